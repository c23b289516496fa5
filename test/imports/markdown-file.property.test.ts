import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { headingPath } from '../../src/imports/heading-path.ts';
import { readMarkdown } from '../../src/imports/markdown-file.ts';
import { accountedLines, byLine, linesWithWords } from '../support/accounted-lines.ts';

const line = fc.oneof(
  fc.constantFrom(
    ...[
      '# Sessions',
      '## [10:00 - 11:00] Tides',
      '### 青山さん（~10:05）',
      '## 聞いたセッション',
      '## Updates',
      '# 2027-03-04',
      '#',
      '## STG310: Cold data',
    ],
    ...[
      '- a',
      '  - b',
      '    ![](x.png)',
      '- [Signals](https://e.example/1)',
      '- 5/12 開会式',
      '  - 0945A 潮',
      '- https://e.example',
      '1. x',
    ],
    ...[
      '![](x.png)',
      '*caption*',
      'https://e.example',
      '---',
      ':::details x',
      ':::',
      '```',
      '```js',
      '| a | b |',
      '|---|---|',
      '| 日時 | 10:00 |',
    ],
    ...[
      'Speaker: Dana Reyes',
      '会場：3F',
      'ここから料金の話',
      '> summary',
      '　段落',
      '',
      '',
      '   ',
      '<details>',
      '\u200b',
    ],
  ),
  fc.string({ maxLength: 20 }).filter((text) => !/[\u0000-\u001F\uFEFF]/.test(text) && text.isWellFormed()),
);
const breaks = fc.constantFrom('\n', '\r\n', '\r');
const fileOf = fc
  .tuple(fc.boolean(), fc.array(line, { minLength: 1, maxLength: 40 }), breaks)
  .map(([hasFront, lines, end]) => [...(hasFront ? ['---', 'title: x', '---'] : []), ...lines].join(end))
  .filter((text) => !/^[\s\p{Cf}]*$/u.test(text));

test('every line with words is in one note or beside the notes, as it stands in the file', () => {
  fc.assert(
    fc.property(fileOf, (text) => {
      expect(byLine(accountedLines(readMarkdown('tides.md', text)))).toEqual(byLine(linesWithWords(text)));
    }),
    { numRuns: 500 },
  );
});

test('notes begin and end with words, hold no heading, and there is at most one general session', () => {
  fc.assert(
    fc.property(fileOf, (text) => {
      const { file, sessions, meta } = readMarkdown('tides.md', text);
      const all = [...meta, ...sessions.flatMap((session) => session.meta)].map((at) => ({
        ...at,
        file,
        eventId: 'e',
        sessionId: null,
      }));
      expect(sessions.filter(({ isGeneral }) => isGeneral).length).toBeLessThanOrEqual(1);
      for (const note of sessions.flatMap(({ notes }) => notes)) {
        expect(note.text.split('\n').at(0)?.trim()).not.toBe('');
        expect(note.text.split('\n').at(-1)?.trim()).not.toBe('');
        expect(headingPath(all, file, note.line).every((heading) => heading !== '')).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
