import { type Event, localWorkspaceId, type MetaLine } from '../events/event.ts';
import type { Session } from '../events/session.ts';
import { isLive, type Note } from '../notes/note.ts';
import type { Post } from '../ports/post-store.ts';
import type { Store } from '../ports/store.ts';
import type { Claim } from './claim.ts';
import type { Digest } from './digest.ts';
import { toJson } from './render/json.ts';

/** All that is kept of an event. */
export interface KeptEvent {
  readonly event: Event;
  readonly sessions: readonly Session[];
  /** Deleted ones too. */
  readonly notes: readonly Note[];
  readonly meta: readonly MetaLine[];
  readonly digests: readonly { readonly digest: Digest; readonly posts: readonly Pick<Post, 'channelId' | 'ts'>[] }[];
}

export async function readKeptEvent(store: Store, event: Event): Promise<KeptEvent> {
  const digests: KeptEvent['digests'][number][] = [];
  for (const digest of await store.digests.list(event.id)) {
    const head = await store.posts.of('digest_head', digest.id);
    digests.push({ digest, posts: [...head, ...(await store.posts.of('digest_part', digest.id))] });
  }
  return {
    event,
    sessions: await store.sessions.list(event.id),
    notes: await store.notes.list(event.id),
    meta: await store.events.meta(event.id),
    digests,
  };
}

/** The export as other programs read it (`export --out json`): times in UTC, what is absent or deleted is null. */
export function exportEvents(kept: readonly KeptEvent[]) {
  return { events: kept.map(exportEvent) };
}

/** One event with its sessions, notes and digests. */
export function exportEvent({ event, sessions, notes, meta, digests }: KeptEvent) {
  const live = new Set(notes.filter(isLive).map(({ id }) => id));
  return {
    id: event.id,
    name: event.name,
    workspaceId: event.workspaceId === localWorkspaceId ? null : event.workspaceId,
    channelId: event.channelId,
    language: event.language,
    timeZone: event.timeZone,
    from: event.from,
    to: event.to,
    status: event.status,
    meta: exportMeta(meta, null),
    sessions: sessions.map((session) => exportSession(session, notes, meta)),
    digests: digests
      .toSorted((a, b) => a.digest.createdAt.getTime() - b.digest.createdAt.getTime())
      .map((kept) => exportDigest(kept, live)),
  };
}

function exportSession(session: Session, notes: readonly Note[], meta: readonly MetaLine[]) {
  return {
    id: session.id,
    title: session.title,
    code: session.code,
    speakers: session.speakers,
    room: session.room,
    startsAt: toTime(session.startsAt),
    endsAt: toTime(session.endsAt),
    threadTs: session.threadTs,
    meta: exportMeta(meta, session.id),
    notes: notes
      .filter(({ sessionId }) => sessionId === session.id)
      .toSorted(byTime)
      .map(exportNote),
  };
}

function exportNote(note: Note) {
  return {
    id: note.id,
    authorId: note.authorId,
    text: note.text,
    channelId: note.channelId,
    messageTs: note.messageTs,
    permalink: note.permalink,
    source: note.source,
    revision: note.revision,
    createdAt: note.createdAt.toISOString(),
    deletedAt: toTime(note.deletedAt),
    file: note.file,
    line: note.line,
  };
}

function exportDigest({ digest, posts }: KeptEvent['digests'][number], live: ReadonlySet<string>) {
  const { id, version, status, createdAt, content } = digest;
  const messages = posts.flatMap(({ channelId, ts }) => (ts === null ? [] : [{ channelId, ts }]));
  const claims = content.claims.flatMap((claim) => withoutDeleted(claim, live));
  return toJson({ ...content, claims }, { id, version, status, createdAt, messages });
}

/** Its words are those of its oldest note. Once that is deleted they are nobody's to show, whoever else said the same. */
function withoutDeleted(claim: Claim, live: ReadonlySet<string>): Claim[] {
  const [oldest] = claim.cites;
  if (oldest === undefined || !live.has(oldest.noteId)) return [];
  return [{ ...claim, cites: claim.cites.filter(({ noteId }) => live.has(noteId)) }];
}

function exportMeta(meta: readonly MetaLine[], sessionId: string | null) {
  return meta.filter((line) => line.sessionId === sessionId).map(({ line, text }) => ({ line, text }));
}

function toTime(date: Date | null): string | null {
  return date === null ? null : date.toISOString();
}

/** Notes of one import came at one moment; they follow their file. */
function byTime(a: Note, b: Note): number {
  return (
    a.createdAt.getTime() - b.createdAt.getTime() ||
    compare(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
