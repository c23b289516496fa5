import type { Vector } from './similarity.ts';
import type { Unit } from './unit.ts';

/** A point on its way to be ranked, with what is known of all who said it. */
export interface RankedPoint {
  readonly unit: Unit;
  readonly vector: Vector;
  /** Members that say it. */
  readonly authors: number;
  readonly isHighlight: boolean;
}
