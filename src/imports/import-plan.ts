import { nameKey } from '../events/name-key.ts';
import { zonedTime } from '../events/zoned-time.ts';
import type { Language } from '../language.ts';
import type { ImportedFile, ImportedSession } from './imported-file.ts';

/** Several files as one event, before anything in it has an id. */
export interface ImportPlan {
  readonly name: string;
  readonly language: Language;
  /** `YYYY-MM-DD` */
  readonly from: string | null;
  readonly to: string | null;
  readonly sessions: readonly PlannedSession[];
  /** Lines that stand in no session. */
  readonly meta: readonly PlannedLine[];
}

export interface PlannedSession {
  readonly title: string;
  readonly code: string | null;
  readonly speakers: readonly string[];
  readonly room: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly isGeneral: boolean;
  readonly notes: readonly PlannedNote[];
  readonly meta: readonly PlannedLine[];
}

export interface PlannedLine {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

export interface PlannedNote extends PlannedLine {
  readonly author: string;
}

/**
 * Puts files together: sessions of different files that have the same code or title, and no times that contradict, are
 * one. The first file gives name and language unless `name` does.
 */
export function planImport(
  files: readonly ImportedFile[],
  settings: { readonly timeZone: string; readonly name?: string },
): ImportPlan {
  const days = files
    .flatMap(({ from, to }) => [from, to])
    .filter((day) => day !== null)
    .sort();
  return {
    name: settings.name ?? files[0]?.eventName ?? '',
    language: files[0]?.language ?? 'ja',
    from: days.at(0) ?? null,
    to: days.at(-1) ?? null,
    sessions: files.reduce<readonly PlannedSession[]>(
      (known, file) =>
        addSessions(
          known,
          file.sessions.map((session) => planSession(session, file, settings.timeZone)),
        ),
      [],
    ),
    meta: files.flatMap(({ file, meta }) => meta.map((line) => ({ file, ...line }))),
  };
}

function planSession(session: ImportedSession, file: ImportedFile, timeZone: string): PlannedSession {
  const { title, code, speakers, room, isGeneral } = session;
  const from = { file: file.file };
  return {
    ...{ title, code, speakers, room, isGeneral },
    ...sessionTimes(session, file.from === file.to ? file.from : null, timeZone),
    notes: session.notes.map((note) => ({ ...from, ...note })),
    meta: session.meta.map((line) => ({ ...from, ...line })),
  };
}

/** Without a day there is no instant; the time as written stays in the session's lines. */
function sessionTimes(
  session: ImportedSession,
  onlyDay: string | null,
  timeZone: string,
): Pick<PlannedSession, 'startsAt' | 'endsAt'> {
  const day = session.day ?? onlyDay;
  const at = (time: string | null) => (day === null || time === null ? null : zonedTime(day, time, timeZone));
  const startsAt = at(session.startsAt);
  const endsAt = at(session.endsAt);
  const isPastMidnight = startsAt !== null && endsAt !== null && endsAt < startsAt;
  return { startsAt, endsAt: isPastMidnight ? new Date(endsAt.getTime() + 24 * 3_600_000) : endsAt };
}

/** Sessions of one file stay apart, however alike; each joins at most one known before. */
function addSessions(known: readonly PlannedSession[], added: readonly PlannedSession[]): readonly PlannedSession[] {
  const joined = new Map<PlannedSession, PlannedSession>();
  const fresh = added.filter((session) => {
    const same = known.find((other) => !joined.has(other) && isSame(other, session));
    if (same) joined.set(same, joinSessions(same, session));
    return !same;
  });
  return [...known.map((session) => joined.get(session) ?? session), ...fresh];
}

function isSame(a: PlannedSession, b: PlannedSession): boolean {
  if (a.isGeneral || b.isGeneral) return a.isGeneral && b.isGeneral;
  if (a.startsAt && b.startsAt && a.startsAt.getTime() !== b.startsAt.getTime()) return false;
  if (a.code !== null && b.code !== null) return nameKey(a.code) === nameKey(b.code);
  return nameKey(a.title) === nameKey(b.title);
}

/** What the first file left open, the second fills in. */
function joinSessions(first: PlannedSession, second: PlannedSession): PlannedSession {
  return {
    ...first,
    code: first.code ?? second.code,
    speakers: first.speakers.length > 0 ? first.speakers : second.speakers,
    room: first.room ?? second.room,
    startsAt: first.startsAt ?? second.startsAt,
    endsAt: first.endsAt ?? second.endsAt,
    notes: [...first.notes, ...second.notes],
    meta: [...first.meta, ...second.meta],
  };
}
