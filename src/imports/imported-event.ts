import { type Event, localWorkspaceId, type MetaLine } from '../events/event.ts';
import type { Session } from '../events/session.ts';
import type { LiveNote } from '../notes/note.ts';
import type { ImportPlan, PlannedLine, PlannedNote, PlannedSession } from './import-plan.ts';

/** An event that was never in a store, as a digest is made from it (`DigestInput`). */
export interface ImportedEvent {
  readonly event: Event;
  readonly sessions: readonly Session[];
  readonly notes: readonly LiveNote[];
  readonly meta: readonly MetaLine[];
  readonly names: ReadonlyMap<string, string>;
}

const eventId = 'event';

/** Who wrote a note that came in a file: no member, but a name that the file or its reader gave. */
export function importedAuthorId(author: string): string {
  return `import:${author}`;
}

/** Ids count through the files, so equal files give equal ids. `now` stands for every moment the files do not tell. */
export function toImportedEvent(
  plan: ImportPlan,
  settings: { readonly timeZone: string; readonly now: Date },
): ImportedEvent {
  const { now } = settings;
  const sessions = plan.sessions.map((session, index) => ({ id: `session-${index + 1}`, session }));
  return {
    event: toEvent(plan, settings),
    sessions: sessions.map(({ id, session }) => toSession(id, session, now)),
    notes: sessions
      .flatMap(({ id, session }) => session.notes.map((note) => ({ sessionId: id, note })))
      .map(({ sessionId, note }, index) => toNote(`note-${index + 1}`, sessionId, note, now)),
    meta: [
      ...plan.meta.map((line) => toMeta(null, line)),
      ...sessions.flatMap(({ id, session }) => session.meta.map((line) => toMeta(id, line))),
    ].sort(byPlace),
    names: new Map(plan.sessions.flatMap(({ notes }) => notes.map(({ author }) => [importedAuthorId(author), author]))),
  };
}

function toEvent(plan: ImportPlan, { timeZone, now }: { readonly timeZone: string; readonly now: Date }): Event {
  return {
    id: eventId,
    workspaceId: localWorkspaceId,
    channelId: null,
    name: plan.name,
    language: plan.language,
    timeZone,
    from: plan.from,
    to: plan.to,
    status: 'open',
    createdBy: null,
    createdAt: now,
  };
}

function toSession(id: string, session: PlannedSession, now: Date): Session {
  const { title, code, speakers, room, startsAt, endsAt, isGeneral } = session;
  return {
    id,
    eventId,
    title,
    code,
    speakers,
    room,
    startsAt,
    endsAt,
    isGeneral,
    channelId: null,
    threadTs: null,
    createdAt: now,
  };
}

function toNote(id: string, sessionId: string, note: PlannedNote, now: Date): LiveNote {
  const nowhere = { channelId: null, messageTs: null, permalink: null };
  const origin = { source: 'import' as const, file: note.file, line: note.line };
  return {
    ...{
      id,
      workspaceId: localWorkspaceId,
      eventId,
      sessionId,
      authorId: importedAuthorId(note.author),
      text: note.text,
    },
    ...nowhere,
    ...origin,
    ...{ kind: null, files: [], revision: 1, createdAt: now, deletedAt: null },
  };
}

/** As the store gives them. */
function byPlace(a: MetaLine, b: MetaLine): number {
  if (a.file === b.file) return a.line - b.line;
  return a.file < b.file ? -1 : 1;
}

function toMeta(sessionId: string | null, line: PlannedLine): MetaLine {
  return { eventId, sessionId, ...line };
}
