import { readNoteText, withoutEnding } from './file-text.ts';
import type { ImportedFile, ImportedSession } from './imported-file.ts';
import type { SimpleFile } from './json-shape.ts';

type SimpleSession = SimpleFile['sessions'][number];

/** A file written by hand. Notes are counted through the file; notes without words are left out. */
export function fromSimple(file: string, { event, sessions }: SimpleFile): Omit<ImportedFile, 'file' | 'language'> {
  let count = 0;
  const read = sessions.map((session) => {
    const notes = (session.notes ?? []).map(({ author, text }) => {
      count += 1;
      return { author: author ?? withoutEnding(file), text: readNoteText(text), line: count };
    });
    return toSession(
      session,
      notes.filter(({ text }) => text.trim() !== ''),
    );
  });
  const days = read.flatMap(({ day }) => day ?? []).sort();
  return { eventName: event, from: days.at(0) ?? null, to: days.at(-1) ?? null, sessions: read, meta: [] };
}

function toSession(session: SimpleSession, notes: ImportedSession['notes']): ImportedSession {
  const starts = splitTime(session.startsAt);
  const ends = splitTime(session.endsAt);
  return {
    title: session.title,
    code: session.code || null,
    speakers: session.speakers ?? [],
    room: session.room || null,
    day: starts.day ?? ends.day,
    startsAt: starts.time,
    endsAt: ends.time,
    isGeneral: session.title === 'General',
    notes,
    meta: [],
  };
}

function splitTime(written: string | null | undefined): { day: string | null; time: string | null } {
  const [, day = null, hour, minutes] = /^(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{1,2}):(\d{2})/.exec(written ?? '') ?? [];
  return { day, time: hour && minutes ? `${hour.padStart(2, '0')}:${minutes}` : null };
}
