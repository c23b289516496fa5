/** One talk of an event. */
export interface Session {
  readonly id: string;
  readonly eventId: string;
  readonly title: string;
  readonly code: string | null;
  readonly speakers: readonly string[];
  readonly room: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Where replies count as notes; null until the thread's root is posted. */
  readonly channelId: string | null;
  readonly threadTs: string | null;
  /** The session that takes notes which name none. One per event, made when first needed. */
  readonly isGeneral: boolean;
  readonly createdAt: Date;
}
