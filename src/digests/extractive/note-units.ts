import type { KeyedPoint } from './keyed-point.ts';
import { isClaimable, type NoteReading } from './note-reading.ts';
import { type Above, type PlainUnit, toUnit } from './unit.ts';

/** A child this short is told with its parent: alone it says nothing ("RPO", "11 9s"). */
const shortPoint = 8;

/** The points of a note that may become claims, each with what stands above it and what is told with it. */
export function unitsOf(reading: NoteReading, firstOrder: number): PlainUnit[] {
  const hosts = findHosts(reading.points);
  return reading.points.flatMap((point, index) => {
    if (!isClaimable(point) || hosts.has(index)) return [];
    const joined = reading.points.filter((_, other) => hosts.get(other) === index);
    return [toUnit(reading.note, point, firstOrder + index, aboveOf(reading, point), joined)];
  });
}

/** Headings of the file, then the bullets it stands under. */
function aboveOf({ headings, points }: NoteReading, point: KeyedPoint): Above {
  const above = point.ancestors.flatMap((ancestor) => points[ancestor] ?? []);
  const labels = above.filter(({ isLabel }) => isLabel).map(({ text }) => text);
  const parent = above.at(-1);
  return {
    context: [...headings, ...above.map(({ text }) => text)],
    headings: [...headings, ...labels.slice(0, 1)],
    parentKey: parent ? parent.key : null,
  };
}

/** For each short child the index of the point that it is told with: its parent, or its first short sibling. */
function findHosts(points: readonly KeyedPoint[]): Map<number, number> {
  const hosts = new Map<number, number>();
  const firstShort = new Map<number, number>();
  points.forEach((point, index) => {
    const parentIndex = point.ancestors.at(-1);
    const parent = parentIndex === undefined ? undefined : points[parentIndex];
    if (parentIndex === undefined || !parent || !isClaimable(point) || [...point.text].length >= shortPoint) return;
    const host = isClaimable(parent) ? (hosts.get(parentIndex) ?? parentIndex) : firstShort.get(parentIndex);
    if (host === undefined) firstShort.set(parentIndex, index);
    else hosts.set(index, host);
  });
  return hosts;
}
