import type { Point } from '../../notes/point.ts';

/** Tells points apart. A line may hold two: a fact and its author's remark. */
export type PointKey = string;

export interface KeyedPoint extends Point {
  readonly key: PointKey;
}

/** Names each point after its note and line, further ones of the same line after their place in it. */
export function withKeys(points: readonly Point[]): KeyedPoint[] {
  const seen = new Map<number, number>();
  return points.map((point) => {
    const before = seen.get(point.line) ?? 0;
    seen.set(point.line, before + 1);
    return { ...point, key: `${point.noteId}:${point.line}${before > 0 ? `.${before}` : ''}` };
  });
}
