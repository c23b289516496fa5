import { areOpposed } from './direction.ts';
import { figuresOf, withoutFigures } from './figures.ts';
import { diceOf } from './similarity.ts';
import { hasOneSubject } from './subject.ts';
import { tokensOf } from './tokens.ts';
import type { Unit } from './unit.ts';

/** Two statements about the same thing share at least so much besides their figures. */
const sameThing = 0.6;
/** Yes against no: all but the same words, or one only says more than the other. */
const sameWords = 0.9;
/** More figures than these make a list, not a contradiction. */
const figureLimit = 3;
const candidateLimit = 40;

/**
 * Finds statements of different members that cannot both be taken as said: the same subject with another number of
 * the same unit, another state of release, another place, or the contrary. Shown side by side, never merged.
 */
export function findRivals<T extends Said>(said: readonly T[], scopeOf: (unit: Unit) => string): Map<T, T[]> {
  const index = new Map<string, T[]>();
  const rivals = new Map<T, T[]>(said.map((one) => [one, []]));
  const things = new Map<T, Set<string>>(said.map((one) => [one, thingOf(one.unit)]));
  for (const one of said.filter(({ unit }) => canContradict(unit))) {
    const thing = things.get(one) ?? new Set();
    for (const other of candidatesOf(thing, scopeOf(one.unit), index, one)) {
      const rivalThing = things.get(other) ?? new Set();
      if (diceOf(thing, rivalThing) < sameThing || !contradicts(one, other, diceOf(thing, rivalThing))) continue;
      rivals.get(one)?.push(other);
      rivals.get(other)?.push(one);
    }
  }
  return rivals;
}

/** A statement as far as it can stand against another. */
interface Said {
  readonly unit: Unit;
  readonly authorIds: readonly string[];
}

/** Those seen before that share a word, and enters this one for those to come. */
function candidatesOf<T>(thing: ReadonlySet<string>, scope: string, index: Map<string, T[]>, one: T): T[] {
  const found = new Set<T>();
  for (const token of thing) {
    const key = `${scope}|${token}`;
    const list = index.get(key) ?? [];
    for (const other of list) found.add(other);
    index.set(key, [...list.slice(-candidateLimit), one]);
  }
  return [...found];
}

function canContradict({ point }: Unit): boolean {
  return point.kind === 'fact' || point.kind === 'update';
}

/** Its words without figures, places and states of release: what they are said of. */
function thingOf({ point }: Unit): Set<string> {
  return new Set(tokensOf(withoutFigures(point.text)).filter((token) => !attributes.has(token)));
}

const attributes: ReadonlySet<string> = new Set(['ga', 'preview', 'tokyo', 'osaka', 'japan', 'us']);

function contradicts(one: Said, other: Said, likeness: number): boolean {
  if (one.authorIds.some((author) => other.authorIds.includes(author))) return false;
  if (!hasOneSubject(one.unit, other.unit)) return false;
  const { facts: a } = one.unit;
  const { facts: b } = other.unit;
  if (a.figures !== b.figures) return hasOtherFigure(one.unit.point.text, other.unit.point.text);
  if (a.status && b.status && a.status !== b.status) return true;
  if (a.regions && b.regions && a.regions !== b.regions) return true;
  if (areOpposed(a.direction, b.direction)) return true;
  return a.isNegated !== b.isNegated && likeness >= sameWords;
}

function hasOtherFigure(left: string, right: string): boolean {
  const [ours, theirs] = [figuresOf(left), figuresOf(right)];
  if (ours.length === 0 || theirs.length === 0 || ours.length > figureLimit || theirs.length > figureLimit)
    return false;
  return ours.some(
    ({ unit, value }) =>
      theirs.some((other) => other.unit === unit && other.value !== value) &&
      !theirs.some((other) => other.unit === unit && other.value === value),
  );
}
