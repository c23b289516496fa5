import type { Event } from '../../src/events/event.ts';
import type { Session } from '../../src/events/session.ts';
import type { LiveNote } from '../../src/notes/note.ts';

const made = new Date('2026-07-01T00:00:00Z');

/** A plain event, with what a test cares about put in. */
export function event(fields: Partial<Event> = {}): Event {
  return {
    id: 'event',
    workspaceId: 'T1',
    channelId: 'C1',
    name: 'Cloud Days',
    language: 'ja',
    timeZone: 'Asia/Tokyo',
    from: null,
    to: null,
    status: 'open',
    createdBy: 'U1',
    createdAt: made,
    ...fields,
  };
}

export function session(fields: Partial<Session> = {}): Session {
  return {
    id: 'session',
    eventId: 'event',
    title: 'A session',
    code: null,
    speakers: [],
    room: null,
    startsAt: null,
    endsAt: null,
    channelId: null,
    threadTs: null,
    isGeneral: false,
    createdAt: made,
    ...fields,
  };
}

export function note(fields: Partial<LiveNote> = {}): LiveNote {
  return {
    id: 'note',
    workspaceId: 'T1',
    eventId: 'event',
    sessionId: 'session',
    authorId: 'U1',
    text: 'a note',
    kind: null,
    files: [],
    channelId: 'C1',
    messageTs: null,
    permalink: null,
    source: 'slash',
    revision: 1,
    createdAt: made,
    deletedAt: null,
    file: null,
    line: null,
    ...fields,
  };
}
