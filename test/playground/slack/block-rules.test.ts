import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requireMessageBlocks, requireView } from '../../../src/playground/slack/block-rules.ts';
import type { JsonObject } from '../../../src/playground/slack/json.ts';
import { SlackError } from '../../../src/playground/slack/slack-error.ts';

/** What Slack says about it: null when it takes it. */
function judge(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    const { response_metadata: details } = error.extra as { response_metadata?: { messages: string[] } };
    return [error.code, ...(details?.messages ?? [])].join(' ');
  }
}

const judgeBlocks = (...blocks: JsonObject[]) => judge(() => requireMessageBlocks(blocks));
const judgeModal = (more: JsonObject, ...blocks: JsonObject[]) =>
  judge(() => requireView({ type: 'modal', title: plain('Title'), ...more, blocks }, 'modal'));

const of = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const plain = (text: string) => ({ type: 'plain_text', text });
const section = (more: JsonObject) => ({ type: 'section', ...more });
const button = (more: JsonObject = {}) => ({ type: 'button', text: plain('Go'), ...more });
const actions = (...elements: JsonObject[]) => ({ type: 'actions', elements });
const option = (more: JsonObject = {}) => ({ text: plain('One'), value: '1', ...more });
const select = (more: JsonObject) => actions({ type: 'static_select', ...more });
const input = (element: JsonObject, more: JsonObject = {}) => ({ type: 'input', label: plain('L'), element, ...more });
const cell = { type: 'raw_text', text: 'x' };
const dataTable = (more: JsonObject) => ({ type: 'data_table', caption: 'C', rows: [[cell], [cell]], ...more });
const rich = (...elements: JsonObject[]) => ({ type: 'rich_text', elements });
const richSection = (...elements: JsonObject[]) => ({ type: 'rich_text_section', elements });
const richList = (more: JsonObject) => ({
  ...{ type: 'rich_text_list', style: 'bullet', elements: [richSection({ type: 'text', text: 'a' })] },
  ...more,
});

