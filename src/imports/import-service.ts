import { randomUUID } from 'node:crypto';
import { type Event, localWorkspaceId } from '../events/event.ts';
import { nameKey } from '../events/name-key.ts';
import type { Session } from '../events/session.ts';
import { isLive } from '../notes/note.ts';
import type { NewNote } from '../ports/note-store.ts';
import type { Store } from '../ports/store.ts';
import type { ImportPlan, PlannedNote, PlannedSession } from './import-plan.ts';
import { importedAuthorId } from './imported-event.ts';

/** What an import did. The same files again change nothing; a newer version of a file replaces its notes. */
export interface Imported {
  readonly event: Event;
  readonly sessions: number;
  readonly notesNew: number;
  readonly notesKept: number;
  readonly notesReplaced: number;
  readonly metaLines: number;
}

/** Puts planned files into the store, in one transaction. */
export function putImport(store: Store, plan: ImportPlan, settings: { readonly timeZone: string }): Promise<Imported> {
  return store.transaction(async (inside) => {
    const event = await findOrCreate(inside, plan, settings.timeZone);
    const known = await inside.sessions.list(event.id);
    const notes: NewNote[] = [];
    const meta = plan.meta.map((line) => ({ ...line, eventId: event.id, sessionId: null as string | null }));
    for (const planned of plan.sessions) {
      const session = await putSession(inside, event, known, planned);
      notes.push(...planned.notes.map((note) => toNote(event, session, note)));
      meta.push(...planned.meta.map((line) => ({ ...line, eventId: event.id, sessionId: session.id })));
    }
    const { fresh, replaced: notesReplaced } = await compareWithKept(inside, event, notes);
    const notesNew = await inside.notes.addAll(fresh);
    await inside.events.addMeta(meta);
    const counts = { sessions: plan.sessions.length, notesNew, notesKept: notes.length - notesNew, notesReplaced };
    return { event, ...counts, metaLines: meta.length };
  });
}

/** An event of this name, rather one that no channel has taken, else a new one. */
async function findOrCreate(inside: Store, plan: ImportPlan, timeZone: string): Promise<Event> {
  const known = (await inside.events.listAll(null)).filter((event) => nameKey(event.name) === nameKey(plan.name));
  const same = known.find((event) => event.channelId === null) ?? known[0];
  if (same) return same;
  const { name, language, from, to } = plan;
  const originKey = `import:${nameKey(name)}`;
  return inside.events.create({
    workspaceId: localWorkspaceId,
    channelId: null,
    name,
    language,
    timeZone,
    from,
    to,
    createdBy: null,
    originKey,
  });
}

async function putSession(
  inside: Store,
  event: Event,
  known: readonly Session[],
  planned: PlannedSession,
): Promise<Session> {
  const { title, code, speakers, room, startsAt, endsAt, isGeneral } = planned;
  // Typed sessions have no times, so title or code alone joins them.
  const same = known.find((session) => (isGeneral ? session.isGeneral : isSame(session, planned)));
  if (same) return same;
  const originKey = `import:${event.id}:${nameKey(code ?? '')}:${nameKey(title)}:${startsAt?.toISOString() ?? ''}`;
  return inside.sessions.create({
    eventId: event.id,
    title,
    code,
    speakers,
    room,
    startsAt,
    endsAt,
    isGeneral,
    originKey,
  });
}

function isSame(session: Session, planned: PlannedSession): boolean {
  if (session.startsAt && planned.startsAt && session.startsAt.getTime() !== planned.startsAt.getTime()) return false;
  if (session.code !== null && planned.code !== null) return nameKey(session.code) === nameKey(planned.code);
  return !session.isGeneral && nameKey(session.title) === nameKey(planned.title);
}

function toNote(event: Event, session: Session, note: PlannedNote): NewNote {
  return {
    workspaceId: event.workspaceId,
    eventId: event.id,
    sessionId: session.id,
    authorId: importedAuthorId(note.author),
    text: note.text,
    kind: null,
    files: [],
    channelId: null,
    source: 'import',
    file: note.file,
    line: note.line,
    originKey: `import:${randomUUID()}`,
  };
}

/** Which notes are not there yet; notes of the same files that are no longer in them are removed. */
async function compareWithKept(inside: Store, event: Event, notes: readonly NewNote[]) {
  const place = (note: { file: string | null; line: number | null; text: string }) =>
    JSON.stringify([note.file, note.line, note.text]);
  const files = new Set(notes.map((note) => note.file));
  const given = new Set(notes.map(place));
  const kept = new Set<string>();
  let replaced = 0;
  for (const note of (await inside.notes.list(event.id)).filter(isLive)) {
    if (note.source !== 'import' || !files.has(note.file)) continue;
    if (given.has(place(note))) kept.add(place(note));
    else {
      await inside.notes.remove(note.id);
      replaced += 1;
    }
  }
  return { fresh: notes.filter((note) => !kept.has(place(note))), replaced };
}
