import { cosineOf, type Vector } from './similarity.ts';

/** How much a candidate loses for resembling what was chosen before it (maximal marginal relevance). */
const redundancy = 0.3;
/** Weakest candidates are not looked at: no digest has room for so many. */
const poolLimit = 600;

export interface Candidate {
  readonly score: number;
  readonly vector: Vector;
  readonly authorIds: readonly string[];
  /** Place in the notes; decides between equals. */
  readonly order: number;
}

export interface Room<T> {
  /** At most so many. */
  readonly count: number;
  /** Does it still fit beside those chosen? What does not fit is passed over whole. */
  readonly fits: (chosen: readonly T[], next: T) => boolean;
  /** At most so many of one author's own while others have something to say. */
  readonly perAuthor: number;
}

/** Chooses what is relevant and unlike the rest, until the room is full. In order of choice. */
export function select<T extends Candidate>(candidates: readonly T[], room: Room<T>): T[] {
  const pool = [...candidates].sort(byScore).slice(0, poolLimit);
  const chosen: T[] = [];
  fill(chosen, pool, room, room.perAuthor);
  // What the cap kept out may still use room that nobody else needs.
  fill(chosen, pool, room, Number.POSITIVE_INFINITY);
  return chosen;
}

function byScore(left: Candidate, right: Candidate): number {
  return right.score - left.score || left.order - right.order;
}

function fill<T extends Candidate>(chosen: T[], pool: readonly T[], room: Room<T>, perAuthor: number): void {
  const open = new Map(pool.filter((candidate) => !chosen.includes(candidate)).map((candidate) => [candidate, 0]));
  for (const before of chosen) discount(open, before);
  while (chosen.length < room.count) {
    const next = bestOf(open);
    if (!next) return;
    open.delete(next);
    if (isOverCap(chosen, next, perAuthor) || !room.fits(chosen, next)) continue;
    chosen.push(next);
    discount(open, next);
  }
}

/** Remembers for each open candidate how much it resembles the nearest chosen one. */
function discount<T extends Candidate>(open: Map<T, number>, chosen: T): void {
  for (const [candidate, likeness] of open)
    open.set(candidate, Math.max(likeness, cosineOf(candidate.vector, chosen.vector)));
}

function bestOf<T extends Candidate>(open: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [candidate, likeness] of open) {
    const value = (1 - redundancy) * candidate.score - redundancy * likeness;
    if (value > highest) [best, highest] = [candidate, value];
  }
  return best;
}

function isOverCap(chosen: readonly Candidate[], next: Candidate, perAuthor: number): boolean {
  const isFull = (author: string) => chosen.filter(({ authorIds }) => authorIds.includes(author)).length >= perAuthor;
  return next.authorIds.length > 0 && next.authorIds.every(isFull);
}
