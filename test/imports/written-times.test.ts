import { describe, expect, test } from '@jest/globals';
import { readDays, yearIn } from '../../src/imports/written-day.ts';
import { readCompactTime, readTimes } from '../../src/imports/written-time.ts';

describe('times', () => {
  test.each([
    ['[10:00 - 11:30] 潮', '10:00', '11:30', '潮'],
    ['10:00-11:30 潮', '10:00', '11:30', '潮'],
    ['10:00–11:30 Tide', '10:00', '11:30', 'Tide'],
    ['Tide [14:20 ～ 14:50]', '14:20', '14:50', 'Tide'],
    ['9:30-10:15 pm Tide', '21:30', '22:15', 'Tide'],
    ['11:30 - 1:00 pm Tide', '11:30', '13:00', 'Tide'],
    ['12:05 AM Tide', '00:05', null, 'Tide'],
    ['[9:05] Tide', '09:05', null, 'Tide'],
    ['青山さん（~10:05）', null, '10:05', '青山さん'],
  ])('%s', (text, startsAt, endsAt, rest) => expect(readTimes(text)).toEqual({ startsAt, endsAt, rest }));

  test.each(['Ratio 16:09', '24:30-25:00', '1:2', '10:75-11:00', 'at 10:000', ''])('%j has none', (text) =>
    expect(readTimes(text)).toBeNull(),
  );

  test('of four digits', () => {
    expect(['0915', '2359', '2400', '1260', '915', '09:15'].map(readCompactTime)).toEqual([
      '09:15',
      '23:59',
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('days', () => {
  test.each([
    ['20270401-02_Hoshi', '2027-04-01', '2027-04-02', 'Hoshi'],
    ['20270430-0501 Hoshi', '2027-04-30', '2027-05-01', 'Hoshi'],
    ['2027-04-01..02 Hoshi', '2027-04-01', '2027-04-02', 'Hoshi'],
    ['Hoshi 2027年4月1日(木)〜2日(金)', '2027-04-01', '2027-04-02', 'Hoshi'],
    ['2027/4/1 - 2027/5/2', '2027-04-01', '2027-05-02', ''],
    ['April 30 - May 1, 2027 Hoshi', '2027-04-30', '2027-05-01', 'Hoshi'],
    ['1 April 2027', '2027-04-01', '2027-04-01', ''],
    ['4/1 (木) 開会', '2026-04-01', '2026-04-01', '開会'],
    ['４月１日 開会', '2026-04-01', '2026-04-01', '開会'],
  ])('%s', (text, from, to, rest) => expect(readDays(text, '2026')).toMatchObject({ from, to, rest }));

  test('without a year there is a day as written', () => {
    expect(readDays('4/1 開会', null)).toEqual({ from: null, to: null, written: '4/1', rest: '開会' });
  });

  test.each(['2027-02-30', '20271301', 'v1.2.3', '99/99', '1/2/3/4', 'no day'])('%j is none', (text) =>
    expect(readDays(text, '2026')).toBeNull(),
  );

  test('a year counts where a text names exactly one', () => {
    expect(['Hoshi 2027', '20270401-02', '2026 and 2027', 'room 20279'].map(yearIn)).toEqual([
      '2027',
      '2027',
      null,
      null,
    ]);
  });
});
