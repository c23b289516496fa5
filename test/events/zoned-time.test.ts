import { describe, expect, test } from '@jest/globals';
import { wallTime, zonedTime } from '../../src/events/zoned-time.ts';

describe('wall time and instant', () => {
  test.each([
    ['2026-07-09', '13:30', 'Asia/Tokyo', '2026-07-09T04:30:00.000Z'],
    ['2026-12-01', '09:00', 'America/Los_Angeles', '2026-12-01T17:00:00.000Z'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['2026-11-01', '12:00', 'America/New_York', '2026-11-01T17:00:00.000Z'],
  ])('%s %s in %s', (day, time, zone, instant) => {
    expect(zonedTime(day, time, zone).toISOString()).toBe(instant);
  });

  test('are each other’s way back', () => {
    expect(wallTime(new Date('2026-07-09T04:30:12.345Z'), 'Asia/Tokyo')).toEqual({ day: '2026-07-09', time: '13:30' });
    expect(wallTime(new Date('2026-01-01T04:59:59.999Z'), 'America/New_York')).toEqual({
      day: '2025-12-31',
      time: '23:59',
    });
  });
});
