import type { InboxEntry } from '../ports/inbox-store.ts';
import type { CapturedMessage } from '../ports/note-store.ts';
import type { Database } from './database.ts';
import { findThreadSessions, isAtPlaces, placeKey, rowPlaceKey, sessionOf } from './message-place.ts';

/**
 * Leaves out messages that are none of Summit's business: a channel's other talk never enters the inbox. What counts
 * is in the thread of a session, or edits or deletes a message that was.
 */
export async function leaveOutTalk(database: Database, entries: readonly InboxEntry[]): Promise<readonly InboxEntry[]> {
  const messages = entries.flatMap((entry) => (entry.kind === 'message' ? [entry.payload] : []));
  if (messages.length === 0) return entries;
  const sessions = await findThreadSessions(database, messages, false);
  const isInThread = (message: CapturedMessage) => sessionOf(message, sessions) !== null;
  const [inThread, elsewhere] = [messages.filter(isInThread), messages.filter((message) => !isInThread(message))];
  const changes = elsewhere.filter(({ kind }) => kind !== 'posted');
  const known = new Set([...inThread.map(placeKey), ...(await findKnownPlaces(database, changes))]);
  const isHeardOf = (message: CapturedMessage) => message.kind !== 'posted' && known.has(placeKey(message));
  return entries.filter((entry) => entry.kind !== 'message' || isInThread(entry.payload) || isHeardOf(entry.payload));
}

/** Of these messages, those that are notes, or that the inbox holds and will make notes. */
async function findKnownPlaces({ kysely }: Database, messages: readonly CapturedMessage[]): Promise<string[]> {
  if (messages.length === 0) return [];
  const columns = ['workspace_id', 'channel_id', 'message_ts'] as const;
  const notes = kysely.selectFrom('notes').select(columns).where(isAtPlaces(messages));
  const deliveries = kysely.selectFrom('inbox').select(columns).where(isAtPlaces(messages));
  return (await notes.union(deliveries).execute()).map(rowPlaceKey);
}
