import { describe, expect } from '@jest/globals';
import type { Point } from '../../src/notes/point.ts';
import { type SeedNumber, seedPoints, testSeeds } from '../support/seeds.ts';

/** The first piece of each of these lines, by line. */
function mains(number: SeedNumber, lines: readonly number[]): [number, Point | undefined][] {
  const points = seedPoints(number);
  return lines.map((line) => [line, points.get(line)?.[0]]);
}

function expectAll(number: SeedNumber, lines: readonly number[], part: Partial<Point>): void {
  const found = mains(number, lines);
  expect(found).toEqual(lines.map((line) => [line, expect.objectContaining(part)]));
}

/** From `first` to `last`. */
function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

const shares: readonly (readonly [SeedNumber, boolean])[] = [
  ['000', false],
  ['001', false],
  ['002', false],
  ['003', false],
  ['004', true],
];

describe('every report', () => {
  for (const [number, isAboutUpdates] of shares) {
    testSeeds(`${number}: at least 30 % of the points are updates: ${isAboutUpdates}`, () => {
      const told = [...seedPoints(number).values()].flat().filter(({ isLabel }) => !isLabel);
      const updates = told.filter(({ kind }) => kind === 'update');
      expect(updates.length >= told.length * 0.3).toBe(isAboutUpdates);
    });
  }
});

describe('000, a draft', () => {
  testSeeds('aims, improvements and impressions are told by their headings', () => {
    expectAll('000', span(20, 28), { kind: 'improve' });
    expectAll('000', span(32, 36), { kind: 'aim' });
    expectAll('000', [...span(40, 46), 184, 185, 278, 279, 280, 312, 313, 314], { kind: 'impression' });
  });

  testSeeds('marks make a quotation only around the whole line or behind a name', () => {
    expectAll('000', [59, 68, 72, 76, 82], { kind: 'quote' });
    expectAll('000', [149, 192, 285], { kind: 'fact' });
    const named = mains('000', [72, 76]).map(([, point]) => point?.speaker);
    expect(named.every((name) => name !== null && !name?.includes('「'))).toBe(true);
  });

  testSeeds('lines 172 to 179 are not what the organisation above them says', () => {
    expectAll('000', [176, 177, 179], { kind: 'update', speaker: null });
    expectAll('000', [135, 176], { region: '東京' });
  });

  testSeeds('question marks: a label, a doubt, a misheard name, a quotation', () => {
    expectAll('000', [86, 96, 199, 210, 251, 254, 262, 295], { isLabel: true });
    expectAll('000', [119, 120, 243], { kind: 'fact' });
    expectAll('000', [128, 198], { kind: 'question' });
  });

  testSeeds('a list without marks is one', () => {
    const points = seedPoints('000');
    expect(span(139, 141).map((line) => points.get(line)?.[0]?.depth)).toEqual([1, 1, 1]);
  });

  testSeeds('a line that breaks off is marked', () => expectAll('000', [227], { isUnfinished: true }));
});

describe('001, an article', () => {
  testSeeds('an author’s own summary is neither quote nor fact', () => {
    expectAll('001', [68, 198, 296, 335, 393, 449], { kind: 'summary' });
  });

  testSeeds('results, booths and what to improve next time', () => {
    expectAll('001', [23, 26, 29, 32], { kind: 'result' });
    expectAll('001', [504, 506, 510, 511, 518], { kind: 'booth' });
    expectAll('001', [522], { kind: 'improve' });
  });

  testSeeds('bold quotations are highlights', () => expectAll('001', [194, 389], { kind: 'quote', isHighlight: true }));

  testSeeds('a remark is cut from its fact', () => {
    const pieces = seedPoints('001').get(117) ?? [];
    expect(pieces.map(({ kind }) => kind)).toEqual(['fact', 'impression']);
    expect(pieces.map(({ piece }) => piece)).toEqual([0, 1]);
    expectAll('001', [96, 110, 116, 118, 148], { kind: 'impression' });
  });

  testSeeds('unfinished lines', () => expectAll('001', [239, 359, 434], { isUnfinished: true }));
});

