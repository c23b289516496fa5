import type { StandIn } from '../src/playground/slack/stand-in.ts';

/** Something whose acks are measured. */
export interface Contender {
  readonly name: string;
  /** Why it cannot be measured here; null where it can. */
  readonly skipped: string | null;
  /** Starts it on this workspace, with nothing in its database. */
  start(slack: StandIn, channel: string): Promise<RunningContender>;
}

export interface RunningContender {
  /** The thread whose replies it is to hear. */
  readonly threadTs: string;
  /** Resolves once so many notes are in its database; at once where it keeps none. */
  untilKept(notes: number): Promise<void>;
  stop(): Promise<void>;
}
