import type { Run } from '../digest.ts';
import { isInstruction } from '../extractive/instruction.ts';
import type { KeyedPoint } from '../extractive/keyed-point.ts';
import type { NoteReading } from '../extractive/note-reading.ts';
import { type Item, takeFitting } from './item.ts';
import type { Page } from './page.ts';
import { supportItem } from './support-item.ts';

/** In a document. */
const referenceLimit = 30;
/** Longer bullets above a link are statements, not its name. */
const parentLimit = 60;

/** Links that stand by themselves; those under an update are shown there. */
export function referenceItems(page: Page, readings: readonly NoteReading[]): Item[] {
  const seen = new Set<string>();
  const items = readings.flatMap((reading) =>
    reading.points.flatMap((point) => {
      const isOwn = isLink(point) && !isUnderUpdate(reading.points, point);
      if (!isOwn || seen.has(point.text)) return [];
      seen.add(point.text);
      return [supportItem(page, reading, [point], before(page, reading.points, point))];
    }),
  );
  return takeFitting(items, page.room.part, Math.min(page.room.lines, referenceLimit));
}

function isLink({ kind, isLabel, text }: KeyedPoint): boolean {
  return kind === 'reference' && !isLabel && /https?:\/\//.test(text) && !isInstruction(text);
}

/** A bare address says nothing: the bullet it stands under says what it leads to. */
function before(page: Page, points: readonly KeyedPoint[], point: KeyedPoint): Run[] {
  const parent = points[point.ancestors.at(-1) ?? -1];
  if (!parent || [...parent.text].length > parentLimit || isInstruction(parent.text)) return [];
  return [{ text: parent.text.replace(/[\s:：]+$/, ''), isBold: true }, { text: page.words.colon }];
}

function isUnderUpdate(points: readonly KeyedPoint[], point: KeyedPoint): boolean {
  return point.ancestors.some((ancestor) => points[ancestor]?.kind === 'update');
}