describe('002, themes', () => {
  testSeeds('ideas are told by their heading', () => {
    const kinds = mains('002', span(5, 48)).map(([, point]) => point?.kind);
    expect(new Set(kinds)).toEqual(new Set(['idea']));
  });

  testSeeds('sayings stand right below their label, but no statistic and no bare name', () => {
    expectAll('002', [536, 537, 538, 542, 545, 546, 547, 549], { kind: 'quote', speaker: null });
    expectAll('002', [534, 539, 540, 541, 543, 548], { kind: 'fact' });
    expectAll('002', [544], { kind: 'reference' });
  });

  testSeeds('what is to come is announced, not out', () =>
    expectAll('002', [552], { kind: 'update', status: 'announced' }),
  );

  testSeeds('a pair of question and answer, an impression, unfinished lines', () => {
    expectAll('002', [506], { kind: 'question', isLabel: true });
    expectAll('002', [507], { kind: 'fact' });
    expectAll('002', [352, 353, 449, 578], { kind: 'impression' });
    expectAll('002', [45, 254, 340, 371], { isUnfinished: true });
    expect(seedPoints('002').get(286)?.[1]?.kind).toBe('impression');
  });

  testSeeds('nests eight levels deep', () => {
    expect(mains('002', [491])[0]?.[1]?.depth).toBe(7);
  });
});

describe('003, formal', () => {
  testSeeds('bold labels are no highlights', () => {
    const highlights = [...seedPoints('003').values()].flat().filter(({ isHighlight }) => isHighlight);
    expect(highlights).toEqual([]);
  });

  testSeeds('topics without a speaker inherit none', () => {
    const points = seedPoints('003');
    const speakers = (lines: number[]) =>
      new Set(lines.flatMap((line) => points.get(line) ?? []).map(({ speaker }) => speaker));
    expect(speakers([...span(44, 57), ...span(71, 73)])).toEqual(new Set([null]));
    expect(speakers(span(17, 27)).size).toBe(1);
    expect(speakers(span(17, 27)).has(null)).toBe(false);
  });

  testSeeds('planned is announced; there is no impression and no question', () => {
    expectAll('003', [19], { kind: 'update', status: 'announced' });
    const kinds = new Set([...seedPoints('003').values()].flat().map(({ kind }) => kind));
    expect([...kinds].filter((kind) => kind === 'impression' || kind === 'question')).toEqual([]);
  });
});

describe('004, updates', () => {
  testSeeds('eighteen lines define a name', () => {
    const defined = [24, 75, 76, 89, 91, 92, 96, 99, 111, 115, 116, 121, 140, 170, 173, 177, 179, 187];
    expectAll('004', defined, { kind: 'term', status: null });
    expect([...seedPoints('004').values()].flat().filter(({ kind }) => kind === 'term')).toHaveLength(defined.length);
  });

  testSeeds('updates are updates', () => {
    const news = [
      46, 57, 62, 64, 74, 77, 79, 90, 93, 95, 101, 102, 107, 110, 114, 120, 126, 132, 145, 149, 154, 155, 160,
    ];
    const more = [164, 165, 166, 168, 169, 172, 174, 176, 178, 185, 186, 188, 193];
    expectAll('004', [...news, ...more], { kind: 'update' });
  });

  testSeeds('status and region come from the line alone', () => {
    expectAll('004', [68, 69, 70, 71], { kind: 'update', status: 'ga', region: 'US' });
    expectAll('004', [72], { kind: 'update', status: 'preview', region: 'US' });
    expectAll('004', [55], { kind: 'update', status: 'announced', region: null });
    expectAll('004', [58, 94, 182], { kind: 'update', status: 'preview', region: null });
    expectAll('004', [139, 183, 192], { kind: 'update', status: 'ga', region: null });
  });

  testSeeds('old news and details are none', () => expectAll('004', [65, 112, 122, 129, 130, 133], { kind: 'fact' }));

  testSeeds('figures, references and impressions', () => {
    expectAll('004', [29, 34, 38, 83, 137, 143], { kind: 'figure' });
    expectAll('004', [97, 100, 103, 105, 119, 190, 205, 210, 213, 219, 220, 221], { kind: 'reference' });
    expectAll('004', [11, 118, 203, 212], { kind: 'impression' });
  });

  testSeeds('the outline and categories are labels, bold lines are highlights', () => {
    expectAll('004', [3, 4, 5, 6, 7, 8, 66, 67, 78, 87, 88, 113, 167], { isLabel: true });
    expectAll('004', [46, 63, 64, 98, 101, 107, 126, 132, 139, 149], { isHighlight: true });
  });
});
