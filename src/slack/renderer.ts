import type { Digest, DigestContext } from '../digests/digest.ts';
import { isLive } from '../notes/note.ts';
import type { MemberDirectory } from '../ports/member-directory.ts';
import type { Permalinks } from '../ports/permalinks.ts';
import type { Post } from '../ports/post-store.ts';
import type { Store } from '../ports/store.ts';
import { digestMessages } from './blocks/digest-blocks.ts';
import type { Message } from './blocks/message.ts';
import { noteMessages } from './blocks/note-blocks.ts';
import { sessionMessage } from './blocks/session-blocks.ts';
import { linkOf } from './post-link.ts';

export type Renderer = (post: Post) => Promise<Message | null>;

/** Reads what a post shows from the store and words it now; null where there is nothing (any more) to show. */
export function createRenderer(store: Store, directory: MemberDirectory, permalinks: Permalinks): Renderer {
  return async (post) => {
    if (post.kind === 'session') return renderSession(store, post);
    if (post.kind === 'note') return renderNote(store, directory, post);
    return renderDigest(store, directory, permalinks, post);
  };
}

async function renderSession(store: Store, post: Post): Promise<Message | null> {
  const session = await store.sessions.get(post.subjectId);
  const event = session && (await store.events.get(session.eventId));
  return event ? sessionMessage(session, event) : null;
}

/** People whom a note mentions are shown by name; beyond these, as somebody. */
const mentionsNamed = 20;

async function renderNote(store: Store, directory: MemberDirectory, post: Post): Promise<Message | null> {
  const note = await store.notes.get(post.subjectId);
  const event = note && (await store.events.get(note.eventId));
  if (!note || !event || !isLive(note)) return null;
  const mentioned = [...note.text.matchAll(/<@([UW][A-Z0-9]{1,20})(?:\|[^>]*)?>/g)].map((found) => found[1] ?? '');
  const names = await directory.names(note.workspaceId, [note.authorId, ...mentioned.slice(0, mentionsNamed)]);
  const messages = noteMessages(note, { authorName: names.get(note.authorId) ?? '?', language: event.language, names });
  return messages[post.ordinal] ?? null;
}

async function renderDigest(
  store: Store,
  directory: MemberDirectory,
  permalinks: Permalinks,
  post: Post,
): Promise<Message | null> {
  const digest = await store.digests.get(post.subjectId);
  if (!digest) return null;
  const context = await digestContext(store, directory, digest);
  if (!context) return null;
  const { head, parts } = digestMessages(digest, {
    ...context,
    isDraft: digest.status === 'draft',
    newerVersionLink: await newerLink(store, permalinks, digest),
  });
  return post.kind === 'digest_head' ? head : (parts[post.ordinal] ?? null);
}

/** What a digest's messages and views look up. */
export async function digestContext(
  store: Store,
  directory: MemberDirectory,
  digest: Digest,
): Promise<DigestContext | null> {
  const event = await store.events.get(digest.eventId);
  if (!event) return null;
  const notes = await store.notes.list(event.id);
  const names = await directory.names(
    event.workspaceId,
    notes.map((note) => note.authorId),
  );
  return { event, sessions: await store.sessions.list(event.id), notes, names };
}

async function newerLink(store: Store, permalinks: Permalinks, digest: Digest): Promise<string | null> {
  if (digest.status === 'draft') return null;
  const latest = await store.digests.latest(digest.eventId);
  if (!latest || latest.version <= digest.version) return null;
  const [head] = await store.posts.of('digest_head', latest.id);
  return linkOf(store, permalinks, head);
}
