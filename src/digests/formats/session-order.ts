import type { Session } from '../../events/session.ts';
import type { Note } from '../../notes/note.ts';
import { compare } from '../extractive/note-reading.ts';

/**
 * By start, those without a time after them in the order in which they were made or stand in their file; the general
 * one last. Does not depend on how they were handed over.
 */
export function sortSessions(
  sessions: readonly Session[],
  notes: readonly Pick<Note, 'sessionId' | 'line'>[],
): Session[] {
  const lines = firstLines(notes);
  return [...sessions].sort(
    (left, right) =>
      Number(left.isGeneral) - Number(right.isGeneral) ||
      startOf(left) - startOf(right) ||
      left.createdAt.getTime() - right.createdAt.getTime() ||
      (lines.get(left.id) ?? 0) - (lines.get(right.id) ?? 0) ||
      compare(left.id, right.id),
  );
}

function startOf({ startsAt }: Session): number {
  // Not infinity: its difference with itself is no number.
  return startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function firstLines(notes: readonly Pick<Note, 'sessionId' | 'line'>[]): Map<string, number> {
  const lines = new Map<string, number>();
  for (const note of notes) {
    const line = note.line ?? 0;
    lines.set(note.sessionId, Math.min(lines.get(note.sessionId) ?? line, line));
  }
  return lines;
}
