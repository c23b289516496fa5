import type { KeyedPoint } from '../extractive/keyed-point.ts';
import type { NoteReading } from '../extractive/note-reading.ts';
import { type Item, takeFitting } from './item.ts';
import type { Page } from './page.ts';
import { supportItem } from './support-item.ts';

/** In a document. */
const referenceLimit = 30;

/** Links that stand by themselves; those under an update are shown there. */
export function referenceItems(page: Page, readings: readonly NoteReading[]): Item[] {
  const seen = new Set<string>();
  const items = readings.flatMap((reading) =>
    reading.points.flatMap((point) => {
      const isOwn = point.kind === 'reference' && !point.isLabel && !isUnderUpdate(reading.points, point);
      if (!isOwn || !/https?:\/\//.test(point.text) || seen.has(point.text)) return [];
      seen.add(point.text);
      return [supportItem(page, reading, [point], [])];
    }),
  );
  return takeFitting(items, page.room.part, Math.min(page.room.lines, referenceLimit));
}

function isUnderUpdate(points: readonly KeyedPoint[], point: KeyedPoint): boolean {
  return point.ancestors.some((ancestor) => points[ancestor]?.kind === 'update');
}
