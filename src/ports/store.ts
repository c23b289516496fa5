import type { DigestStore } from './digest-store.ts';
import type { EventStore } from './event-store.ts';
import type { InboxStore } from './inbox-store.ts';
import type { MemberStore } from './member-store.ts';
import type { NoteStore } from './note-store.ts';
import type { PostStore } from './post-store.ts';
import type { SessionStore } from './session-store.ts';

/** What the features need from outside. `store/` keeps it on SQLite and on PostgreSQL; both pass one contract suite. */
export interface Store {
  readonly events: EventStore;
  readonly sessions: SessionStore;
  readonly notes: NoteStore;
  readonly members: MemberStore;
  readonly digests: DigestStore;
  readonly posts: PostStore;
  readonly inbox: InboxStore;
  /** The database's clock (plus the offset that tests set). */
  now(): Promise<Date>;
  /**
   * All or nothing. Only the store handed in may be used inside, and nothing but the store: where the database ends one
   * of two transactions that wait for each other, the work runs again.
   */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
}
