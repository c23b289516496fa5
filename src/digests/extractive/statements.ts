import { type Cluster, clusterUnits } from './cluster.ts';
import type { NoteReading } from './note-reading.ts';
import { unitsOf } from './note-units.ts';
import { rankPoints } from './rank.ts';
import type { RankedPoint } from './ranked-point.ts';
import { findRivals } from './rivals.ts';
import { vectorsOf } from './similarity.ts';
import { type Statement, toClaim, toStatement } from './statement.ts';
import type { Unit } from './unit.ts';

/** A statement is told with so many that contradict it. */
const rivalLimit = 3;

/** Within what statements are compared: a session tells its own story, an update is one wherever it was heard. */
export type Scope = 'session' | 'event';

/** All that an event's notes say, oldest first. No model, no network, no clock: equal notes give equal statements. */
export function readStatements(readings: readonly NoteReading[], scope: Scope): Statement[] {
  const scopeOf = (unit: Unit) => (scope === 'session' ? unit.note.sessionId : '');
  const clusters = clusterUnits(readUnits(readings), scopeOf);
  const points = clusters.map(toRankedPoint);
  const scores = rankByScope(points, scopeOf);
  const said = clusters.map((cluster, at) => {
    const claim = toClaim(cluster, scores[at] ?? 0);
    return { cluster, unit: cluster[0], claim, authorIds: claim.authorIds };
  });
  const rivals = findRivals(said, scopeOf);
  return said.map((one) => {
    const against = (rivals.get(one) ?? []).slice(0, rivalLimit).map(({ claim }) => claim.id);
    return toStatement(one.claim, one.cluster, against);
  });
}

function readUnits(readings: readonly NoteReading[]): Unit[] {
  let order = 0;
  const plain = readings.flatMap((reading) => {
    const units = unitsOf(reading, order);
    order += reading.points.length;
    return units;
  });
  const vectors = vectorsOf(plain.map(({ tokens }) => tokens));
  return plain.map((unit, at) => ({ ...unit, vector: vectors[at] ?? new Map() }));
}

/** The oldest stands for all: its words are its author's to take back, and no later note changes them. */
function toRankedPoint(cluster: Cluster): RankedPoint {
  return {
    unit: cluster[0],
    vector: cluster[0].vector,
    authors: new Set(cluster.map(({ note }) => note.authorId)).size,
    isHighlight: cluster.some(({ point }) => point.isHighlight),
  };
}

function rankByScope(points: readonly RankedPoint[], scopeOf: (unit: Unit) => string): number[] {
  const scores: number[] = new Array(points.length).fill(0);
  const places = Map.groupBy(points.keys(), (at) => {
    const point = points[at];
    return point ? scopeOf(point.unit) : '';
  });
  for (const group of places.values()) {
    const ranked = rankPoints(group.flatMap((at) => points[at] ?? []));
    group.forEach((at, index) => {
      scores[at] = ranked[index] ?? 0;
    });
  }
  return scores;
}
