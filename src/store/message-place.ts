import { type Expression, type SqlBool, sql } from 'kysely';
import type { CapturedMessage } from '../ports/note-store.ts';
import type { Database } from './database.ts';

/** Which message in Slack. */
export type MessagePlace = Pick<CapturedMessage, 'workspaceId' | 'channelId' | 'messageTs'>;

export function placeKey({ workspaceId, channelId, messageTs }: MessagePlace): string {
  return `${workspaceId} ${channelId} ${messageTs}`;
}

interface PlaceRow {
  readonly workspace_id: string;
  readonly channel_id: string | null;
  readonly message_ts: string | null;
}

export function rowPlaceKey(row: PlaceRow): string {
  return `${row.workspace_id} ${row.channel_id} ${row.message_ts}`;
}

/** Rows of `notes` or `inbox` about one of these messages; at least one. */
export function isAtPlaces(places: readonly MessagePlace[]): Expression<SqlBool> {
  const distinct = new Map(places.map((place) => [placeKey(place), place]));
  const values = [...distinct.values()].map(
    (place) => sql`(${place.workspaceId}, ${place.channelId}, ${place.messageTs})`,
  );
  return sql<SqlBool>`(workspace_id, channel_id, message_ts) in (values ${sql.join(values)})`;
}

/** The session of a thread. */
export interface ThreadSession {
  readonly id: string;
  readonly eventId: string;
}

/** Sessions by the place of their thread's root. */
export type ThreadSessions = ReadonlyMap<string, ThreadSession>;

/**
 * A session of each channel in which a deletion, heard of without its thread, took place. Its row there shows nothing; it
 * keeps the message from becoming a note should the original come after all.
 */
export async function findChannelSessions(
  { kysely }: Database,
  deletions: readonly MessagePlace[],
): Promise<ReadonlyMap<string, ThreadSession>> {
  if (deletions.length === 0) return new Map();
  const channels = new Map(deletions.map((place) => [`${place.workspaceId} ${place.channelId}`, place]));
  const values = [...channels.values()].map(({ workspaceId, channelId }) => sql`(${workspaceId}, ${channelId})`);
  const rows = await kysely
    .selectFrom('sessions')
    .select(['id', 'event_id', 'workspace_id', 'channel_id'])
    .where(sql<SqlBool>`(workspace_id, channel_id) in (values ${sql.join(values)})`)
    .execute();
  return new Map(rows.map((row) => [`${row.workspace_id} ${row.channel_id}`, { id: row.id, eventId: row.event_id }]));
}

/**
 * The sessions in whose threads these messages are. With `isLocked`, no other transaction captures into them until
 * this one ends; notes can still be added by command.
 */
export async function findThreadSessions(
  { kysely, engine }: Database,
  messages: readonly CapturedMessage[],
  isLocked: boolean,
): Promise<ThreadSessions> {
  const roots = new Map<string, MessagePlace>();
  for (const message of messages) {
    const root = rootOf(message);
    if (root) roots.set(placeKey(root), root);
  }
  if (roots.size === 0) return new Map();
  const values = [...roots.values()].map((root) => sql`(${root.workspaceId}, ${root.channelId}, ${root.messageTs})`);
  const rows = await kysely
    .selectFrom('sessions')
    .select(['id', 'event_id', 'workspace_id', 'channel_id', 'thread_ts as message_ts'])
    .where(sql<SqlBool>`(workspace_id, channel_id, thread_ts) in (values ${sql.join(values)})`)
    .orderBy('seq')
    .$if(isLocked && engine === 'postgres', (query) => query.forNoKeyUpdate())
    .execute();
  return new Map(rows.map((row) => [rowPlaceKey(row), { id: row.id, eventId: row.event_id }]));
}

export function sessionOf(message: CapturedMessage, sessions: ThreadSessions): ThreadSession | null {
  const root = rootOf(message);
  return root ? (sessions.get(placeKey(root)) ?? null) : null;
}

function rootOf({ workspaceId, channelId, threadTs }: CapturedMessage): MessagePlace | null {
  return threadTs === null ? null : { workspaceId, channelId, messageTs: threadTs };
}
