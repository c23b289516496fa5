import { sql } from 'kysely';
import type { Store } from '../ports/store.ts';
import { type Database, readClock, retryDeadlock } from './database.ts';
import { createDigestStore } from './digest-store.ts';
import { createEventStore } from './event-store.ts';
import { createInboxStore } from './inbox-store.ts';
import { createMemberStore } from './member-store.ts';
import { createNoteStore } from './note-store.ts';
import { createPostStore } from './post-store.ts';
import { createSessionStore } from './session-store.ts';

/** The store on an open database, or on a transaction in it. */
export function createStore(database: Database): Store {
  return {
    events: createEventStore(database),
    sessions: createSessionStore(database),
    notes: createNoteStore(database),
    members: createMemberStore(database),
    digests: createDigestStore(database),
    posts: createPostStore(database),
    inbox: createInboxStore(database),
    now: () => readClock(database),
    transaction: (work) =>
      database.kysely.isTransaction
        ? runNested(database, work)
        : retryDeadlock(() =>
            database.kysely
              .transaction()
              // Guarded from here on: taking the transaction's own connection is still outside of it.
              .execute((kysely) => database.guard.run(() => work(createStore({ ...database, kysely })))),
          ),
  };
}

/** A transaction inside a transaction: when its work fails, only its own changes are taken back. */
async function runNested<T>(database: Database, work: (store: Store) => Promise<T>): Promise<T> {
  await sql`savepoint nested`.execute(database.kysely);
  try {
    const result = await work(createStore(database));
    await sql`release savepoint nested`.execute(database.kysely);
    return result;
  } catch (error) {
    await sql`rollback to savepoint nested`.execute(database.kysely);
    await sql`release savepoint nested`.execute(database.kysely);
    throw error;
  }
}
