import { expect, test } from '@jest/globals';
import { figuresKey, figuresOf } from '../../../src/digests/extractive/figures.ts';

test.each([
  ['約3割安い', '約30%安い'],
  ['３０％減', '30 percent less'],
  ['12倍速い', '12x faster'],
  ['12 times', '12x'],
  ['400億件', '40,000,000,000件'],
  ['6ヶ月', '6 months'],
  ['6か月', '6カ月'],
  ['$12', '12ドル'],
  ['40ms', '40ミリ秒'],
])('%s and %s are the same figure', (left, right) => {
  expect(figuresKey(figuresOf(left))).toBe(figuresKey(figuresOf(right)));
  expect(figuresOf(left)).toHaveLength(1);
});

test.each([
  ['12%', '15%'],
  ['12%', '12倍'],
  ['30分', '30秒'],
  ['v1.2.3', 'v1.2.4'],
  ['3人', '3年'],
])('%s and %s are different figures', (left, right) => {
  expect(figuresKey(figuresOf(left))).not.toBe(figuresKey(figuresOf(right)));
});

test.each(['S3 と EC2', 'ap-northeast-1', 'gpt-4', 'https://example.com/2026/07', 'R8g'])(
  'numbers inside names and addresses are no figures: %s',
  (text) => {
    expect(figuresOf(text)).toEqual([]);
  },
);
