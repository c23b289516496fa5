import type { JsonObject } from './json.ts';

/** What goes wrong with one call. `isApplied`: the call takes effect although the app is not told so. */
export type Fault =
  /** HTTP 429; `retryAfter` in seconds, null leaves the header out. */
  | { readonly kind: 'rate_limited'; readonly retryAfter: number | string | null }
  /** Any status with any body. */
  | { readonly kind: 'http'; readonly status: number; readonly body?: string; readonly isApplied?: boolean }
  /** `{ok: false, error}`; nothing is applied. */
  | { readonly kind: 'error'; readonly error: string }
  /** The connection is cut without an answer. */
  | { readonly kind: 'dropped'; readonly isApplied: boolean }
  /** The connection is cut at once and the call takes effect `ms` later. */
  | { readonly kind: 'applied_late'; readonly ms: number }
  /** Applied at once, answered `ms` later. */
  | { readonly kind: 'slow'; readonly ms: number };

export interface Faults {
  /** The next `times` (1) calls of `method` (`*` = any) meet this fault; faults queue up in order. */
  next(method: string, fault: Fault, times?: number): void;
  /** Asked for every call that no queued fault meets; null ends it. For mixes drawn from a seed. */
  decide(chooser: ((method: string, args: JsonObject) => Fault | null) | null): void;
}

/** Adds the reading side, which only the Web API uses. */
export interface FaultQueue extends Faults {
  take(method: string, args: JsonObject): Fault | null;
}

export function createFaults(): FaultQueue {
  const queued: { method: string; fault: Fault; left: number }[] = [];
  let choose: ((method: string, args: JsonObject) => Fault | null) | null = null;
  return {
    next(method, fault, times = 1) {
      queued.push({ method, fault, left: times });
    },
    decide(chooser) {
      choose = chooser;
    },
    take(method, args) {
      const index = queued.findIndex((entry) => entry.method === method || entry.method === '*');
      const entry = queued[index];
      if (entry === undefined) return choose?.(method, args) ?? null;
      entry.left -= 1;
      if (entry.left === 0) queued.splice(index, 1);
      return entry.fault;
    },
  };
}
