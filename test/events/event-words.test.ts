import { describe, expect, test } from '@jest/globals';
import { timeZoneNamed } from '../../src/config.ts';
import { SummitError } from '../../src/errors.ts';
import { readEventWords } from '../../src/events/event-words.ts';

const read = (text: string) => readEventWords(text, timeZoneNamed);

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof SummitError ? error.code : String(error);
  }
}

describe('the words of /summit event new', () => {
  test('zone, then date range, are taken from the right; the rest is the name', () => {
    expect(read('Cloud Days 2026 2026-07-09..2026-07-10 America/New_York')).toEqual({
      name: 'Cloud Days 2026',
      from: '2026-07-09',
      to: '2026-07-10',
      timeZone: 'America/New_York',
    });
  });

  test('a name alone, a name with a range, a name with a zone', () => {
    expect(read('くもデイズ大阪 2026')).toMatchObject({ name: 'くもデイズ大阪 2026', from: null, timeZone: null });
    expect(read('くもデイズ 2026-07-09..2026-07-09')).toMatchObject({ name: 'くもデイズ', to: '2026-07-09' });
    expect(read('Days Europe/Berlin')).toMatchObject({ name: 'Days', timeZone: 'Europe/Berlin' });
  });

  test('a name in quotes is meant without them', () => {
    expect(read('「くもデイズ 大阪」 2026-07-09..2026-07-10').name).toBe('くもデイズ 大阪');
    expect(read('"Days" and "Nights"').name).toBe('"Days" and "Nights"');
  });

  test('a zone is kept as it is listed, whatever its case', () => {
    expect(read('Days asia/tokyo').timeZone).toBe('Asia/Tokyo');
  });

  test('a slash in the name is no zone', () => {
    expect(read('Summit AI/ML')).toMatchObject({ name: 'Summit AI/ML', timeZone: null });
  });

  test.each([
    ['Days 2026-02-30..2026-03-01', 'date_range_invalid'],
    ['Days 2026-03-02..2026-03-01', 'date_range_invalid'],
    ['Days 0000-01-01..9999-12-31', 'date_range_invalid'],
    ['Days 2026-07-09..2026-07-10 Mars/Phobos', 'zone_unknown'],
    ['Days 2026-07-09..2026-07-10 UTC+9', 'zone_unknown'],
    ['Days 2026-07-09..2026-07-10 JST', 'zone_unknown'],
    ['', 'name_missing'],
    ['\u200b \u3000', 'name_missing'],
    ['2026-07-09..2026-07-10', 'name_missing'],
    ['x'.repeat(151), 'name_too_long'],
  ])('%p is refused: %s', (text, code) => {
    expect(codeOf(() => read(text))).toBe(code);
  });

  test('control characters and lone surrogates leave the name', () => {
    expect(read('a\u0000b\ud800\tc').name).toBe('a b\ufffd c');
  });
});
