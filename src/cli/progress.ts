import { SingleBar } from 'cli-progress';
import type { Io } from './io.ts';

/** Shows how far long work has come. Totals and steps are in whatever unit the work counts. */
export interface Progress {
  start(total: number): void;
  /** So much more is done. */
  step(by: number): void;
  stop(): void;
}

const silent: Progress = { start: () => undefined, step: () => undefined, stop: () => undefined };

/** A bar on stderr where somebody looks at it: at a terminal, and not when the answer is meant for a program. */
export function createProgress(io: Io, label: string, options: { readonly json?: boolean }): Progress {
  if (options.json || !io.stderr.isTTY) return silent;
  const bar = new SingleBar({
    stream: io.stderr,
    format: `${label} {bar} {percentage} %`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    start: (total) => bar.start(total, 0),
    step: (by) => bar.increment(by),
    stop: () => bar.stop(),
  };
}
