import { expect, test } from '@jest/globals';
import { accountingLine, accountingWords, countUp } from '../../src/digests/accounting.ts';

const accounting = countUp(
  [
    { noteId: 'all', points: 3, shown: 3, isCut: false },
    { noteId: 'cut', points: 1, shown: 1, isCut: true },
    { noteId: 'some', points: 4, shown: 2, isCut: false },
    { noteId: 'none', points: 2, shown: 0, isCut: false },
    { noteId: 'empty', points: 0, shown: 0, isCut: false },
  ],
  1,
);

test('used = every point, shortened = some or cut, left out = none', () => {
  expect(accounting).toEqual({
    used: ['all'],
    shortened: ['cut', 'some'],
    leftOut: ['none', 'empty'],
    points: 10,
    shown: 6,
    filesNotRead: 1,
  });
});

test('the footer, the same in every language, then in words', () => {
  expect(accountingLine(accounting)).toBe('notes=5 used=1 shortened=2 left_out=2 points=10 shown=6');
  expect(accountingWords(accounting, 'ja')).toBe(
    'メモ5件：掲載1・一部掲載2・未掲載2（10項目中6項目）。添付1件は未読。',
  );
  expect(accountingWords(accounting, 'en')).toBe(
    '5 notes: 1 used, 2 shortened, 2 left out (6 of 10 points). 1 file not read.',
  );
});

test('one is not many', () => {
  const one = countUp([{ noteId: 'a', points: 1, shown: 1, isCut: false }], 0);
  expect(accountingWords(one, 'en')).toBe('1 note: 1 used, 0 shortened, 0 left out (1 of 1 points).');
});
