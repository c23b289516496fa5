import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { borderBefore, clampText, cutText } from '../../../src/slack/text/grapheme.ts';
import { hostileText, longHostileText } from '../../support/hostile-text.ts';

const families = '👩‍👩‍👧‍👦'.repeat(50);
const flags = '🇯🇵🇫🇷🇺🇸'.repeat(50);

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}

describe('borderBefore', () => {
  test.each([families, flags, `${'x'.repeat(70)}e\u0301\u0301`])('tears no character of %#', (text) => {
    const borders = new Set<number>([text.length]);
    let at = 0;
    for (const each of graphemes(text)) {
      borders.add(at);
      at += each.length;
    }
    for (let index = 0; index <= text.length; index += 1) expect(borders).toContain(borderBefore(text, index));
  });

  test('cuts a character longer than any real one, but no code point', () => {
    const tower = `a${'\u{1D167}'.repeat(500)}`;
    expect(borderBefore(tower, 500)).toBe(499);
    expect(tower.slice(0, borderBefore(tower, 500)).isWellFormed()).toBe(true);
  });
});

test('clampText keeps the limit, marks a cut and leaves what fits', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 2, max: 200 }), (raw, limit) => {
      const text = raw.toWellFormed();
      const clamped = clampText(text, limit);
      expect(clamped.length).toBeLessThanOrEqual(limit);
      expect(clamped.isWellFormed()).toBe(true);
      if (text.length <= limit) expect(clamped).toBe(text);
      else expect(clamped.endsWith('…')).toBe(true);
    }),
  );
});

describe('cutText', () => {
  test('loses nothing and keeps the limit', () => {
    fc.assert(
      fc.property(longHostileText, fc.integer({ min: 50, max: 3_000 }), (raw, limit) => {
        const text = raw.toWellFormed();
        const pieces = cutText(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
        if (pieces.length > 1) for (const piece of pieces) expect(piece).not.toBe('');
        for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['lines', `${'a'.repeat(60)}\n${'b'.repeat(60)}`, 61],
    ['Japanese sentences', `${'あ'.repeat(60)}。${'い'.repeat(60)}`, 61],
    ['English sentences', `${'a'.repeat(30)} ${'a'.repeat(30)}. ${'b'.repeat(20)} ${'b'.repeat(40)}`, 63],
    ['words', `${'a'.repeat(60)} ${'b'.repeat(60)}`, 61],
  ])('cuts between %s', (_what, text, border) => {
    expect(cutText(text, 100)).toEqual([text.slice(0, border), text.slice(border)]);
  });
});
