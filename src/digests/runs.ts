import type { Clock } from '../clock.ts';

interface Run<T> {
  readonly startedAt: number;
  readonly result: Promise<T>;
  isOver: boolean;
}

/**
 * Equal wishes share one run: while it is under way, and for `sharedMs` from its start when it is over. A second Enter
 * on a slow command asks for nothing new.
 */
export function createRuns<T>(clock: Clock, sharedMs: number) {
  const runs = new Map<string, Run<T>>();

  /** `isWorthSharing`: whether a result that is there already answers the next wish too. */
  function join(wish: string, start: () => Promise<T>, isWorthSharing: (result: T) => boolean) {
    const now = clock.now();
    const known = runs.get(wish);
    if (known && (!known.isOver || now - known.startedAt <= sharedMs)) return { result: known.result, isShared: true };
    const run: Run<T> = { startedAt: now, isOver: false, result: start() };
    runs.set(wish, run);
    run.result.then(
      (result) => {
        run.isOver = true;
        if (!isWorthSharing(result)) runs.delete(wish);
      },
      () => runs.delete(wish),
    );
    return { result: run.result, isShared: false };
  }

  return { join };
}
