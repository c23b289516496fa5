import { describe, expect, test } from '@jest/globals';
import { buildMessage, visibleLength, visibleText } from '../../../src/slack/blocks/block-builder.ts';
import {
  actions,
  button,
  context,
  header,
  link,
  menuLine,
  option,
  overflow,
  plainText,
  words,
} from '../../../src/slack/blocks/elements.ts';
import { line } from '../../../src/slack/blocks/reply.ts';

describe('buildMessage', () => {
  test('shows foreign words dead, wherever they stand', () => {
    const { blocks, text } = buildMessage([
      line('<!channel>'),
      { kind: 'code', text: '@here\u202E' },
      { kind: 'bullet', indent: 0, inlines: [link('<@U1>', 'https://example.com/'), words('\u200B@everyone')] },
    ]);
    expect(blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: '@\u2060channel' }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '@\u2060here' }] },
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: 0,
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'link', url: 'https://example.com/', text: 'someone' },
                  { type: 'text', text: '@\u2060everyone' },
                ],
              },
            ],
          },
        ],
      },
    ]);
    expect(text).toBe('@\u2060channel\n@\u2060here\nsomeone@\u2060everyone');
  });

  test.each([
    'javascript:alert(1)',
    'ftp://example.com',
    'https://example.com/a b',
    'https://example.com/<x>',
    `https://example.com/${'a'.repeat(3_000)}`,
  ])('makes no link to %s', (url) => {
    expect(buildMessage([{ kind: 'line', inlines: [link('label', url)] }]).blocks).toEqual(
      buildMessage([line('label')]).blocks,
    );
  });

  test('starts a new block after 3,000 characters and for a gap', () => {
    const { blocks } = buildMessage([
      line('a'.repeat(2_000)),
      line('b'.repeat(2_000)),
      line('c'),
      { kind: 'gap' },
      line('d'),
    ]);
    expect(blocks.map((block) => visibleLength([block]))).toEqual([2_000, 2_002, 1]);
  });

  test('a link without words shows where it leads, and is measured so', () => {
    const url = `https://example.com/${'a'.repeat(1_400)}`;
    const { blocks } = buildMessage([1, 2, 3].map(() => ({ kind: 'line', inlines: [link('', url)] })));
    expect(blocks.map((block) => visibleLength([block]))).toEqual([2 * url.length + 1, url.length]);
  });

  test.each([[[]], [[line('')]], [[line('\u200b')]], [[{ kind: 'gap' as const }]]])('is never empty', (items) => {
    const { blocks, text } = buildMessage(items);
    expect(blocks).toHaveLength(1);
    expect(text).toBe('…');
  });
});

test('buttons, menus and contexts keep their limits', () => {
  const long = 'あ'.repeat(4_000);
  expect(plainText('  ').text).toBe('…');
  expect(header(long).text.text).toHaveLength(150);
  expect(button({ actionId: 'a', text: long, value: 'v' }).text.text).toHaveLength(75);
  expect(
    overflow(
      'a',
      Array.from({ length: 9 }, (_, at) => option(long, `${at}`)),
    ).options,
  ).toHaveLength(5);
  expect(
    actions(Array.from({ length: 30 }, (_, at) => button({ actionId: `a${at}`, text: 'x', value: 'v' }))).elements,
  ).toHaveLength(25);
  const [element] = context(long).elements;
  expect(element?.type === 'plain_text' && element.text.length).toBe(3_000);
});

test('what a reader sees are the words of every block', () => {
  const menu = menuLine('佐藤', overflow('m', [option('Edit', 'e')]));
  const { blocks } = buildMessage([
    { kind: 'block', block: header('Title') },
    { kind: 'block', block: menu },
    line('words'),
    { kind: 'quote', inlines: [words('said')] },
    { kind: 'block', block: actions([button({ actionId: 'a', text: 'Move', value: 'v' })]) },
    { kind: 'block', block: context('small') },
    { kind: 'block', block: { type: 'divider' } },
  ]);
  expect(visibleText(blocks)).toBe('Title\n佐藤\nwords\nsaid\n[Move]\nsmall');
});
