import type { PointKind, UpdateStatus } from '../notes/point.ts';

/** Where a claim rests: one line of one note. */
export interface Citation {
  readonly noteId: string;
  /** Line within the note's text, from 0. */
  readonly line: number;
}

/** One statement of a digest. Equal statements of several members are one claim that cites them all. */
export interface Claim {
  /** Stable for equal input: derived from its oldest citation. */
  readonly id: string;
  readonly text: string;
  readonly kind: PointKind;
  readonly sessionId: string;
  /** At least one, oldest first. */
  readonly cites: readonly Citation[];
  /** Distinct authors behind `cites`. */
  readonly authorIds: readonly string[];
  /** Headings and bullets the statement stands under, outermost first; the first is its category. */
  readonly context: readonly string[];
  readonly isHighlight: boolean;
  readonly speaker: string | null;
  readonly status: UpdateStatus | null;
  readonly region: string | null;
  /** Relevance, higher first; only comparable within one digest. */
  readonly score: number;
}
