import type { Event } from '../../events/event.ts';
import type { Session } from '../../events/session.ts';
import type { DigestInput } from '../digest-input.ts';
import type { NoteReading } from '../extractive/note-reading.ts';
import type { Statement } from '../extractive/statement.ts';
import { sortSessions } from './session-order.ts';

/** What a format writes from, in an order that does not depend on how it was handed over. */
export interface Material {
  readonly event: Event;
  readonly sessions: readonly Session[];
  /** Oldest first. */
  readonly readings: readonly NoteReading[];
  /** Oldest first. */
  readonly statements: readonly Statement[];
  /** An entry for each session with notes, even where they state nothing. */
  readonly bySession: ReadonlyMap<string, readonly Statement[]>;
  readonly noteCounts: ReadonlyMap<string, number>;
  /** Lines of imported files that say when a session was and where to see it. */
  readonly metaBySession: ReadonlyMap<string, readonly string[]>;
}

export function layOut(
  input: DigestInput,
  readings: readonly NoteReading[],
  statements: readonly Statement[],
): Material {
  const noteCounts = new Map<string, number>();
  for (const { note } of readings) noteCounts.set(note.sessionId, (noteCounts.get(note.sessionId) ?? 0) + 1);
  const grouped = Map.groupBy(statements, ({ claim }) => claim.sessionId);
  return {
    event: input.event,
    sessions: sortSessions(input.sessions, [...input.notes, ...input.meta]),
    readings,
    statements,
    bySession: new Map([...noteCounts.keys()].map((id) => [id, grouped.get(id) ?? []])),
    noteCounts,
    metaBySession: sessionMeta(input),
  };
}

function sessionMeta({ meta }: DigestInput): Map<string, string[]> {
  const lines = meta.toSorted((left, right) => left.line - right.line);
  const bySession = Map.groupBy(lines, ({ sessionId }) => sessionId ?? '');
  return new Map([...bySession].map(([id, own]) => [id, own.map(({ text }) => text)]));
}
