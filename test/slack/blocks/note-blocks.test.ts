import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requireMessageBlocks } from '../../../src/playground/slack/block-rules.ts';
import type { Message } from '../../../src/slack/blocks/message.ts';
import { countNoteMessages, noteMessages } from '../../../src/slack/blocks/note-blocks.ts';
import { findLinks } from '../../../src/slack/text/link.ts';
import { hostileText, longHostileText } from '../../support/hostile-text.ts';
import { linksIn, problemsOfMessage, shownTexts } from '../../support/slack-limits.ts';

const shown = { authorName: '佐藤', language: 'ja' as const };

function noteOf(text: string): { id: string; text: string } {
  return { id: 'n1', text };
}

/** The texts below the author's line. */
function bodyOf(messages: readonly Message[]): string {
  return messages
    .map((message) => shownTexts(message.blocks.filter((block) => block.type === 'rich_text')).join(''))
    .join('');
}

describe('any note', () => {
  test('keeps every limit, calls nobody and links only to what it says', () => {
    fc.assert(
      fc.property(longHostileText, hostileText, (raw, authorName) => {
        const text = raw.toWellFormed();
        const messages = noteMessages(noteOf(text), {
          authorName,
          language: 'en',
          names: new Map([['U1', authorName]]),
        });
        expect(messages).toHaveLength(countNoteMessages(text));
        for (const message of messages) {
          const urls = new Set(linksIn(message.blocks).map(({ url }) => url));
          for (const url of urls) expect(text).toContain(url);
          // A note is posted whole, so only what Slack itself allows counts; words for mentions may lengthen it.
          expect(problemsOfMessage(message, { urls, visible: 13_200 })).toEqual([]);
          requireMessageBlocks(message.blocks);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is shown whole', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ -~ぁ-ん]{0,60}$/), { maxLength: 400 }), (lines) => {
        const text = lines.join('\n').replace(/[@<`]/g, '.');
        const body = bodyOf(noteMessages(noteOf(text || 'x'), shown));
        expect(body.replace(/\s/g, '')).toBe((text || 'x').replace(/\s/g, ''));
      }),
      { numRuns: 60 },
    );
  });
});

test('the first message has the author as plain text and the menu', () => {
  const [message] = noteMessages(noteOf('hello'), { authorName: '<@U1> *sato*', language: 'en' });
  expect(message?.blocks).toEqual([
    {
      type: 'section',
      text: { type: 'plain_text', text: 'someone *sato*', emoji: false },
      accessory: {
        type: 'overflow',
        action_id: 'note_menu',
        options: [
          { text: { type: 'plain_text', text: 'Edit', emoji: false }, value: 'edit:n1' },
          { text: { type: 'plain_text', text: 'Move', emoji: false }, value: 'move:n1' },
          { text: { type: 'plain_text', text: 'Delete', emoji: false }, value: 'delete:n1' },
        ],
      },
    },
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'hello' }] }] },
  ]);
});

test('lines, nesting, full width, code, emoji and addresses survive', () => {
  const text =
    '要点　１２３ 🎉\n- one\n    - two\n```ts\nif (a < b) {\n  go();\n}\n```\n詳しくは https://example.com/docs まで';
  const [message] = noteMessages(noteOf(text), shown);
  expect(message?.blocks.slice(1)).toEqual([
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'text', text: '要点　１２３ 🎉\n- one\n    - two' }] },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'if (a < b) {\n  go();\n}' }] },
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: '詳しくは ' },
            { type: 'link', url: 'https://example.com/docs', text: 'https://example.com/docs' },
            { type: 'text', text: ' まで' },
          ],
        },
      ],
    },
  ]);
});

test('a fence that is never closed is plain text', () => {
  const [message] = noteMessages(noteOf('```\nnever closed'), shown);
  expect(bodyOf(message ? [message] : [])).toBe('```\nnever closed');
});

test('mentions are names or neutral words', () => {
  const [message] = noteMessages(noteOf('<@U1> と <@U0B> へ <!channel>'), { ...shown, names: new Map([['U1', '林']]) });
  expect(bodyOf(message ? [message] : [])).toBe('林 と 誰か へ @\u2060channel');
});

test('hundreds of mentions of long names stay within one message', () => {
  const names = new Map([['U1', 'あ'.repeat(80)]]);
  const [message] = noteMessages(noteOf('<@U1>'.repeat(600)), { ...shown, names });
  expect(message && problemsOfMessage(message, { urls: new Set() })).toEqual([]);
});

describe('length', () => {
  test.each([
    [3_000, 1],
    [3_001, 2],
    [40_000, 14],
  ])('%i characters take %i messages', (length, messages) => {
    expect(countNoteMessages('あ'.repeat(length))).toBe(messages);
  });

  test('later messages say whose they are and have no menu', () => {
    const [, second] = noteMessages(noteOf(`${'a'.repeat(2_900)}\n${'b'.repeat(2_900)}`), shown);
    expect(second?.blocks[0]).toEqual({
      type: 'context',
      elements: [{ type: 'plain_text', text: '佐藤（続き 2/2）', emoji: false }],
    });
    expect(JSON.stringify(second)).not.toContain('note_menu');
  });

  test('a hundred addresses stay within one message’s limit; those beyond forty are text', () => {
    const text = Array.from({ length: 100 }, (_, at) => `https://example.com/${at}`).join('\n');
    const [message] = noteMessages(noteOf(text), shown);
    expect(linksIn(message?.blocks)).toHaveLength(40);
    expect(
      findLinks(bodyOf(message ? [message] : []).replaceAll('https', '\nhttps')).filter((part) => part.kind === 'link'),
    ).toHaveLength(100);
  });

  test('is measured by what is shown', () => {
    const text = 'https://example.com/@here '.repeat(150).slice(0, 3_000);
    const [message] = noteMessages(noteOf(text), shown);
    const urls = new Set(linksIn(message?.blocks).map(({ url }) => url));
    expect(message && problemsOfMessage(message, { urls })).toEqual([]);
  });

  test('a note of nothing but fences still has its message', () => {
    expect(noteMessages(noteOf('```\n```'), shown)).toHaveLength(1);
  });
});
