import type { Session } from '../events/session.ts';

export interface NewSession {
  readonly eventId: string;
  readonly title: string;
  readonly code: string | null;
  readonly speakers: readonly string[];
  readonly room: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly isGeneral: boolean;
  readonly originKey: string;
}

export interface SessionStore {
  /** Known `originKey`: the session made then. A second general session of an event: the first. */
  create(session: NewSession): Promise<Session>;
  get(id: string): Promise<Session | null>;
  byOrigin(originKey: string): Promise<Session | null>;
  /** By start, then creation. */
  list(eventId: string): Promise<Session[]>;
  byThread(workspaceId: string, channelId: string, threadTs: string): Promise<Session | null>;
}
