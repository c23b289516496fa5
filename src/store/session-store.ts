import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Session } from '../events/session.ts';
import type { NewSession, SessionStore } from '../ports/session-store.ts';
import { type Database, inTransaction, sqlNow } from './database.ts';
import { fromList, fromTime, keepable, toTime } from './row-values.ts';
import type { SessionRow } from './tables.ts';

export function createSessionStore(database: Database): SessionStore {
  const sessions = () => database.kysely.selectFrom('sessions').selectAll();

  return {
    create: (session) => createSession(database, session),
    get: async (id) => readSession(await sessions().where('id', '=', id).executeTakeFirst()),
    byOrigin: async (originKey) => readSession(await sessions().where('origin_key', '=', originKey).executeTakeFirst()),
    list: async (eventId) => {
      // Where texts and nulls stand in an order differs between the engines unless it is said: no start comes last.
      const inOrder = sessions()
        .where('event_id', '=', eventId)
        .orderBy(sql`starts_at is null`)
        .orderBy('starts_at')
        .orderBy('seq');
      return (await inOrder.execute()).map(fromRow);
    },
    byThread: async (workspaceId, channelId, threadTs) =>
      readSession(
        await sessions()
          .where('workspace_id', '=', workspaceId)
          .where('channel_id', '=', channelId)
          .where('thread_ts', '=', threadTs)
          .executeTakeFirst(),
      ),
  };
}

function createSession(database: Database, session: NewSession): Promise<Session> {
  return inTransaction(database, async ({ kysely }) => {
    const made = await kysely
      .insertInto('sessions')
      .values((eb) => ({
        id: randomUUID(),
        origin_key: session.originKey,
        event_id: session.eventId,
        workspace_id: eb.selectFrom('events').select('workspace_id').where('id', '=', session.eventId).$asScalar(),
        title: keepable(session.title),
        code: session.code,
        speakers: JSON.stringify(session.speakers),
        room: session.room,
        starts_at: toTime(session.startsAt),
        ends_at: toTime(session.endsAt),
        is_general: session.isGeneral ? 1 : 0,
        created_at: sqlNow(database),
      }))
      // Either the same action again, or an event's second general session.
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (made) return fromRow(made);
    const all = kysely.selectFrom('sessions').selectAll();
    const known = await all.where('origin_key', '=', session.originKey).executeTakeFirst();
    if (known) return fromRow(known);
    return fromRow(
      await all.where('event_id', '=', session.eventId).where('is_general', '=', 1).executeTakeFirstOrThrow(),
    );
  });
}

function readSession(row: SessionRow | undefined): Session | null {
  return row ? fromRow(row) : null;
}

function fromRow(row: SessionRow): Session {
  return {
    id: row.id,
    eventId: row.event_id,
    title: row.title,
    code: row.code,
    speakers: fromList(row.speakers),
    room: row.room,
    startsAt: fromTime(row.starts_at),
    endsAt: fromTime(row.ends_at),
    channelId: row.channel_id,
    threadTs: row.thread_ts,
    isGeneral: row.is_general === 1,
    createdAt: new Date(row.created_at),
  };
}
