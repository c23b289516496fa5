import { randomUUID } from 'node:crypto';
import type { Event } from '../events/event.ts';
import type { Session } from '../events/session.ts';
import { postSession } from '../events/session-service.ts';
import type { Layout } from '../ports/layout.ts';
import type { Store } from '../ports/store.ts';
import type { LiveNote } from './note.ts';

/**
 * Asks for the note's messages in its session's thread. A slash command leaves no message behind, so this one is what
 * a citation links to. The first note of a session brings its thread.
 */
export async function postNote(
  inside: Store,
  layout: Layout,
  event: Event,
  session: Session,
  note: LiveNote,
): Promise<void> {
  // The same key again changes nothing, so a command worked through twice posts once.
  await addPosts(inside, event, session, note, `note-${note.id}`, 0, layout.noteMessages(note.text));
}

/** Has the note's messages rendered again; a text that grew gets further ones, one that shrank loses its last. */
export async function updateNotePosts(inside: Store, layout: Layout, note: LiveNote): Promise<void> {
  const posts = await inside.posts.of('note', note.id);
  await inside.posts.touch('note', note.id);
  const count = layout.noteMessages(note.text);
  const [first] = posts;
  if (!first || count <= posts.length) return;
  const event = await inside.events.get(note.eventId);
  const session = await inside.sessions.get(note.sessionId);
  if (event && session) await addPosts(inside, event, session, note, `note-${randomUUID()}`, posts.length, count);
}

/** Takes the note's messages away and posts them in the thread of the session it is in now. */
export async function moveNotePosts(
  inside: Store,
  layout: Layout,
  event: Event,
  session: Session,
  note: LiveNote,
): Promise<void> {
  await inside.posts.withdraw('note', note.id);
  await addPosts(inside, event, session, note, `note-${randomUUID()}`, 0, layout.noteMessages(note.text));
}

async function addPosts(
  inside: Store,
  event: Event,
  session: Session,
  note: LiveNote,
  keyStem: string,
  from: number,
  to: number,
): Promise<void> {
  const parentKey = await postSession(inside, event, session);
  if (parentKey === null || event.channelId === null) return;
  const { workspaceId, channelId } = event;
  await inside.posts.add(
    Array.from({ length: to - from }, (_, index) => from + index).map((ordinal) => ({
      key: `${keyStem}-${ordinal}`,
      workspaceId,
      channelId: channelId as string,
      parentKey,
      kind: 'note' as const,
      subjectId: note.id,
      ordinal,
    })),
  );
}
