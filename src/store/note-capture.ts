import { type Insertable, sql } from 'kysely';
import type { CapturedMessage } from '../ports/note-store.ts';
import { foldMessage, type KeptMessage } from './captured-note.ts';
import { type Database, inOneStatement, inTransaction, readClock } from './database.ts';
import {
  findChannelSessions,
  findThreadSessions,
  isAtPlaces,
  type MessagePlace,
  placeKey,
  rowPlaceKey,
  sessionOf,
  type ThreadSession,
  type ThreadSessions,
} from './message-place.ts';
import { addOriginals } from './note-originals.ts';
import { forgetMessage } from './post-changes.ts';
import { createRowId } from './row-id.ts';
import { fromList, inStatements, keepable, rowsPerStatement } from './row-values.ts';
import { toMicroseconds } from './slack-ts.ts';
import type { NoteRow, NoteTable } from './tables.ts';

/** A message's place, everything said about it, and what is kept of it so far. */
interface Subject {
  readonly place: MessagePlace;
  readonly session: ThreadSession;
  readonly row: NoteRow | null;
  readonly before: KeptMessage | null;
  readonly after: KeptMessage | null;
}

interface Sessions {
  readonly threads: ThreadSessions;
  /** By workspace and channel, for deletions that do not tell their thread. */
  readonly channels: ReadonlyMap<string, ThreadSession>;
}

/**
 * Works messages into notes, in a handful of statements however many messages there are.
 * @returns those that changed something
 */
export async function captureMessages(
  database: Database,
  messages: readonly CapturedMessage[],
): Promise<ReadonlySet<CapturedMessage>> {
  if (messages.length === 0) return new Set();
  const isSimple = messages.length <= rowsPerStatement && messages.every(({ kind }) => kind === 'posted');
  return isSimple
    ? inOneStatement(database, () => addOriginals(database, messages))
    : inTransaction(database, (inside) => foldMessages(inside, messages));
}

/**
 * Reads what is known of all of them, folds, writes what changed. Transactions that fold into the same session wait
 * for each other.
 */
async function foldMessages(
  database: Database,
  messages: readonly CapturedMessage[],
): Promise<ReadonlySet<CapturedMessage>> {
  const threads = await findThreadSessions(database, messages, true);
  const rows = await lockNotes(database, messages);
  const lost = messages.filter((one) => isDeletion(one) && one.threadTs === null && !rows.has(placeKey(one)));
  const channels = await findChannelSessions(database, lost);
  const subjects = readSubjects(messages, { threads, channels }, rows).filter(({ before, after }) => after !== before);
  await writeNotes(database, subjects);
  await afterDeletions(database, subjects);
  const changed = new Set(subjects.map(({ place }) => placeKey(place)));
  return new Set(messages.filter((message) => changed.has(placeKey(message))));
}

async function lockNotes({ kysely, engine }: Database, places: readonly MessagePlace[]): Promise<Map<string, NoteRow>> {
  const rows = await kysely
    .selectFrom('notes')
    .selectAll()
    .where(isAtPlaces(places))
    .orderBy('seq')
    .$if(engine === 'postgres', (query) => query.forNoKeyUpdate())
    .execute();
  return new Map(rows.map((row) => [rowPlaceKey(row), row]));
}

/** Messages in no session's thread drop out here, unless they are about a known note. */
function readSubjects(
  messages: readonly CapturedMessage[],
  sessions: Sessions,
  rows: ReadonlyMap<string, NoteRow>,
): Subject[] {
  const subjects: Subject[] = [];
  for (const [key, deliveries] of Map.groupBy(messages, placeKey)) {
    const row = rows.get(key) ?? null;
    const known = row ? { id: row.session_id, eventId: row.event_id } : threadOf(deliveries, sessions);
    const session = known ?? channelOf(deliveries, sessions);
    const [place] = deliveries;
    if (!session || !place) continue;
    const before = row && readKept(row);
    // Of a message that is in no known thread, nothing but its deletion may leave a trace.
    const after = (known ? deliveries : deliveries.filter(isDeletion)).reduce(foldMessage, before);
    subjects.push({ place, session, row, before, after });
  }
  return subjects;
}

function isDeletion({ kind }: CapturedMessage): boolean {
  return kind === 'deleted';
}

function threadOf(deliveries: readonly CapturedMessage[], { threads }: Sessions): ThreadSession | null {
  for (const delivery of deliveries) {
    const session = sessionOf(delivery, threads);
    if (session) return session;
  }
  return null;
}

function channelOf(deliveries: readonly CapturedMessage[], { channels }: Sessions): ThreadSession | null {
  const lost = deliveries.find((delivery) => isDeletion(delivery) && delivery.threadTs === null);
  return (lost && channels.get(`${lost.workspaceId} ${lost.channelId}`)) ?? null;
}

function readKept(row: NoteRow): KeptMessage {
  return {
    authorId: row.author_id,
    text: row.text,
    files: fromList(row.files),
    editedUs: row.edited_us,
    revision: row.revision,
    isOurs: row.source !== 'thread',
    markWanted: row.mark_wanted,
  };
}

/** A moved note stays in the session it was moved to: of a known row only what deliveries tell is set. */
async function writeNotes(database: Database, subjects: readonly Subject[]): Promise<void> {
  const hasDeletion = subjects.some(({ after }) => after?.text === null);
  const deletedAt = hasDeletion ? (await readClock(database)).getTime() : null;
  const rows = subjects.flatMap((subject) => (subject.after ? [toRow(subject, subject.after, deletedAt)] : []));
  for (const values of inStatements(rows)) {
    await database.kysely
      .insertInto('notes')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'channel_id', 'message_ts']).doUpdateSet((eb) => ({
          text: eb.ref('excluded.text'),
          files: eb.ref('excluded.files'),
          revision: eb.ref('excluded.revision'),
          edited_us: eb.ref('excluded.edited_us'),
          mark_wanted: eb.ref('excluded.mark_wanted'),
          deleted_at: sql<number | null>`coalesce(notes.deleted_at, excluded.deleted_at)`,
        })),
      )
      .execute();
  }
}

function toRow({ place, session, row }: Subject, after: KeptMessage, deletedAt: number | null): Insertable<NoteTable> {
  return {
    id: createRowId(),
    workspace_id: place.workspaceId,
    event_id: session.eventId,
    session_id: session.id,
    author_id: after.authorId,
    text: after.text === null ? null : keepable(after.text),
    files: JSON.stringify(after.files),
    channel_id: place.channelId,
    message_ts: place.messageTs,
    source: row?.source ?? 'thread',
    revision: after.revision,
    edited_us: after.editedUs,
    created_at: Math.floor(toMicroseconds(place.messageTs) / 1_000),
    deleted_at: after.text === null ? deletedAt : null,
    mark_wanted: after.markWanted,
  };
}

/** Somebody took the message of a command's note away in Slack: its other messages go as well. */
async function afterDeletions(database: Database, subjects: readonly Subject[]): Promise<void> {
  for (const { place, row, before, after } of subjects) {
    if (row && before?.isOurs && after?.text === null) await forgetMessage(database, row.id, place);
  }
}
