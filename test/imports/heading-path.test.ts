import { expect, test } from '@jest/globals';
import { headingPath } from '../../src/imports/heading-path.ts';

function meta(...lines: readonly (readonly [number, string])[]) {
  return lines.map(([line, text]) => ({ eventId: 'event', sessionId: null, file: 'a.md', line, text }));
}

test('the headings above a line, outermost first, without marks', () => {
  const lines = meta(
    [9, '## **C**'],
    [1, '# A'],
    [3, '## B'],
    [5, '### b ###'],
    [20, '# D'],
    [2, '---'],
    [4, '![](x)'],
  );
  expect(headingPath(lines, 'a.md', 1)).toEqual([]);
  expect(headingPath(lines, 'a.md', 4)).toEqual(['A', 'B']);
  expect(headingPath(lines, 'a.md', 6)).toEqual(['A', 'B', 'b ###']);
  expect(headingPath(lines, 'a.md', 19)).toEqual(['A', 'C']);
  expect(headingPath(lines, 'a.md', 99)).toEqual(['D']);
  expect(headingPath(lines, 'b.md', 99)).toEqual([]);
});

test('levels may be skipped and begin anywhere', () => {
  const lines = meta([1, '### a'], [2, '# B'], [3, '#### c'], [4, '### d']);
  expect([1, 2, 3, 4].map((line) => headingPath(lines, 'a.md', line + 1))).toEqual([
    ['a'],
    ['B'],
    ['B', 'c'],
    ['B', 'd'],
  ]);
});

test('a line that turns to another topic takes the place of the heading above it', () => {
  const lines = meta([1, '# 朝'], [2, '## 青山 氏'], [5, 'ここから料金の話'], [9, '## 井上 氏']);
  expect([4, 6, 10].map((line) => headingPath(lines, 'a.md', line))).toEqual([
    ['朝', '青山 氏'],
    ['朝', 'ここから料金の話'],
    ['朝', '井上 氏'],
  ]);
});
