import { expect, test } from '@jest/globals';
import { brevity, lexRank, substance } from '../../../src/digests/extractive/rank.ts';
import { select } from '../../../src/digests/extractive/select.ts';
import { vectorsOf } from '../../../src/digests/extractive/similarity.ts';

test('the sentence that shares most with the others is the most central', () => {
  const weights = lexRank(
    vectorsOf([['queue', 'price'], ['queue', 'region'], ['queue', 'price', 'region'], ['lunch']]),
  );
  expect(weights.indexOf(Math.max(...weights))).toBe(2);
  expect(weights.indexOf(Math.min(...weights))).toBe(3);
});

test('weights of a graph sum up to no more than one', () => {
  const weights = lexRank(
    vectorsOf([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ]),
  );
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
});

test('a bare phrase and a paragraph weigh less than a statement', () => {
  expect(substance(2)).toBeLessThan(substance(16));
  expect(brevity(300)).toBeLessThan(brevity(80));
});

const vectors = vectorsOf([['queue', 'price'], ['queue', 'price'], ['shard'], ['lunch']]);
const candidates = [0.9, 0.85, 0.6, 0.5].map((score, order) => ({
  score,
  order,
  vector: vectors[order] ?? new Map(),
  authorIds: [order < 2 ? 'sato' : 'wang'],
}));
const endless = { perAuthor: Number.POSITIVE_INFINITY, fits: () => true };

test('what repeats the chosen gives way to what is new', () => {
  expect(select(candidates, { ...endless, count: 2 }).map(({ order }) => order)).toEqual([0, 2]);
});

test('an author gives way to others, and takes the room they leave', () => {
  expect(select(candidates, { ...endless, perAuthor: 1, count: 3 }).map(({ order }) => order)).toEqual([0, 2, 3]);
});

test('what does not fit is passed over whole', () => {
  const room = { ...endless, count: 4, fits: (_: readonly unknown[], next: { order: number }) => next.order !== 0 };
  expect(select(candidates, room).map(({ order }) => order)).toEqual([1, 2, 3]);
});
