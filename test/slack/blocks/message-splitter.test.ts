import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requireMessageBlocks } from '../../../src/playground/slack/block-rules.ts';
import { actions, button } from '../../../src/slack/blocks/elements.ts';
import type { Inline, Item } from '../../../src/slack/blocks/message.ts';
import { splitMessages } from '../../../src/slack/blocks/message-splitter.ts';
import { bullet, line } from '../../../src/slack/blocks/reply.ts';
import { hostileText, longHostileText } from '../../support/hostile-text.ts';
import { problemsOfMessage, shownTexts } from '../../support/slack-limits.ts';

const url = 'https://team.slack.com/archives/C1/p1';

const inline: fc.Arbitrary<Inline> = fc.oneof(
  hostileText.map((text): Inline => ({ kind: 'text', text })),
  hostileText.map((text): Inline => ({ kind: 'text', text, style: 'bold' })),
  hostileText.map((label): Inline => ({ kind: 'link', label: label.slice(0, 200), url })),
  hostileText.map((label): Inline => ({ kind: 'link', label: label.slice(0, 200), url: 'javascript:alert(1)' })),
);
const inlines = fc.array(inline, { maxLength: 6 });
const item: fc.Arbitrary<Item> = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), inlines, keepsWithNext: fc.boolean() }),
  fc.record({ kind: fc.constant('quote' as const), inlines }),
  fc.record({ kind: fc.constant('bullet' as const), inlines, indent: fc.nat(12) }),
  fc.record({ kind: fc.constant('code' as const), text: longHostileText }),
  fc.constant<Item>({ kind: 'gap' }),
);

test('any items become messages within every limit, with no link but those given', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), (items) => {
      const closing: Item[] = [
        { kind: 'block', block: actions([button({ actionId: 'a', text: 'Sources', value: 'v' })]) },
      ];
      for (const message of splitMessages(items, { opening: [line('heading (continued)', 'bold')], closing })) {
        expect(problemsOfMessage(message, { urls: new Set([url]) })).toEqual([]);
        requireMessageBlocks(message.blocks);
      }
    }),
    { numRuns: 60 },
  );
});

test('nothing of a text is lost, however long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[ -~ぁ-ん]{1,80}$/), { minLength: 1, maxLength: 500 }),
      fc.boolean(),
      (lines, isCode) => {
        const text = lines.join('\n').replace(/[@<]/g, '.');
        const shown = splitMessages([isCode ? { kind: 'code', text } : line(text)]).flatMap((message) =>
          shownTexts(message.blocks),
        );
        expect(shown.join('').replace(/[\s…]/g, '')).toBe(text.replace(/[\s…]/g, ''));
      },
    ),
    { numRuns: 60 },
  );
});

describe('cuts', () => {
  const long = 'あ'.repeat(1_500);

  test('between items, with the heading repeated', () => {
    const messages = splitMessages(
      [
        line('Heading', 'bold'),
        bullet({ kind: 'text', text: `1${long}` }),
        bullet({ kind: 'text', text: `2${long}` }),
        bullet({ kind: 'text', text: `3${long}` }),
      ],
      {
        opening: [line('Heading (continued)', 'bold')],
      },
    );
    expect(
      messages.map((message) => shownTexts(message.blocks).map((text) => text.slice(0, 30).replace(/あ+/, ''))),
    ).toEqual([
      ['Heading', '1', '2'],
      ['Heading (continued)', '3'],
    ]);
  });

  test('never between a heading and what follows it, nor between a bullet and what is nested in it', () => {
    const messages = splitMessages([
      line(long),
      line(long),
      { kind: 'line', inlines: [{ kind: 'text', text: 'Next heading' }], keepsWithNext: true },
      { kind: 'bullet', inlines: [{ kind: 'text', text: 'parent' }], indent: 0 },
      { kind: 'bullet', inlines: [{ kind: 'text', text: long }], indent: 1 },
    ]);
    expect(messages.map((message) => shownTexts(message.blocks)[0]?.slice(0, 12).replace(/あ+/, ''))).toEqual([
      '',
      'Next heading',
    ]);
    expect(messages).toHaveLength(2);
  });

  test('a single item too long after a sentence, marked', () => {
    const [first, second] = splitMessages([line(`${'い'.repeat(2_000)}。${'う'.repeat(2_000)}`)]);
    const [head = '', mark] = shownTexts(first?.blocks);
    expect(head.endsWith('い。')).toBe(true);
    expect(mark).toBe('…');
    expect(shownTexts(second?.blocks)).toEqual(['う'.repeat(2_000)]);
  });
});

test('a message has at most fifty blocks', () => {
  const items = Array.from({ length: 120 }, (_, at): Item[] => [{ kind: 'gap' }, line(`${at}`)]).flat();
  expect(splitMessages(items).map((message) => message.blocks.length)).toEqual([50, 50, 20]);
});

test('the fallback says the words, escaped and cut between characters', () => {
  const [message] = splitMessages([line(`&<b>${'👩‍👩‍👧‍👦'.repeat(200)}`), line('&'.repeat(1_000))]);
  expect(message?.text.startsWith('&amp;&lt;b&gt;👩‍👩‍👧‍👦')).toBe(true);
  expect(message?.text.length).toBeLessThanOrEqual(3_900);
  expect(message?.text.endsWith('…')).toBe(true);
});
