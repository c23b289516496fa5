import { randomUUID } from 'node:crypto';
import { SummitError } from '../errors.ts';
import type { Event, MetaLine } from '../events/event.ts';
import type { EventStore, NewEvent } from '../ports/event-store.ts';
import { type Database, inTransaction, sqlNow } from './database.ts';
import { inStatements, keepable } from './row-values.ts';
import type { EventRow } from './tables.ts';

export function createEventStore(database: Database): EventStore {
  const { kysely } = database;
  const events = () => kysely.selectFrom('events').selectAll();

  return {
    create: (event) => createEvent(database, event),
    get: async (id) => readEvent(await events().where('id', '=', id).executeTakeFirst()),
    byOrigin: async (originKey) => readEvent(await events().where('origin_key', '=', originKey).executeTakeFirst()),
    current: async (workspaceId, channelId) =>
      readEvent(
        await kysely
          .selectFrom('channels')
          .innerJoin('events', 'events.id', 'channels.event_id')
          .selectAll('events')
          .where('channels.workspace_id', '=', workspaceId)
          .where('channels.channel_id', '=', channelId)
          .executeTakeFirst(),
      ),
    list: async (workspaceId, channelId) => {
      const ofChannel = events().where('workspace_id', '=', workspaceId).where('channel_id', '=', channelId);
      return readEvents(await ofChannel.orderBy('seq', 'desc').execute());
    },
    listUntied: async () => readEvents(await events().where('channel_id', 'is', null).orderBy('seq', 'desc').execute()),
    listAll: async (workspaceId) => {
      const wanted = workspaceId === null ? events() : events().where('workspace_id', '=', workspaceId);
      return readEvents(await wanted.orderBy('seq').execute());
    },
    setStatus: async (id, status) => {
      await kysely.updateTable('events').set({ status }).where('id', '=', id).execute();
    },
    use: (id, workspaceId, channelId) => useEvent(database, id, workspaceId, channelId),
    addMeta: (lines) => addMeta(database, lines),
    meta: (eventId) => listMeta(database, eventId),
  };
}

function createEvent(database: Database, event: NewEvent): Promise<Event> {
  return inTransaction(database, async (inside) => {
    const made = await inside.kysely
      .insertInto('events')
      .values({
        id: randomUUID(),
        origin_key: event.originKey,
        workspace_id: event.workspaceId,
        channel_id: event.channelId,
        name: keepable(event.name),
        language: event.language,
        time_zone: event.timeZone,
        first_day: event.from,
        last_day: event.to,
        status: 'open',
        created_by: event.createdBy,
        created_at: sqlNow(database),
      })
      .onConflict((conflict) => conflict.column('origin_key').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (made && event.channelId !== null) await makeCurrent(inside, made.id, event.workspaceId, event.channelId);
    if (made) return fromRow(made);
    const known = inside.kysely.selectFrom('events').selectAll().where('origin_key', '=', event.originKey);
    return fromRow(await known.executeTakeFirstOrThrow());
  });
}

/** @throws SummitError `event_unknown` when another channel has taken the event: it is not named to this one */
function useEvent(database: Database, id: string, workspaceId: string, channelId: string): Promise<void> {
  return inTransaction(database, async (inside) => {
    const tied = await inside.kysely
      .updateTable('events')
      .set({ workspace_id: workspaceId, channel_id: channelId })
      .where('id', '=', id)
      .where('channel_id', 'is', null)
      .executeTakeFirst();
    if (tied.numUpdatedRows > 0n) await moveIntoWorkspace(inside, id, workspaceId);
    const event = await inside.kysely.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst();
    if (event?.workspace_id !== workspaceId || event.channel_id !== channelId) throw new SummitError('event_unknown');
    await makeCurrent(inside, id, workspaceId, channelId);
  });
}

async function moveIntoWorkspace({ kysely }: Database, eventId: string, workspaceId: string): Promise<void> {
  await kysely.updateTable('sessions').set({ workspace_id: workspaceId }).where('event_id', '=', eventId).execute();
  await kysely.updateTable('notes').set({ workspace_id: workspaceId }).where('event_id', '=', eventId).execute();
}

async function makeCurrent(
  { kysely }: Database,
  eventId: string,
  workspaceId: string,
  channelId: string,
): Promise<void> {
  await kysely
    .insertInto('channels')
    .values({ workspace_id: workspaceId, channel_id: channelId, event_id: eventId })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'channel_id']).doUpdateSet({ event_id: eventId }))
    .execute();
}

async function addMeta(database: Database, lines: readonly MetaLine[]): Promise<void> {
  // One statement cannot replace the same line twice, so the last of equal ones is taken here.
  const distinct = new Map(lines.map((line) => [JSON.stringify([line.eventId, line.file, line.line]), line]));
  const rows = [...distinct.values()].map(({ eventId, sessionId, file, line, text }) => {
    return { event_id: eventId, session_id: sessionId, file, line, text: keepable(text) };
  });
  await inTransaction(database, async ({ kysely }) => {
    for (const values of inStatements(rows)) {
      await kysely
        .insertInto('meta_lines')
        .values(values)
        .onConflict((conflict) =>
          conflict.columns(['event_id', 'file', 'line']).doUpdateSet((eb) => ({
            session_id: eb.ref('excluded.session_id'),
            text: eb.ref('excluded.text'),
          })),
        )
        .execute();
    }
  });
}

async function listMeta({ kysely }: Database, eventId: string): Promise<MetaLine[]> {
  const rows = await kysely.selectFrom('meta_lines').selectAll().where('event_id', '=', eventId).execute();
  // Sorted here: how texts are ordered is a setting of the PostgreSQL database.
  return rows
    .map(({ event_id, session_id, file, line, text }) => ({
      eventId: event_id,
      sessionId: session_id,
      file,
      line,
      text,
    }))
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function readEvent(row: EventRow | undefined): Event | null {
  return row ? fromRow(row) : null;
}

function readEvents(rows: readonly EventRow[]): Event[] {
  return rows.map(fromRow);
}

function fromRow(row: EventRow): Event {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    channelId: row.channel_id,
    name: row.name,
    language: row.language,
    timeZone: row.time_zone,
    from: row.first_day,
    to: row.last_day,
    status: row.status,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
  };
}
