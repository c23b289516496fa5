import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { showable, showableVerbatim } from '../../../src/slack/text/showable.ts';
import { hostileText } from '../../support/hostile-text.ts';

const names = new Map([['U1', '佐藤']]);

describe('showable', () => {
  test.each([
    ['<!channel> please', '@\u2060channel please'],
    ['@here と @everyone', '@\u2060here と @\u2060everyone'],
    ['<@U1> said', '佐藤 said'],
    ['<@U0UNKNOWN> said', '誰か said'],
    ['in <#C9|secret-plan>', 'in #チャンネル'],
    ['<!subteam^S1|@oncall>', '@oncall'],
    ['<!date^1700000000^{date}|in May>', 'in May'],
    ['<\u200b!channel>', '@\u2060channel'],
    ['<!DOCTYPE html>', '<\u2060!DOCTYPE html>'],
    ['&lt;!channel&gt;', '&lt;!channel&gt;'],
    ['@channeling <!channel>ing', '@\u2060channeling @\u2060channeling'],
    ['me@example.com', 'me@example.com'],
  ])('words the mention in %j', (text, shown) => {
    expect(showable(text, { names, language: 'ja' })).toBe(shown);
  });

  test.each([
    ['\u202Egnp.exe', 'gnp.exe'],
    ['zero\u200Bwidth\uFEFF', 'zerowidth'],
    ['\u{E0041}tag', 'tag'],
    ['\u001b[31mred\u009b', '[31mred'],
    ['a\uD83D', 'a\uFFFD'],
    ['tab\tand\nline', 'tab\tand\nline'],
    [`e${'\u0301'.repeat(100)}`, `e${'\u0301'.repeat(8)}`],
    ['❤\uFE0F\uFE0F\uFE0F', '❤\uFE0F'],
  ])('takes away what hides or reorders in %j', (text, shown) => {
    expect(showable(text)).toBe(shown);
  });

  test.each([
    '👩‍👩‍👧‍👦',
    '👩🏽‍💻',
    '❤️‍🔥',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '葛\u{E0100}',
    'ＡＢＣ １２３',
    'السلام עברית',
  ])('leaves %j whole', (text) => {
    expect(showable(text)).toBe(text);
  });

  test('shown twice is shown once', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = showable(text, { names, language: 'ja' });
        expect(showable(once)).toBe(once);
        const verbatim = showableVerbatim(text, names);
        expect(showable(verbatim)).toBe(verbatim);
      }),
      { numRuns: 500 },
    );
  });
});

test('showableVerbatim keeps what was written, without calling anybody', () => {
  expect(showableVerbatim('<!channel> <@U0UNKNOWN> <@U1> &amp; <#C1|x>', names)).toBe(
    '<\u2060!channel> <\u2060@U0UNKNOWN> @佐藤 &amp; <\u2060#C1|x>',
  );
});
