import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findAncestors, speaks } from '../../src/notes/line-tree.ts';
import { readNoteLines } from '../../src/notes/note-line.ts';
import { pointsOf } from '../../src/notes/points.ts';

const kinds = ['aim', 'improve', 'result', 'booth', 'idea', 'quote', 'question', 'next', null] as const;

/** Pieces of which notes are made, the awkward ones too. */
const pieces = [
  ...['- ', '* ', '• ', '◦ ', '▪︎ ', '1. ', '(1) ', '① ', '□ ', '- [x] ', '> ', '# ', '## ', '\t', '  ', '    ', '　'],
  ...[
    '```',
    '~~~',
    '|a|b|',
    '|---|---|',
    '---',
    ':::details x',
    ':::',
    '![](x)',
    '[a](https://b.example)',
    'https://c.example',
  ],
  ...[
    '**',
    '*',
    '_',
    '~',
    '`',
    '「',
    '」',
    '（',
    '）',
    '(',
    ')',
    '“',
    '"',
    '：',
    ': ',
    '？',
    '?',
    '。',
    '、',
    ' — ',
    '→',
  ],
  ...[
    '港は広い',
    'Kura Box',
    'GA@US',
    'プレビュー',
    'まだ',
    '予定',
    'と思う',
    'I think',
    '感想',
    '格言',
    'Updates',
    '氏',
    'Speaker: A B',
  ],
  ...['\n', '\n', '\n', '\n\n', '\u200b', '\ud83d', '👩‍🚒', '\u202e', '\u0000', '\r'],
];
const note = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join('')),
);
const headings = fc.array(
  fc.constantFrom('Updates', '所感', '格言', 'Agenda', '[10:00 - 11:00] x', '青山 海 氏（港）', ''),
  { maxLength: 3 },
);

describe('points of any text', () => {
  test('every line with words is one point, or has a role that says nothing', () => {
    fc.assert(
      fc.property(note, headings, (text, above) => {
        const points = pointsOf({ id: 'n', text, kind: null }, above);
        const firsts = points.filter(({ piece }) => piece === 0).map(({ line }) => line);
        const lines = readNoteLines(text);
        expect(lines).toHaveLength(text.split('\n').length);
        expect(firsts).toEqual(lines.flatMap((line, at) => (speaks(line) ? [at] : [])));
        const blank = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [at] : []));
        expect(firsts.filter((line) => blank.includes(line))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('points are in order; ancestors stand before them, outermost first, and are as many as they are deep', () => {
    fc.assert(
      fc.property(note, headings, fc.constantFrom(...kinds), (text, above, kind) => {
        const points = pointsOf({ id: 'n', text, kind }, above);
        points.forEach((point, index) => {
          expect(point.noteId).toBe('n');
          expect(point.depth).toBe(point.ancestors.length);
          expect(point.ancestors).toEqual([...point.ancestors].sort((a, b) => a - b));
          const parent = points[point.ancestors.at(-1) ?? -1];
          if (point.depth > 0) expect(point.ancestors.slice(0, -1)).toEqual(parent?.ancestors);
          expect(point.ancestors.every((ancestor) => ancestor < index)).toBe(true);
          const before = points[index - 1];
          const isAfter = !before || before.line < point.line || before.piece < point.piece;
          expect(isAfter).toBe(true);
        });
      }),
      { numRuns: 600 },
    );
  });

  test('a point has words, of its own line, and only updates have a status or region', () => {
    fc.assert(
      fc.property(note, headings, (text, above) => {
        const lines = text.split('\n');
        for (const point of pointsOf({ id: 'n', text, kind: null }, above)) {
          if (point.kind !== 'figure') expect(point.text.trim()).not.toBe('');
          if (!/[*_~`]/.test(lines[point.line] ?? '') && point.kind !== 'figure')
            expect(lines[point.line]).toContain(point.text);
          if (point.kind !== 'update') expect([point.status, point.region]).toEqual([null, null]);
          if (point.isLabel) expect(point.isUnfinished).toBe(false);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('deeper is what is indented more below a mark', () => {
    const indents = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(indents, (steps) => {
        const ancestors = findAncestors(readNoteLines(steps.map((step) => `${'  '.repeat(step)}- x`).join('\n')));
        steps.forEach((step, at) => {
          const nearest = steps.slice(0, at).findLastIndex((other) => other < step);
          expect(ancestors[at]?.at(-1) ?? -1).toBe(nearest);
        });
      }),
    );
  });

  test('equal notes have equal points', () => {
    fc.assert(
      fc.property(note, headings, (text, above) => {
        const source = { id: 'n', text, kind: null };
        expect(pointsOf(source, above)).toEqual(pointsOf(source, above));
      }),
    );
  });
});
