import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Engine } from '../database.ts';

/** Migrations stay as they are once released: they name tables and columns as these were then. */
// biome-ignore lint/suspicious/noExplicitAny: Kysely's word for "whatever tables there are at that point".
type AnyDatabase = Kysely<any>;

export async function createFirstTables(db: AnyDatabase, engine: Engine): Promise<void> {
  await createEvents(db, engine);
  await createNotes(db, engine);
  await createDigests(db, engine);
  await createPosts(db, engine);
  await createInbox(db, engine);
}

async function createEvents(db: AnyDatabase, engine: Engine): Promise<void> {
  await createOrderedTable(db, engine, 'events')
    .addColumn('id', 'text', unique)
    .addColumn('origin_key', 'text', unique)
    .addColumn('workspace_id', 'text', required)
    .addColumn('channel_id', 'text')
    .addColumn('name', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('time_zone', 'text', required)
    .addColumn('first_day', 'text')
    .addColumn('last_day', 'text')
    .addColumn('status', 'text', required)
    .addColumn('created_by', 'text')
    .addColumn('created_at', 'bigint', required)
    .execute();
  await db.schema.createIndex('events_channel').on('events').columns(['workspace_id', 'channel_id']).execute();
  await db.schema
    .createTable('channels')
    .addColumn('workspace_id', 'text', required)
    .addColumn('channel_id', 'text', required)
    .addColumn('event_id', 'text', (column) => column.notNull().references('events.id'))
    .addPrimaryKeyConstraint('channels_pk', ['workspace_id', 'channel_id'])
    .execute();
  await createSessions(db, engine);
  await db.schema
    .createTable('members')
    .addColumn('workspace_id', 'text', required)
    .addColumn('user_id', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('language', 'text')
    .addColumn('is_guest', 'integer', required)
    .addColumn('read_at', 'bigint', required)
    .addPrimaryKeyConstraint('members_pk', ['workspace_id', 'user_id'])
    .execute();
}

async function createSessions(db: AnyDatabase, engine: Engine): Promise<void> {
  await createOrderedTable(db, engine, 'sessions')
    .addColumn('id', 'text', unique)
    .addColumn('origin_key', 'text', unique)
    .addColumn('event_id', 'text', (column) => column.notNull().references('events.id'))
    .addColumn('workspace_id', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('code', 'text')
    .addColumn('speakers', 'text', required)
    .addColumn('room', 'text')
    .addColumn('starts_at', 'bigint')
    .addColumn('ends_at', 'bigint')
    .addColumn('channel_id', 'text')
    .addColumn('thread_ts', 'text')
    .addColumn('is_general', 'integer', required)
    .addColumn('created_at', 'bigint', required)
    .addUniqueConstraint('sessions_thread', ['workspace_id', 'channel_id', 'thread_ts'])
    .addUniqueConstraint('sessions_of_event', ['id', 'event_id'])
    .execute();
  await db.schema.createIndex('sessions_event').on('sessions').column('event_id').execute();
  await sql`create unique index sessions_general on sessions (event_id) where is_general = 1`.execute(db);
  await db.schema
    .createTable('meta_lines')
    .addColumn('event_id', 'text', (column) => column.notNull().references('events.id'))
    .addColumn('session_id', 'text', (column) => column.references('sessions.id'))
    .addColumn('file', 'text', required)
    .addColumn('line', 'integer', required)
    .addColumn('text', 'text', required)
    .addPrimaryKeyConstraint('meta_lines_pk', ['event_id', 'file', 'line'])
    .execute();
}

async function createNotes(db: AnyDatabase, engine: Engine): Promise<void> {
  await createOrderedTable(db, engine, 'notes')
    .addColumn('id', 'text', unique)
    .addColumn('origin_key', 'text', (column) => column.unique())
    .addColumn('workspace_id', 'text', required)
    .addColumn('event_id', 'text', required)
    .addColumn('session_id', 'text', required)
    .addColumn('author_id', 'text')
    .addColumn('text', 'text')
    .addColumn('kind', 'text')
    .addColumn('files', 'text', required)
    .addColumn('channel_id', 'text')
    .addColumn('message_ts', 'text')
    .addColumn('permalink', 'text')
    .addColumn('source', 'text', required)
    .addColumn('revision', 'integer', required)
    .addColumn('edited_us', 'bigint')
    .addColumn('created_at', 'bigint', required)
    .addColumn('deleted_at', 'bigint')
    .addColumn('file', 'text')
    .addColumn('line', 'integer')
    .addColumn('mark_wanted', 'integer')
    .addColumn('mark_shown', 'integer', (column) => column.notNull().defaultTo(0))
    .addUniqueConstraint('notes_message', ['workspace_id', 'channel_id', 'message_ts'])
    // The session's own event: one look instead of two, and no note whose event and session do not belong together.
    .addForeignKeyConstraint('notes_session_of_event', ['session_id', 'event_id'], 'sessions', ['id', 'event_id'])
    .addCheckConstraint('notes_deleted_without_text', sql`(deleted_at is null) = (text is not null)`)
    .execute();
  await db.schema.createIndex('notes_event').on('notes').columns(['event_id', 'author_id', 'created_at']).execute();
  await db.schema.createIndex('notes_session').on('notes').columns(['session_id', 'created_at']).execute();
  await sql`create index notes_mark on notes (seq) where mark_wanted <> mark_shown`.execute(db);
}

async function createDigests(db: AnyDatabase, engine: Engine): Promise<void> {
  await createOrderedTable(db, engine, 'digests')
    .addColumn('id', 'text', unique)
    .addColumn('origin_key', 'text', unique)
    .addColumn('workspace_id', 'text', required)
    .addColumn('event_id', 'text', (column) => column.notNull().references('events.id'))
    .addColumn('version', 'integer', required)
    .addColumn('status', 'text', required)
    .addColumn('source_hash', 'text', required)
    .addColumn('channel_id', 'text', required)
    .addColumn('content', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'bigint', required)
    .execute();
  await db.schema.createIndex('digests_event').on('digests').column('event_id').execute();
  await sql`create unique index digests_version on digests (event_id, version) where version > 0`.execute(db);
  await db.schema
    .createTable('claims')
    .addColumn('digest_id', 'text', (column) => column.notNull().references('digests.id'))
    .addColumn('claim_id', 'text', required)
    .addColumn('ordinal', 'integer', required)
    .addColumn('session_id', 'text', (column) => column.notNull().references('sessions.id'))
    .addColumn('kind', 'text', required)
    .addPrimaryKeyConstraint('claims_pk', ['digest_id', 'claim_id'])
    .execute();
  await db.schema
    .createTable('claim_cites')
    .addColumn('digest_id', 'text', required)
    .addColumn('claim_id', 'text', required)
    .addColumn('ordinal', 'integer', required)
    .addColumn('note_id', 'text', (column) => column.notNull().references('notes.id'))
    .addColumn('line', 'integer', required)
    .addPrimaryKeyConstraint('claim_cites_pk', ['digest_id', 'claim_id', 'ordinal'])
    .addForeignKeyConstraint('claim_cites_claim', ['digest_id', 'claim_id'], 'claims', ['digest_id', 'claim_id'])
    .execute();
  await db.schema.createIndex('claim_cites_note').on('claim_cites').column('note_id').execute();
}

async function createPosts(db: AnyDatabase, engine: Engine): Promise<void> {
  await createOrderedTable(db, engine, 'posts')
    .addColumn('key', 'text', unique)
    .addColumn('workspace_id', 'text', required)
    .addColumn('channel_id', 'text', required)
    .addColumn('parent_key', 'text', (column) => column.references('posts.key'))
    .addColumn('kind', 'text', required)
    .addColumn('subject_id', 'text', required)
    .addColumn('ordinal', 'integer', required)
    .addColumn('state', 'text', required)
    .addColumn('is_withdrawn', 'integer', required)
    .addColumn('wanted', 'integer', required)
    .addColumn('shown', 'integer', required)
    .addColumn('ts', 'text')
    .addColumn('permalink', 'text')
    .addColumn('attempts', 'integer', required)
    .addColumn('error', 'text')
    .addColumn('retry_at', 'bigint', required)
    .addColumn('created_at', 'bigint', required)
    .execute();
  await db.schema.createIndex('posts_subject').on('posts').columns(['kind', 'subject_id', 'ordinal']).execute();
  await db.schema.createIndex('posts_message').on('posts').columns(['workspace_id', 'channel_id', 'ts']).execute();
  await sql`create index posts_pending on posts (workspace_id, channel_id, seq) where state = 'pending'`.execute(db);
  await sql`create index posts_changed on posts (seq)
    where state = 'pending' or (state = 'posted' and (is_withdrawn = 1 or wanted > shown))`.execute(db);
}

async function createInbox(db: AnyDatabase, engine: Engine): Promise<void> {
  await createOrderedTable(db, engine, 'inbox')
    .addColumn('key', 'text', unique)
    .addColumn('workspace_id', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('payload', 'text')
    .addColumn('attempts', 'integer', required)
    .addColumn('error', 'text')
    .addColumn('retry_at', 'bigint', required)
    .addColumn('received_at', 'bigint', required)
    .execute();
  await sql`create index inbox_pending on inbox (seq) where state = 'pending'`.execute(db);
}

/** Begins a table whose rows know the order they were made in. */
function createOrderedTable(db: AnyDatabase, engine: Engine, name: string): CreateTableBuilder<string, 'seq'> {
  return engine === 'sqlite'
    ? db.schema.createTable(name).addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    : db.schema
        .createTable(name)
        .addColumn('seq', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity());
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull();
}

function unique(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().unique();
}
