import { areOpposed } from './direction.ts';
import { factsKey } from './guard.ts';
import { diceOf } from './similarity.ts';
import { hasOneSubject } from './subject.ts';
import type { Unit } from './unit.ts';

/** Points that say the same, oldest first. */
export type Cluster = readonly [Unit, ...Unit[]];

/** Fitted on own pairs of equal and nearly equal notes, Japanese and English: precision .90, recall .95. */
const sameByOthers = 0.43;
/** One author's two similar bullets are two thoughts; only a repetition is one. */
const sameByOneself = 0.9;
/** Few tokens agree by chance. */
const sameWhenShort = 0.6;
const shortLength = 3;
/** Looked at per rare token. Keeps ten thousand points near linear; equal facts fall into one bucket anyway. */
const candidateLimit = 120;

/**
 * Merges points that say the same into clusters. Each point is compared with the oldest point of the clusters that
 * share its bucket (scope, kind, facts) and one of its rarer tokens.
 * @param units oldest first
 * @param scopeOf points of different scopes never merge
 */
export function clusterUnits(units: readonly Unit[], scopeOf: (unit: Unit) => string): Cluster[] {
  const clusters: [Unit, ...Unit[]][] = [];
  const index = new Map<string, number[]>();
  const frequency = countTokens(units);
  for (const unit of units) {
    const keys = keysOf(unit, scopeOf(unit), frequency);
    const found = findCluster(unit, keys, index, clusters);
    if (found) found.push(unit);
    else {
      for (const key of keys) index.set(key, [...(index.get(key) ?? []).slice(-candidateLimit), clusters.length]);
      clusters.push([unit]);
    }
  }
  return clusters;
}

function findCluster(
  unit: Unit,
  keys: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
  clusters: readonly [Unit, ...Unit[]][],
): [Unit, ...Unit[]] | undefined {
  const candidates = new Set(keys.flatMap((key) => index.get(key) ?? []));
  let best: [Unit, ...Unit[]] | undefined;
  let bestDice = 0;
  for (const candidate of candidates) {
    const cluster = clusters[candidate];
    if (!cluster || !saysSame(unit, cluster[0])) continue;
    const dice = diceOf(unit.tokenSet, cluster[0].tokenSet);
    if (dice > bestDice) [best, bestDice] = [cluster, dice];
  }
  return best;
}

function saysSame(unit: Unit, lead: Unit): boolean {
  if (areOpposed(unit.facts.direction, lead.facts.direction)) return false;
  const isShort = Math.min(unit.tokenSet.size, lead.tokenSet.size) <= shortLength;
  const byOthers = isShort ? sameWhenShort : sameByOthers;
  const least = unit.note.authorId === lead.note.authorId ? sameByOneself : byOthers;
  return diceOf(unit.tokenSet, lead.tokenSet) >= least && hasOneSubject(unit, lead);
}

/**
 * Two sets of tokens with Dice ≥ t share at least t / (2 − t) of the smaller set's size, so one of the rarest
 * others must be shared: only those are indexed.
 */
function keysOf(unit: Unit, scope: string, frequency: ReadonlyMap<string, number>): string[] {
  const bucket = `${scope}|${mergeKind(unit)}|${factsKey(unit.facts)}|`;
  const rarestFirst = [...unit.tokenSet].sort(
    (left, right) => (frequency.get(left) ?? 0) - (frequency.get(right) ?? 0) || (left < right ? -1 : 1),
  );
  const least = Math.ceil((sameByOthers / (2 - sameByOthers)) * rarestFirst.length);
  return rarestFirst.slice(0, rarestFirst.length - least + 1).map((token) => bucket + token);
}

/** An update that one member took down as a plain fact is the same statement; impressions are each author's own. */
function mergeKind(unit: Unit): string {
  if (unit.point.kind === 'impression') return `impression ${unit.order}`;
  return unit.point.kind === 'update' ? 'fact' : unit.point.kind;
}

function countTokens(units: readonly Unit[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { tokenSet } of units) for (const token of tokenSet) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  return frequency;
}
