import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requireMessageBlocks } from '../../../src/playground/slack/block-rules.ts';
import { readPlainText, readRichText } from '../../../src/playground/slack/typed-text.ts';

const names = {
  userId: (name: string) => (name === 'aiko' ? 'U1' : null),
  channelId: (name: string) => (name === 'general' ? 'C1' : null),
};

describe('what people type', () => {
  test.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['<!channel> &amp;', '&lt;!channel&gt; &amp;amp;'],
    ['hi @aiko and @nobody in #general', 'hi <@U1> and @nobody in <#C1|general>'],
    ['@here now', '<!here> now'],
    ['see https://e.com/a?b=1&c=2.', 'see <https://e.com/a?b=1&amp;c=2>.'],
    ['（https://e.com/a）と amazon.com', '（<https://e.com/a>）と <http://amazon.com|amazon.com>'],
    ['*bold* _it_ ~no~ `a < b` snake_case_name 2*3*4', '*bold* _it_ ~no~ `a &lt; b` snake_case_name 2*3*4'],
    ['> said', '&gt; said'],
    ['```\nlet a;\n```', '```let a;```'],
    ['```one line```', '```one line```'],
    ['```\nnever closed', '```never closed```'],
    ['- a\n  - b\n    - c\n      - d\n- e', '• a\n    ◦ b\n        ▪︎ c\n            • d\n• e'],
    ['1. a\n2. b\n   1. c', '1. a\n2. b\n    a. c'],
    ['見出し\n・点', '見出し\n・点'],
    ['', ''],
  ])('%j arrives as %j', (typed, text) => {
    expect(readRichText(typed, names).text).toBe(text);
  });

  test('becomes lists with indent, after a section that ends its line', () => {
    expect(readRichText('Title\n- a\n  - *b*\nend', names).blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Title' },
              { type: 'text', text: '\n' },
            ],
          },
          list(0, { type: 'text', text: 'a' }),
          list(1, { type: 'text', text: 'b', style: { bold: true } }),
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'end' }] },
        ],
      },
    ]);
  });

  test('stays as it is with formatting off', () => {
    expect(readPlainText('- a\n  - *b*', names).text).toBe('- a\n  - *b*');
  });

  test('never breaks the rules of rich text, and loses no letter', () => {
    const word = fc.constantFrom(
      '- ',
      '  ',
      '\n',
      '*',
      '`',
      '```',
      '> ',
      '1. ',
      'あ',
      'b',
      '@aiko',
      'https://e.com/x',
      '<',
      ':tada:',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const { text, blocks } = readRichText(words.join(''), names);
        if (words.some((each) => /\S/.test(each))) requireMessageBlocks(blocks);
        const letters = (all: string) => all.replace(/[^あb]/g, '');
        expect(letters(text)).toBe(letters(words.join('')));
      }),
    );
  });
});

function list(indent: number, element: object) {
  const elements = [{ type: 'rich_text_section', elements: [element] }];
  return { type: 'rich_text_list', style: 'bullet', indent, border: 0, elements };
}
