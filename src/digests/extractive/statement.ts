import type { Citation, Claim } from '../claim.ts';
import type { Cluster } from './cluster.ts';
import type { KeyedPoint, PointKey } from './keyed-point.ts';
import type { Vector } from './similarity.ts';
import type { Unit } from './unit.ts';

/** A claim with what the formats need to choose and word it. */
export interface Statement {
  readonly claim: Claim;
  /** The point whose words are shown: the oldest. */
  readonly lead: Unit;
  /** Points that are told by the claim's text: the lead and all merged into it. */
  readonly covers: readonly PointKey[];
  /** Short points that are told after the text. */
  readonly joined: readonly KeyedPoint[];
  readonly vector: Vector;
  readonly score: number;
  readonly authorIds: readonly string[];
  readonly order: number;
  /** Ids of claims by other members that contradict this one. */
  readonly rivals: readonly string[];
}

export function toStatement(claim: Claim, cluster: Cluster, rivals: readonly string[]): Statement {
  const [lead] = cluster;
  return {
    claim,
    lead,
    covers: cluster.map(({ point }) => point.key),
    joined: lead.joined,
    vector: lead.vector,
    score: claim.score,
    authorIds: claim.authorIds,
    order: lead.order,
    rivals,
  };
}

/** What a cluster says, in the words of its oldest point, which its id and citations begin with. */
export function toClaim(cluster: Cluster, score: number): Claim {
  const [lead] = cluster;
  const { point } = lead;
  return {
    id: point.key,
    text: point.text,
    kind: cluster.some((unit) => unit.point.kind === 'update') ? 'update' : point.kind,
    sessionId: lead.note.sessionId,
    cites: citesOf(cluster),
    authorIds: [...new Set(cluster.map(({ note }) => note.authorId))],
    context: [...lead.headings, ...lead.above],
    isHighlight: cluster.some((unit) => unit.point.isHighlight),
    speaker: point.speaker,
    status: point.status,
    region: point.region,
    score,
  };
}

function citesOf(cluster: Cluster): Citation[] {
  return cluster.flatMap((unit) => {
    const points = unit === cluster[0] ? [unit.point, ...unit.joined] : [unit.point];
    return points.map(({ noteId, line }) => ({ noteId, line }));
  });
}
