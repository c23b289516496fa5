import type { Session } from '../../events/session.ts';
import { compare } from '../extractive/note-reading.ts';

/** Where a note or a heading of a session stands in its file. */
interface Place {
  readonly sessionId: string | null;
  readonly line: number | null;
}

/**
 * By start, those without a time after them in the order in which they were made or stand in their file; the general
 * one last. Does not depend on how they were handed over.
 */
export function sortSessions(sessions: readonly Session[], places: readonly Place[]): Session[] {
  const lines = firstLines(places);
  return [...sessions].sort(
    (left, right) =>
      Number(left.isGeneral) - Number(right.isGeneral) ||
      startOf(left) - startOf(right) ||
      left.createdAt.getTime() - right.createdAt.getTime() ||
      (lines.get(left.id) ?? 0) - (lines.get(right.id) ?? 0) ||
      compareIds(left.id, right.id),
  );
}

function startOf({ startsAt }: Session): number {
  // Not infinity: its difference with itself is no number.
  return startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function firstLines(places: readonly Place[]): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { sessionId, line } of places) {
    if (sessionId === null || line === null) continue;
    lines.set(sessionId, Math.min(lines.get(sessionId) ?? line, line));
  }
  return lines;
}

/** `session-2` before `session-10`. */
function compareIds(left: string, right: string): number {
  return left.length - right.length || compare(left, right);
}
