import type { LiveNote } from '../../notes/note.ts';
import { type Facts, factsOf } from './guard.ts';
import type { KeyedPoint, PointKey } from './keyed-point.ts';
import type { Vector } from './similarity.ts';
import { subjectOf } from './subject.ts';
import { tokensOf } from './tokens.ts';

/** A point of one note with what the engine must know to compare it. */
export interface PlainUnit {
  readonly note: LiveNote;
  readonly point: KeyedPoint;
  /** Place among all points of the event in their canonical order. */
  readonly order: number;
  /** Headings of its file, outermost first. */
  readonly headings: readonly string[];
  /** Bullets it stands under, outermost first. */
  readonly above: readonly string[];
  /** Of these, the labels that no statement stands above. */
  readonly labels: readonly string[];
  /** The points it stands under, outermost first. */
  readonly aboveKeys: readonly PointKey[];
  /** Short points below it that are told with it ("RPO", "11 9s"). */
  readonly joined: readonly KeyedPoint[];
  /** Has bullets of its own below it: it sums them up. */
  readonly hasDetails: boolean;
  readonly tokens: readonly string[];
  readonly tokenSet: ReadonlySet<string>;
  readonly subject: string;
  readonly facts: Facts;
}

/** The same, weighed among all points of the event. */
export interface Unit extends PlainUnit {
  readonly vector: Vector;
}

/** What stands above a point in its note and file. */
export type Above = Pick<PlainUnit, 'headings' | 'above' | 'labels' | 'aboveKeys'>;

export function toUnit(
  note: LiveNote,
  point: KeyedPoint,
  order: number,
  above: Above,
  below: Pick<PlainUnit, 'joined' | 'hasDetails'>,
): PlainUnit {
  const tokens = tokensOf(point.text);
  const subject = subjectOf(point.text);
  const facts = factsOf(point, above.above);
  return { note, point, order, ...above, ...below, tokens, tokenSet: new Set(tokens), subject, facts };
}
