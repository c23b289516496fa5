/** Time as the stand-in sees it. Everything that waits (ack limit, redelivery, expiry) waits on this. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `action` once after `ms`; the function returned cancels it. */
  after(ms: number, action: () => void): () => void;
}

/** The machine's own clock. Its timers never keep a process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, action) {
    const timer = setTimeout(action, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export interface VirtualClock extends Clock {
  /** Moves on by `ms` and runs what falls due on the way, in order of time. */
  advance(ms: number): void;
}

/** A clock that stands still until told to move: three-second limits and five-minute redeliveries cost no time. */
export function createVirtualClock(start = Date.now()): VirtualClock {
  let time = start;
  const waiting = new Set<{ readonly at: number; readonly action: () => void }>();
  const firstDue = (until: number) =>
    [...waiting].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0] ?? null;
  return {
    now: () => time,
    after(ms, action) {
      const timer = { at: time + ms, action };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    advance(ms) {
      const until = time + ms;
      for (let timer = firstDue(until); timer !== null; timer = firstDue(until)) {
        waiting.delete(timer);
        time = Math.max(time, timer.at);
        timer.action();
      }
      time = until;
    },
  };
}
