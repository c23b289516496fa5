import { describe, expect, test } from '@jest/globals';
import type { RichTextBlockElement } from '@slack/types';
import fc from 'fast-check';
import { readRichText } from '../../src/playground/slack/typed-text.ts';
import { renderText } from '../../src/playground/text/message-text.ts';
import { parseMrkdwn } from '../../src/playground/text/mrkdwn.ts';
import { typedRichText } from '../../src/playground/text/rich-text.ts';

const nobody = { userId: () => null, channelId: () => null };
const typed = (text: string) => readRichText(text, nobody).blocks;
const piecesOf = (text: string) => typed(text).flatMap((block) => block.elements) as RichTextBlockElement[];

describe('the composer shows a message for editing as it was typed', () => {
  test('nesting, numbers, emphasis and addresses come back', () => {
    const text = '前置き\n- a\n  - *b* `c`\n    1. https://example.com/x\n> 引用 :tada:\n```\n- code\n```\nend';
    expect(typedRichText(piecesOf(text))).toBe(text);
  });

  test('saving it unchanged gives the same message', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '- item',
        '  - inner *bold*',
        '    - `code` _i_',
        '> quote',
        '1. one',
        'bare ~gone~',
        ':tada: ok',
      ),
      fc.stringMatching(/^[a-zあ-ん]{1,12}$/),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const once = piecesOf(lines.join('\n'));
        expect(piecesOf(typedRichText(once))).toEqual(once);
      }),
    );
  });
});

describe('mrkdwn', () => {
  test('entities become links, mentions and text; escapes are undone once', () => {
    expect(parseMrkdwn('<https://e.test/?a=1&amp;b=2|*label*> <@U1> <!here> &amp;lt;', { autolink: false })).toEqual([
      {
        type: 'rich_text_section',
        elements: [
          { type: 'link', url: 'https://e.test/?a=1&b=2', text: '*label*' },
          { type: 'text', text: ' ' },
          { type: 'user', user_id: 'U1' },
          { type: 'text', text: ' ' },
          { type: 'broadcast', range: 'here' },
          { type: 'text', text: ' &lt;' },
        ],
      },
    ]);
  });

  test('a fence and a quote stand apart', () => {
    const kinds = parseMrkdwn('a\n&gt; q\n```x &lt; *y*```\nb', { autolink: true }).map((piece) => piece.type);
    expect(kinds).toEqual(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted', 'rich_text_section']);
  });
});

test('a message is readable at a terminal', () => {
  const text = renderText(
    {
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'まとめ' } },
        ...typed('- 上\n  - 下'),
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: '速い ' },
                { type: 'link', url: 'https://s.test/p1', text: '佐藤' },
              ],
            },
          ],
        },
        { type: 'divider' },
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Publish' } },
            {
              type: 'static_select',
              action_id: 'b',
              placeholder: { type: 'plain_text', text: 'Move' },
              options: [{ text: { type: 'plain_text', text: 'A' }, value: 'a' }],
            },
            { type: 'overflow', action_id: 'c', options: [{ text: { type: 'plain_text', text: 'Edit' }, value: 'e' }] },
          ],
        },
        { type: 'context', elements: [{ type: 'mrkdwn', text: 'notes=1 by <@U1>' }] },
      ],
    },
    { names: new Map([['U1', '林']]) },
  );
  expect(text.split('\n')).toEqual([
    '# まとめ',
    '• 上',
    '  ◦ 下',
    '速い 佐藤 (https://s.test/p1)',
    '────────',
    '[Publish] [Move ▾ A] [⋯ Edit]',
    'notes=1 by @林',
  ]);
});
