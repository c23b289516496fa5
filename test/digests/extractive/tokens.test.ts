import { expect, test } from '@jest/globals';
import { tokensOf } from '../../../src/digests/extractive/tokens.ts';

test('words, katakana runs and pairs of kanji are tokens; hiragana is none', () => {
  expect(tokensOf('町工場のセンサーを Hako Cloud でつなぐ')).toEqual(['町工', '工場', 'センサ', 'hako', 'cloud']);
});

test('width, case and endings do not part words', () => {
  expect(tokensOf('ＬＡＭＢＤＡ Launches')).toEqual(tokensOf('lambda launched'));
});

test('places, states of release and figures are one token in either language', () => {
  const japanese = tokensOf('Hako Queue が東京で一般提供、3割');
  const english = tokensOf('Hako Queue: generally available in Tokyo, 30 percent');
  expect([...japanese].sort()).toEqual([...english].sort());
});

test('text without words has no tokens', () => {
  expect(tokensOf('……！？ 🎉')).toEqual([]);
});