describe('a limit holds to the character', () => {
  const limits: readonly [string, number, (size: number) => string | null][] = [
    ['section text', 3_000, (n) => judgeBlocks(section({ text: plain(of(n)) }))],
    ['section field', 2_000, (n) => judgeBlocks(section({ fields: [plain(of(n))] }))],
    ['section fields', 10, (n) => judgeBlocks(section({ fields: times(n, () => plain('x')) }))],
    ['header', 150, (n) => judgeBlocks({ type: 'header', text: plain(of(n)) })],
    ['context elements', 10, (n) => judgeBlocks({ type: 'context', elements: times(n, () => plain('x')) })],
    ['context text', 3_000, (n) => judgeBlocks({ type: 'context', elements: [plain(of(n))] })],
    ['actions', 25, (n) => judgeBlocks(actions(...times(n, () => button())))],
    ['button text', 75, (n) => judgeBlocks(actions(button({ text: plain(of(n)) })))],
    ['button value', 2_000, (n) => judgeBlocks(actions(button({ value: of(n) })))],
    ['button url', 3_000, (n) => judgeBlocks(actions(button({ url: `https://${of(n - 8)}` })))],
    ['accessibility label', 75, (n) => judgeBlocks(actions(button({ accessibility_label: of(n) })))],
    ['action_id', 255, (n) => judgeBlocks(actions(button({ action_id: of(n) })))],
    ['block_id', 255, (n) => judgeBlocks({ type: 'divider', block_id: of(n) })],
    ['select options', 100, (n) => judgeBlocks(select({ options: times(n, () => option()) }))],
    ['option text', 75, (n) => judgeBlocks(select({ options: [option({ text: plain(of(n)) })] }))],
    ['option value', 75, (n) => judgeBlocks(select({ options: [option({ value: of(n) })] }))],
    ['option description', 75, (n) => judgeBlocks(select({ options: [option({ description: plain(of(n)) })] }))],
    ['placeholder', 150, (n) => judgeBlocks(select({ options: [option()], placeholder: plain(of(n)) }))],
    ['overflow', 5, (n) => judgeBlocks(actions({ type: 'overflow', options: times(n, () => option()) }))],
    ['radio buttons', 10, (n) => judgeBlocks(actions({ type: 'radio_buttons', options: times(n, () => option()) }))],
    ['checkboxes', 10, (n) => judgeBlocks(actions({ type: 'checkboxes', options: times(n, () => option()) }))],
    ['blocks of a message', 50, (n) => judgeBlocks(...times(n, () => ({ type: 'divider' })))],
    ['markdown', 12_000, (n) => judgeBlocks({ type: 'markdown', text: of(n) })],
    ['table rows', 100, (n) => judgeBlocks({ type: 'table', rows: times(n, () => [{ type: 'raw_text', text: 'x' }]) })],
    [
      'table columns',
      20,
      (n) => judgeBlocks({ type: 'table', rows: [times(n, () => ({ type: 'raw_text', text: 'x' }))] }),
    ],
    ['image alt', 2_000, (n) => judgeBlocks({ type: 'image', image_url: 'https://e.x/i.png', alt_text: of(n) })],
    ['card title', 150, (n) => judgeBlocks({ type: 'card', title: { type: 'mrkdwn', text: of(n) } })],
    ['card body', 200, (n) => judgeBlocks({ type: 'card', body: { type: 'mrkdwn', text: of(n) } })],
    ['cards', 10, (n) => judgeBlocks({ type: 'carousel', elements: times(n, () => ({ type: 'card' })) })],
    ['children', 10, (n) => judgeBlocks({ type: 'container', child_blocks: times(n, () => ({ type: 'divider' })) })],
    [
      'data table rows',
      201,
      (n) => judgeBlocks(dataTable({ rows: times(n, () => [{ type: 'raw_number', value: 1 }]) })),
    ],
    ['data table page', 100, (n) => judgeBlocks(dataTable({ page_size: n }))],
    ['list indent', 8, (n) => judgeBlocks(rich(richList({ indent: n })))],
    ['modal title', 24, (n) => judgeModal({ title: plain(of(n)) })],
    ['modal submit', 24, (n) => judgeModal({ submit: plain(of(n)) })],
    ['modal close', 24, (n) => judgeModal({ close: plain(of(n)) })],
    ['private_metadata', 3_000, (n) => judgeModal({ private_metadata: of(n) })],
    ['callback_id', 255, (n) => judgeModal({ callback_id: of(n) })],
    ['blocks of a modal', 100, (n) => judgeModal({}, ...times(n, () => ({ type: 'divider' })))],
    ['input label', 2_000, (n) => judgeBlocks(input({ type: 'plain_text_input' }, { label: plain(of(n)) }))],
    ['input hint', 2_000, (n) => judgeBlocks(input({ type: 'plain_text_input' }, { hint: plain(of(n)) }))],
    ['input max_length', 3_000, (n) => judgeBlocks(input({ type: 'plain_text_input', max_length: n }))],
    ['initial value', 3_000, (n) => judgeBlocks(input({ type: 'plain_text_input', initial_value: of(n) }))],
  ];

  test.each(limits)('%s: %d', (_name, limit, judgeSize) => {
    expect(judgeSize(limit)).toBeNull();
    expect(judgeSize(limit + 1)).toMatch(/^invalid_(blocks|arguments) \[ERROR\] .+json-pointer:/);
  });

  test('text of all blocks together: 13,200', () => {
    const many = (last: number) => [
      ...times(4, () => section({ text: plain(of(3_000)) })),
      section({ text: plain(of(last)) }),
    ];
    expect(judgeBlocks(...many(1_200))).toBeNull();
    expect(judgeBlocks(...many(1_201))).toBe('msg_blocks_too_long');
  });

  test('a view: 250 KB', () => {
    const wide = section({ text: plain('あ'.repeat(3_000)) });
    expect(judgeModal({}, ...times(27, () => wide))).toBeNull();
    expect(judgeModal({}, ...times(28, () => wide))).toBe('view_too_large');
  });
});

