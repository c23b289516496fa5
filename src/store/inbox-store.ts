import { type InsertObject, type SqlBool, sql } from 'kysely';
import type { HeardEntry, InboxEntry, InboxStore, MessageEntry, PendingEntry } from '../ports/inbox-store.ts';
import { type Database, inTransaction, sqlNow } from './database.ts';
import { captureMessages } from './note-capture.ts';
import { inStatements } from './row-values.ts';
import type { InboxRow, Tables } from './tables.ts';

export function createInboxStore(database: Database): InboxStore {
  return {
    put: (entries) => putEntries(database, entries),
    pending: (limit) => listPending(database, limit),
    done: (keys) => finishEntries(database, keys),
    failed: async (key, error, retryAt) => {
      await database.kysely
        .updateTable('inbox')
        .set((eb) => ({
          state: retryAt === null ? 'failed' : 'pending',
          retry_at: retryAt === null ? 0 : retryAt.getTime(),
          attempts: eb('attempts', '+', 1),
          error,
        }))
        .where('key', '=', key)
        // What another replica has finished meanwhile stays finished.
        .where('state', '=', 'pending')
        .execute();
    },
    purge: async (before) => {
      const old = database.kysely.deleteFrom('inbox').where('received_at', '<', before.getTime());
      return Number((await old.where('state', '<>', 'pending').executeTakeFirst()).numDeletedRows);
    },
  };
}

/** Messages alone, which is most of what comes, need no transaction around them. */
function putEntries(database: Database, entries: readonly InboxEntry[]): Promise<Set<string>> {
  const messages = entries.filter((entry) => entry.kind === 'message');
  const heard = entries.filter((entry) => entry.kind !== 'message');
  if (heard.length === 0) return putMessages(database, messages);
  return inTransaction(database, async (inside) => {
    const fresh = await putHeard(inside, heard);
    return new Set([...fresh, ...(await putMessages(inside, messages))]);
  });
}

/** Its note is all that is kept of a message, and what knows its copies. */
async function putMessages(database: Database, entries: readonly MessageEntry[]): Promise<Set<string>> {
  const changed = await captureMessages(
    database,
    entries.map(({ payload }) => payload),
  );
  return new Set(entries.flatMap(({ key, payload }) => (changed.has(payload) ? [key] : [])));
}

async function putHeard(database: Database, entries: readonly HeardEntry[]): Promise<Set<string>> {
  const fresh = new Set<string>();
  for (const some of inStatements(entries)) {
    const made = await database.kysely
      .insertInto('inbox')
      .values(some.map((entry) => toRow(database, entry)))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .execute();
    for (const { key } of made) fresh.add(key);
  }
  return fresh;
}

function toRow(database: Database, entry: HeardEntry): InsertObject<Tables, 'inbox'> {
  return {
    key: entry.key,
    workspace_id: entry.workspaceId,
    kind: entry.kind,
    state: 'pending',
    payload: JSON.stringify(entry.payload),
    attempts: 0,
    retry_at: 0,
    received_at: sqlNow(database),
  };
}

async function listPending(database: Database, limit: number): Promise<PendingEntry[]> {
  const rows = await database.kysely
    .selectFrom('inbox')
    .selectAll()
    // Written out as in the index `inbox_pending`: a parameter in its place would not be recognised.
    .where(sql<SqlBool>`state = 'pending'`)
    .where('retry_at', '<=', sqlNow(database))
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** The port pairs kinds with payloads; what `put` wrote is what is read here. */
function fromRow({ key, workspace_id, kind, payload, attempts }: InboxRow): PendingEntry {
  return { key, workspaceId: workspace_id, kind, payload: JSON.parse(payload ?? 'null'), attempts } as PendingEntry;
}

async function finishEntries({ kysely }: Database, keys: readonly string[]): Promise<void> {
  for (const some of inStatements(keys)) {
    await kysely
      .updateTable('inbox')
      .set({ state: 'done', payload: null, error: null })
      .where('key', 'in', some)
      .execute();
  }
}
