/** What a bullet is. Only fact, update, quote, impression, idea and question become claims on their own. */
export type PointKind =
  | 'fact'
  | 'update'
  | 'quote'
  | 'impression'
  | 'idea'
  | 'question'
  | 'term'
  | 'summary'
  | 'reference'
  | 'figure'
  | 'aim'
  | 'improve'
  | 'result'
  | 'booth';

/** How far a product update has come, as the note itself says it. */
export type UpdateStatus = 'ga' | 'preview' | 'announced';

/** One bullet or bare line of a note, computed from its text and never stored in its place. */
export interface Point {
  readonly noteId: string;
  /** Line within the note's text, from 0. */
  readonly line: number;
  /**
   * Which piece of its line, from 0. A line is one point; a remark, cut from the fact that it stands behind, is a further
   * piece with that fact as its parent.
   */
  readonly piece: number;
  /** Indices into the same note's points, outermost first. */
  readonly ancestors: readonly number[];
  /** Nesting from 0. */
  readonly depth: number;
  readonly kind: PointKind;
  /** The line without marker and emphasis marks, otherwise as written. */
  readonly text: string;
  /** Bold or starred by its author. */
  readonly isHighlight: boolean;
  /** A heading, label or category: gives context to what stands below it, says nothing by itself. */
  readonly isLabel: boolean;
  /** Breaks off in the middle; never shown alone. */
  readonly isUnfinished: boolean;
  /** Who is quoted or speaks, only where the line itself or a speaker line right above says so. */
  readonly speaker: string | null;
  readonly status: UpdateStatus | null;
  /** As written: `東京`, `US`, `ap-northeast-1`. */
  readonly region: string | null;
}
