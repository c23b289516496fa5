import { cueOf } from './cues.ts';
import type { RankedPoint } from './ranked-point.ts';
import { centreOf, cosineOf, type Vector } from './similarity.ts';

/** Edges of the graph join points at least this similar. */
const edgeAt = 0.1;
const damping = 0.85;
const rounds = 25;
/** A token in more points than this says little and would make the graph quadratic. */
const commonToken = 64;

/**
 * Relevance of each point among the others, 0 to about 1: half how central it is in the graph of similar points
 * (LexRank), 0.3 how close to the centre of all, 0.2 what marks it (figure, name, bold, several authors), scaled by
 * how much it says: central words alone ("AI for good.") tell a reader nothing, a paragraph takes the room of others.
 */
export function rankPoints(points: readonly RankedPoint[]): number[] {
  const central = normalise(lexRank(points.map(({ vector }) => vector)));
  const centre = centreOf(points.map(({ vector }) => vector));
  const close = normalise(points.map(({ vector }) => cosineOf(vector, centre)));
  return points.map((point, index) => {
    const score = 0.5 * (central[index] ?? 0) + 0.3 * (close[index] ?? 0) + 0.2 * cueOf(point);
    return score * substance(point.unit.tokens.length) * brevity([...point.unit.point.text].length);
  });
}

function normalise(values: readonly number[]): number[] {
  const highest = values.reduce((left, right) => Math.max(left, right), 0) || 1;
  return values.map((value) => value / highest);
}

/** From so many words on a statement has said something. */
const fullStatement = 16;
/** Longer ones lose what they take from others, in characters. */
const longStatement = 120;

/** Grows with the root of its words: on meetings, by far the largest gain over LexRank alone. */
export function substance(tokens: number): number {
  return Math.sqrt(Math.min(1, tokens / fullStatement));
}

export function brevity(length: number): number {
  return length <= longStatement ? 1 : Math.max(0.5, longStatement / length);
}

/** Stationary weight of each vector in the graph of those with a cosine over 0.1. */
export function lexRank(vectors: readonly Vector[]): number[] {
  const edges = edgesOf(vectors);
  let weights = vectors.map(() => 1 / (vectors.length || 1));
  for (let round = 0; round < rounds; round += 1) weights = spread(weights, edges);
  return weights;
}

function spread(weights: readonly number[], edges: readonly (readonly Edge[])[]): number[] {
  const base = (1 - damping) / (weights.length || 1);
  const next = weights.map(() => base);
  edges.forEach((out, from) => {
    const total = out.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return;
    const share = (damping * (weights[from] ?? 0)) / total;
    for (const { to, weight } of out) next[to] = (next[to] ?? 0) + share * weight;
  });
  return next;
}

interface Edge {
  readonly to: number;
  readonly weight: number;
}

function edgesOf(vectors: readonly Vector[]): Edge[][] {
  const postings = postingsOf(vectors);
  return vectors.map((vector, from) => {
    const sums = new Map<number, number>();
    for (const [token, weight] of vector)
      for (const { to, weight: other } of postings.get(token) ?? [])
        if (to !== from) sums.set(to, (sums.get(to) ?? 0) + weight * other);
    return [...sums].filter(([, sum]) => sum > edgeAt).map(([to, sum]) => ({ to, weight: sum }));
  });
}

function postingsOf(vectors: readonly Vector[]): Map<string, Edge[]> {
  const postings = new Map<string, Edge[]>();
  vectors.forEach((vector, to) => {
    for (const [token, weight] of vector) {
      const list = postings.get(token);
      if (list) list.push({ to, weight });
      else postings.set(token, [{ to, weight }]);
    }
  });
  for (const [token, list] of postings) if (list.length > commonToken) postings.delete(token);
  return postings;
}
