import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../../../src/slack/text/clean-text.ts';
import { fromSlackText } from '../../../src/slack/text/from-slack-text.ts';
import { escapeMrkdwn, unescapeMrkdwn } from '../../../src/slack/text/mrkdwn.ts';
import { hostileText } from '../../support/hostile-text.ts';

describe('fromSlackText', () => {
  test.each([
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt;!channel&amp;gt;', '&lt;!channel&gt;'],
    ['see <https://example.com/a?b=1&amp;c=2>', 'see https://example.com/a?b=1&c=2'],
    ['see <https://example.com|the page>', 'see the page (https://example.com)'],
    ['see <https://example.com|https://example.com>', 'see https://example.com'],
    ['<mailto:a@example.com|a@example.com>', 'a@example.com (mailto:a@example.com)'],
    ['<@U1> <!channel> <#C1|general> <!subteam^S1>', '<@U1> <!channel> <#C1|general> <!subteam^S1>'],
    ['nul\u0000 esc\u001b cr\r\n tab\t', 'nul esc cr\n tab\t'],
    ['half \uD83D', 'half \uFFFD'],
    ['ＡＷＳ　１２３ 😀  trailing  \n```\ncode  here\n```', 'ＡＷＳ　１２３ 😀  trailing  \n```\ncode  here\n```'],
    ['<b> and <note: this>', '<b> and <note: this>'],
  ])('reads %j', (slackText, text) => {
    expect(fromSlackText(slackText)).toBe(text);
  });

  test('undoes the escaping of any text', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        expect(fromSlackText(escapeMrkdwn(text))).toBe(cleanText(text));
        expect(unescapeMrkdwn(escapeMrkdwn(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('what it keeps is well-formed and without C0 controls but tab and newline', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const kept = fromSlackText(text);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
      }),
    );
  });
});

const item = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
const list = (indent: number, ...texts: string[]) => ({
  type: 'rich_text_list',
  style: 'bullet',
  indent,
  elements: texts.map(item),
});
const richText = (...elements: object[]) => [{ type: 'rich_text', elements }];

describe('nesting', () => {
  const blocks = richText(item('Topic\n'), list(0, 'one'), list(1, 'two', 'three'), list(2, 'four'), list(0, 'five'));

  test('is put back from the blocks where the text lost it', () => {
    expect(fromSlackText('Topic\n• one\n• two\n• three\n• four\n• five', blocks)).toBe(
      'Topic\n• one\n    • two\n    • three\n        • four\n• five',
    );
  });

  test.each([
    ['is there already', 'Topic\n• one\n    ◦ two\n    ◦ three\n        ▪︎ four\n• five'],
    ['belongs to other words', 'Topic\n• one\n• two\n• drei\n• four\n• five'],
    ['ends earlier', 'Topic\n• one\n• two'],
    ['belongs to other lines', 'Topic\n• one\n• two three\n• four\n• five'],
  ])('stays as written where it %s', (_why, text) => {
    expect(fromSlackText(text, blocks)).toBe(text);
  });

  test('survives emphasis, links, mentions, emoji, numbers and code', () => {
    const rich = richText(
      {
        type: 'rich_text_list',
        style: 'ordered',
        indent: 1,
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'bold', style: { bold: true } },
              { type: 'text', text: ' and ' },
              { type: 'link', url: 'https://a.example', text: 'a' },
            ],
          },
          {
            type: 'rich_text_section',
            elements: [
              { type: 'emoji', name: 'tada' },
              { type: 'user', user_id: 'U1' },
            ],
          },
        ],
      },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'let x = 1' }] },
    );
    expect(fromSlackText('1. *bold* and <https://a.example|a>\n2. :tada:<@U1>\n```let x = 1```', rich)).toBe(
      '    1. *bold* and a (https://a.example)\n    2. :tada:<@U1>\n```let x = 1```',
    );
  });

  test.each([
    [null],
    ['x'],
    [{ type: 'rich_text' }],
    [{ type: 'rich_text', elements: [null, 5, { type: 'rich_text_list', indent: 'deep', elements: 3 }] }],
  ])('is none in a block like %j', (block) => {
    expect(fromSlackText('a\nb', [block])).toBe('a\nb');
  });
});
