import { describe, expect, test } from '@jest/globals';
import type { Clock } from '../../src/clock.ts';
import { createPace } from '../../src/slack/pace.ts';

/** A clock that stands still and notes down how long it was asked to wait. */
function stoppedClock() {
  const waits: number[] = [];
  const clock: Clock = { now: () => 0, wait: async (ms) => void waits.push(ms) };
  return { clock, waits };
}

describe('the pace of calls', () => {
  test('one per interval and key, in the order asked', async () => {
    const { clock, waits } = stoppedClock();
    const pace = createPace(clock, 1_000, 1);
    for (const key of ['C1', 'C1', 'C2', 'C1']) await pace.turn(key);
    expect(waits).toEqual([1_000, 2_000]);
  });

  test('a burst first, where the limit allows one', async () => {
    const { clock, waits } = stoppedClock();
    const pace = createPace(clock, 1_000, 3);
    for (let i = 0; i < 5; i += 1) await pace.turn('T1');
    expect(waits).toEqual([1_000, 2_000]);
  });

  test('nobody before the pause that Slack asked for is over', async () => {
    const { clock, waits } = stoppedClock();
    const pace = createPace(clock, 1_000, 3);
    pace.pause('T1', 30_000);
    await pace.turn('T1');
    expect(waits).toEqual([30_000]);
  });
});
