import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Makes everything that must be unique. */
export interface Ids {
  /** A message time: seconds, a dot, six digits; never the same twice, never smaller than one before. */
  nextTs(): string;
  /** Such as `C000000001A`: a prefix that says the kind, then letters and digits. */
  next(prefix: string): string;
  /** Not guessable: for response_urls, triggers and socket tickets. */
  secret(): string;
}

export function createIds(clock: Clock): Ids {
  let lastMicros = 0;
  let count = 0;
  return {
    nextTs() {
      lastMicros = Math.max(clock.now() * 1_000, lastMicros + 1);
      return formatTs(lastMicros);
    },
    next(prefix) {
      count += 1;
      return `${prefix}0${count.toString(36).toUpperCase().padStart(9, '0')}`;
    },
    secret: () => randomUUID(),
  };
}

function formatTs(micros: number): string {
  const digits = String(Math.trunc(micros)).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
