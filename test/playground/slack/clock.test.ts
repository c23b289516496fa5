import { expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../src/playground/slack/clock.ts';

test('a virtual clock runs what falls due in order of time, also what is added on the way', () => {
  const clock = createVirtualClock(1_000);
  const ran: [string, number][] = [];
  const note = (name: string) => () => void ran.push([name, clock.now()]);
  clock.after(50, note('late'));
  clock.after(10, () => {
    note('early')();
    clock.after(5, note('added'));
  });
  const cancel = clock.after(20, note('cancelled'));
  cancel();
  clock.advance(49);
  expect(ran).toEqual([
    ['early', 1_010],
    ['added', 1_015],
  ]);
  clock.advance(1);
  expect(ran.at(-1)).toEqual(['late', 1_050]);
  expect(clock.now()).toBe(1_050);
});
