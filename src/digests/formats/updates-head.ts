import type { Statement } from '../extractive/statement.ts';
import { textLength } from '../text-length.ts';
import { digestFacts } from './digest-facts.ts';
import { type DraftSection, isFilled } from './draft.ts';
import { lengthOf, takeFitting } from './item.ts';
import type { Material } from './material.ts';
import type { Page } from './page.ts';
import { chooseStatements, toLines } from './summary.ts';
import { byImportance, updateItem } from './update-items.ts';

const overviewCount = 5;
const highlightCount = 7;
/** Without any bold, starred or shared update, the most relevant ones. */
const plainHighlightCount = 3;

/** What the event was about as a whole, and what stood out, as far as the head message has room. */
export function updatesHead(
  page: Page,
  material: Material,
  title: string,
  updates: readonly Statement[],
  free: readonly Statement[],
): { readonly sections: readonly DraftSection[]; readonly length: number } {
  const taken = textLength(`${title}${digestFacts(material, page.language)}`, page.language) + page.room.headRest;
  const room = page.room.head - taken;
  const length = Math.min(page.room.overview, room / 2);
  const chosen = chooseStatements(page, overviewPool(free), { count: overviewCount, length });
  const overview = takeFitting(toLines(page, chosen), length, overviewCount);
  const highlights = chooseHighlights(updates).map((statement) => updateItem(page, statement));
  const fitting = takeFitting(highlights, room - lengthOf(overview), highlightCount);
  const sections = [
    { heading: page.words.overview, items: overview },
    { heading: page.words.highlights, items: fitting },
  ].filter(isFilled);
  return { sections, length: taken + lengthOf([...overview, ...fitting]) };
}

/**
 * What stands under a heading for the whole event. Without one, what several members wrote or contradict each other in;
 * single facts only where there are enough of them to choose from, since one alone is no overview.
 */
function overviewPool(free: readonly Statement[]): Statement[] {
  const plain = free.filter(({ claim }) => claim.kind !== 'impression' && claim.kind !== 'question');
  const marked = plain.filter(({ claim }) => claim.context.some((line) => overviewWords.test(line)));
  if (marked.length > 0) return marked;
  const facts = plain.filter(({ claim, lead }) => claim.kind === 'fact' && lead.point.ancestors.length === 0);
  if (facts.length >= enoughFacts) return facts;
  return facts.filter(({ authorIds, rivals }) => authorIds.length > 1 || rivals.length > 0);
}

const enoughFacts = 15;

const overviewWords = /総括|全体の?(?:印象|まとめ)|overview|overall|in short|tl;?dr/i;

/** Bold, starred, or written by two members. */
function chooseHighlights(updates: readonly Statement[]): Statement[] {
  const marked = updates.filter(({ claim, authorIds }) => claim.isHighlight || authorIds.length > 1);
  return (marked.length > 0 ? marked : mostImportant(updates, plainHighlightCount)).toSorted(byImportance);
}

/** So many of the updates, in their order: what more members wrote, what is marked, what is more relevant. */
export function mostImportant(updates: readonly Statement[], count: number): readonly Statement[] {
  if (updates.length <= count) return updates;
  const weight = ({ claim, authorIds, score }: Statement) => authorIds.length + Number(claim.isHighlight) + score;
  const kept = new Set(updates.toSorted((a, b) => weight(b) - weight(a) || a.order - b.order).slice(0, count));
  return updates.filter((one) => kept.has(one));
}
