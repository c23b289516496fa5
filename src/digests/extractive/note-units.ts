import { isInstruction } from './instruction.ts';
import type { KeyedPoint } from './keyed-point.ts';
import { isClaimable, type NoteReading } from './note-reading.ts';
import { type Above, type PlainUnit, toUnit } from './unit.ts';

/** A child this short is told with its parent: alone it says nothing ("RPO", "11 9s"). */
const shortPoint = 8;

/** The points of a note that may become claims, each with what stands above it and what is told with it. */
export function unitsOf(reading: NoteReading, firstOrder: number): PlainUnit[] {
  const hosts = findHosts(reading.points);
  const joinedTo = Map.groupBy(hosts.keys(), (index) => hosts.get(index));
  const parents = new Set(reading.points.map(({ ancestors }) => ancestors.at(-1)));
  return reading.points.flatMap((point, index) => {
    if (!isClaimable(point) || hosts.has(index)) return [];
    const joined = (joinedTo.get(index) ?? []).flatMap((other) => reading.points[other] ?? []);
    const hasDetails = parents.has(index);
    return [toUnit(reading.note, point, firstOrder + index, aboveOf(reading, point), { joined, hasDetails })];
  });
}

/** What stands above a point. An order to a machine is no heading either. */
function aboveOf({ headings, points }: NoteReading, point: KeyedPoint): Above {
  const above = point.ancestors.flatMap((ancestor) => points[ancestor] ?? []);
  // A label under a statement belongs to it and sorts nothing else.
  const firstStatement = above.findIndex(({ isLabel }) => !isLabel);
  const labels = firstStatement < 0 ? above : above.slice(0, firstStatement);
  const tellable = (texts: readonly string[]) => texts.filter((text) => !isInstruction(text));
  return {
    headings: tellable(headings),
    above: tellable(above.map(({ text }) => text)),
    labels: tellable(labels.map(({ text }) => text)),
    aboveKeys: above.map(({ key }) => key),
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
