import { headingPath } from '../../imports/heading-path.ts';
import type { LiveNote } from '../../notes/note.ts';
import type { PointKind } from '../../notes/point.ts';
import { pointsOf } from '../../notes/points.ts';
import type { DigestInput } from '../digest-input.ts';
import { isInstruction } from './instruction.ts';
import { type KeyedPoint, withKeys } from './keyed-point.ts';

/** A note with its points and the headings of the file it was imported from. */
export interface NoteReading {
  readonly note: LiveNote;
  readonly points: readonly KeyedPoint[];
  /** Outermost first; empty for a note written in Slack. */
  readonly headings: readonly string[];
}

/** Reads the points of all notes, in an order that does not depend on how they were handed over. */
export function readNotes({ notes, meta }: DigestInput): NoteReading[] {
  return [...notes].sort(byAge).map((note) => {
    const headings = note.file === null ? [] : headingPath(meta, note.file, note.line ?? 1);
    return { note, headings, points: withKeys(pointsOf(note, headings)) };
  });
}

/** By creation; what was imported at one moment in the order of its file. */
export function byAge(left: LiveNote, right: LiveNote): number {
  return (
    left.createdAt.getTime() - right.createdAt.getTime() ||
    compare(left.file ?? '', right.file ?? '') ||
    (left.line ?? 0) - (right.line ?? 0) ||
    compare(left.id, right.id)
  );
}

export function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

const claimable: ReadonlySet<PointKind> = new Set(['fact', 'update', 'quote', 'impression', 'idea', 'question']);

/** May it become a claim? Definitions, references, headings, broken-off lines and orders to a machine may not. */
export function isClaimable(point: KeyedPoint): boolean {
  if (point.isLabel || point.isUnfinished || !claimable.has(point.kind)) return false;
  return /[\p{L}\p{N}]/u.test(point.text) && !isInstruction(point.text);
}

/** The points that the accounting counts: all but headings and labels, which say nothing by themselves. */
export function countedPoints(reading: NoteReading): readonly KeyedPoint[] {
  return reading.points.filter(({ isLabel }) => !isLabel);
}
