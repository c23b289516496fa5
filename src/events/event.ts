import type { Language } from '../language.ts';

export type EventStatus = 'open' | 'closed';

/** Imported events belong to no workspace until a channel takes them (`/summit event use <name>`). */
export const localWorkspaceId = 'local';

/** A conference that the team covers. */
export interface Event {
  readonly id: string;
  readonly workspaceId: string;
  /** The channel it is gathered and published in; null until an imported event is taken into one. */
  readonly channelId: string | null;
  readonly name: string;
  readonly language: Language;
  /** IANA zone. Session times and dates are meant in it. */
  readonly timeZone: string;
  /** First and last day, `YYYY-MM-DD` in `timeZone`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly status: EventStatus;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

/** A line of an imported file that is neither title nor note. `sessionId` null: it stands before the first session. */
export interface MetaLine {
  readonly eventId: string;
  readonly sessionId: string | null;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}
