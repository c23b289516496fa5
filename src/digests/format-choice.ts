import type { DigestFormat } from './digest.ts';
import { countedPoints, type NoteReading } from './extractive/note-reading.ts';

/** From this share of updates on, an event is told by what was announced instead of session by session. */
const updatesFrom = 0.3;

/** The format where nobody asked for one (INTERFACES, section 2). */
export function chooseFormat(readings: readonly NoteReading[]): DigestFormat {
  const points = readings.flatMap(countedPoints);
  const updates = points.filter(({ kind }) => kind === 'update').length;
  return points.length > 0 && updates >= updatesFrom * points.length ? 'updates' : 'sessions';
}