describe('refused is', () => {
  const confirm = { title: plain('T'), text: plain('T'), confirm: plain('Y'), deny: plain('N') };
  const refused: readonly [string, string, string | null][] = [
    ['empty text', '/blocks/0/text/text', judgeBlocks(section({ text: plain('') }))],
    ['a section of nothing', '/blocks/0', judgeBlocks(section({}))],
    ['an unknown block', '/blocks/0/type', judgeBlocks({ type: 'banner' })],
    ['a block without a type', '/blocks/0/type', judgeBlocks({ text: plain('x') })],
    ['a field that does not exist', '/blocks/0', judgeBlocks({ type: 'divider', color: 'red' })],
    ['mrkdwn in a header', '/blocks/0/text/type', judgeBlocks({ type: 'header', text: { type: 'mrkdwn', text: 'x' } })],
    [
      'the same block_id twice',
      '/blocks',
      judgeBlocks({ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }),
    ],
    [
      'the same action_id twice',
      '/blocks/0',
      judgeBlocks(actions(button({ action_id: 'a' }), button({ action_id: 'a' }))),
    ],
    ['actions of nothing', '/blocks/0/elements', judgeBlocks(actions())],
    ['an input among actions', '/blocks/0/elements/0/type', judgeBlocks(actions({ type: 'plain_text_input' }))],
    ['a multi-select among actions', '/blocks/0/elements/0/type', judgeBlocks(actions({ type: 'multi_users_select' }))],
    ['a script for a link', '/blocks/0/elements/0/url', judgeBlocks(actions(button({ url: 'javascript:alert(1)' })))],
    ['a button style of its own', '/blocks/0/elements/0/style', judgeBlocks(actions(button({ style: 'blue' })))],
    [
      'half a confirmation',
      '/blocks/0/elements/0/confirm',
      judgeBlocks(actions(button({ confirm: { ...confirm, deny: undefined } }))),
    ],
    ['no options', '/blocks/0/elements/0/options', judgeBlocks(select({ options: [] }))],
    [
      'options and groups at once',
      '/blocks/0/elements/0',
      judgeBlocks(select({ options: [option()], option_groups: [{ label: plain('G'), options: [option()] }] })),
    ],
    [
      'an initial option that is not offered',
      '/blocks/0/elements/0',
      judgeBlocks(select({ options: [option()], initial_option: option({ value: '2' }) })),
    ],
    [
      'two tables',
      '/blocks',
      judgeBlocks(...times(2, () => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }))),
    ],
    [
      'a number in a table',
      '/blocks/0/rows/0/0/type',
      judgeBlocks({ type: 'table', rows: [[{ type: 'raw_number', value: 1 }]] }),
    ],
    [
      'a data table with a rich head',
      '/blocks/0/rows/0/0/type',
      judgeBlocks(dataTable({ rows: [[rich(richSection({ type: 'text', text: 'x' }))], [cell]] })),
    ],
    ['an alert outside a modal', '/blocks/0/type', judgeBlocks({ type: 'alert', text: plain('x') })],
    ['an image without words', '/blocks/0', judgeBlocks({ type: 'image', image_url: 'https://e.x/i.png' })],
    ['rich text without a piece', '/blocks/0/elements', judgeBlocks(rich())],
    [
      'an empty list item',
      '/blocks/0/elements/0/elements/0/elements',
      judgeBlocks(rich(richList({ elements: [richSection()] }))),
    ],
    [
      'text straight in a list',
      '/blocks/0/elements/0/elements/0/type',
      judgeBlocks(rich(richList({ elements: [{ type: 'text', text: 'a' }] }))),
    ],
    ['a list of its own style', '/blocks/0/elements/0/style', judgeBlocks(rich(richList({ style: 'dash' })))],
    [
      'empty rich text',
      '/blocks/0/elements/0/elements/0/text',
      judgeBlocks(rich(richSection({ type: 'text', text: '' }))),
    ],
    [
      'a style as a word',
      '/blocks/0/elements/0/elements/0/style',
      judgeBlocks(rich(richSection({ type: 'text', text: 'a', style: 'bold' }))),
    ],
    [
      'a rich link to a script',
      '/blocks/0/elements/0/elements/0/url',
      judgeBlocks(rich(richSection({ type: 'link', url: 'data:text/html,x' }))),
    ],
    [
      'a mention in code',
      '/blocks/0/elements/0/elements/0/type',
      judgeBlocks(rich({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] })),
    ],
    ['a modal with inputs and no submit', '/view', judgeModal({}, input({ type: 'plain_text_input' }))],
    ['markdown in a modal', '/view/blocks/0/type', judgeModal({}, { type: 'markdown', text: 'x' })],
    ['a modal without a title', '/view', judgeModal({ title: undefined })],
  ];

  test.each(refused)('%s', (_name, pointer, verdict) => {
    expect(verdict).toContain(`[json-pointer:${pointer}]`);
  });

  test.each([[null], ['text'], [{}], [[1]], [[null]]])('%j where blocks belong', (blocks) => {
    expect(judge(() => requireMessageBlocks(blocks))).toBe('invalid_blocks_format');
  });
});

test('everything that Summit shows passes', () => {
  const link = { type: 'link', url: 'https://team.slack.com/archives/C1/p1?thread_ts=1.1&cid=C1', text: '愛子' };
  const item = richSection({ type: 'text', text: 'AI', style: { bold: true } }, link, { type: 'emoji', name: 'tada' });
  expect(
    judgeBlocks(
      { type: 'header', text: plain('re:Invent') },
      rich(
        richSection({ type: 'text', text: 'x' }),
        richList({ elements: [item] }),
        richList({ indent: 1, border: 0 }),
        {
          ...{ type: 'rich_text_quote', elements: [{ type: 'text', text: 'saying' }] },
        },
      ),
      section({
        text: { type: 'mrkdwn', text: '*x*', verbatim: true },
        accessory: button({ action_id: 'a' }),
        expand: true,
      }),
      { type: 'context', block_id: 'accounting', elements: [{ type: 'mrkdwn', text: 'notes=1' }] },
      select({ option_groups: [{ label: plain('G'), options: [option()] }], initial_option: option() }),
      { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]], column_settings: [{ align: 'right' }] },
    ),
  ).toBeNull();
});

test('nothing that JSON can hold makes the rules themselves fail', () => {
  const anyBlock = fc.record({ type: fc.constantFrom('section', 'actions', 'rich_text', 'input', 'context', 'table') });
  const withMore = fc.tuple(anyBlock, fc.dictionary(fc.string(), fc.jsonValue())).map(([a, b]) => ({ ...b, ...a }));
  fc.assert(
    fc.property(fc.array(fc.oneof(withMore, fc.jsonValue())), (blocks) => {
      judge(() => requireMessageBlocks(blocks));
      judge(() => requireView({ type: 'modal', title: plain('T'), blocks }, 'modal'));
    }),
  );
});
