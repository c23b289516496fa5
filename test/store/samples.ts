import { randomUUID } from 'node:crypto';
import type { DigestContent } from '../../src/digests/digest.ts';
import type { Event } from '../../src/events/event.ts';
import type { Session } from '../../src/events/session.ts';
import type { NewDigest } from '../../src/ports/digest-store.ts';
import type { NewEvent } from '../../src/ports/event-store.ts';
import type { InboxEntry } from '../../src/ports/inbox-store.ts';
import type { CapturedMessage, NewNote } from '../../src/ports/note-store.ts';
import type { NewPost } from '../../src/ports/post-store.ts';
import type { NewSession } from '../../src/ports/session-store.ts';
import type { Store } from '../../src/ports/store.ts';

/** One workspace and channel will do: every test has a database of its own. */
export const workspaceId = 'T1';
export const channelId = 'C1';

export function sampleEvent(set: Partial<NewEvent> = {}): NewEvent {
  return {
    workspaceId,
    channelId,
    name: 'Harbour Days',
    language: 'en',
    timeZone: 'Europe/Lisbon',
    from: '2026-05-04',
    to: '2026-05-06',
    createdBy: 'U1',
    originKey: randomUUID(),
    ...set,
  };
}

export function sampleSession(event: Event, set: Partial<NewSession> = {}): NewSession {
  return {
    eventId: event.id,
    title: 'Queues that forgive',
    code: 'HD101',
    speakers: ['Ines Prado', '大野 結'],
    room: 'Quay 3',
    startsAt: new Date('2026-05-04T09:00:00Z'),
    endsAt: new Date('2026-05-04T09:45:00Z'),
    isGeneral: false,
    originKey: randomUUID(),
    ...set,
  };
}

export function sampleNote(session: Session, set: Partial<NewNote> = {}): NewNote {
  return {
    workspaceId,
    eventId: session.eventId,
    sessionId: session.id,
    authorId: 'U1',
    text: '再試行は待ち行列の側で',
    kind: null,
    files: [],
    channelId,
    source: 'slash',
    file: null,
    line: null,
    originKey: randomUUID(),
    ...set,
  };
}

export function samplePost(kind: NewPost['kind'], subjectId: string, set: Partial<NewPost> = {}): NewPost {
  return { key: randomUUID(), workspaceId, channelId, parentKey: null, kind, subjectId, ordinal: 0, ...set };
}

export const threadTs = '1780000000.000100';

/** An event with one session that has its thread, at `threadTs` unless told otherwise. */
export async function openThread(store: Store, ts = threadTs): Promise<{ event: Event; session: Session }> {
  const event = await store.events.create(sampleEvent());
  const session = await store.sessions.create(sampleSession(event));
  const post = samplePost('session', session.id);
  await store.posts.add([post]);
  await store.posts.posted(post.key, ts, null, 1);
  return { event, session };
}

export function reply(messageTs: string, set: Partial<CapturedMessage> = {}): CapturedMessage {
  return {
    kind: 'posted',
    workspaceId,
    channelId,
    messageTs,
    threadTs,
    authorId: 'U1',
    text: 'Back-off belongs to the queue',
    files: [],
    editedTs: null,
    ...set,
  };
}

export function edit(messageTs: string, editedTs: string, text: string): CapturedMessage {
  return reply(messageTs, { kind: 'edited', editedTs, text });
}

export function deletion(messageTs: string, thread: string | null = threadTs): CapturedMessage {
  return reply(messageTs, { kind: 'deleted', threadTs: thread, authorId: null, text: null });
}

export function entry(payload: CapturedMessage, key: string = randomUUID()): InboxEntry {
  return { key, workspaceId: payload.workspaceId, kind: 'message', payload };
}

export function sampleDigest(event: Event, set: Partial<NewDigest> = {}): NewDigest {
  return {
    eventId: event.id,
    status: 'published',
    createdBy: 'U1',
    sourceHash: 'hash-1',
    channelId,
    workspaceId,
    content: sampleContent(),
    originKey: randomUUID(),
    ...set,
  };
}

export function sampleContent(set: Partial<DigestContent> = {}): DigestContent {
  return {
    title: 'Harbour Days: digest',
    format: 'sessions',
    isFormatAsked: true,
    language: 'en',
    engine: 'extractive',
    engineReason: null,
    facts: '2 people, 3 notes',
    head: [],
    parts: [],
    claims: [],
    accounting: { used: [], shortened: [], leftOut: [], points: 0, shown: 0, filesNotRead: 0 },
    ...set,
  };
}
