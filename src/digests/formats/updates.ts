import type { PointKey } from '../extractive/keyed-point.ts';
import type { Statement } from '../extractive/statement.ts';
import { textLength } from '../text-length.ts';
import { type Category, sortIntoCategories } from './categories.ts';
import { digestFacts } from './digest-facts.ts';
import type { Draft, DraftPart, DraftSection } from './draft.ts';
import { isFilled } from './draft.ts';
import { impressionItems } from './impressions.ts';
import { type Item, lengthOf, takeFitting, toItem } from './item.ts';
import type { Material } from './material.ts';
import type { Page } from './page.ts';
import { referenceItems } from './references.ts';
import { sessionName } from './session-heading.ts';
import { summarise, toLines } from './summary.ts';
import { type Around, byImportance, fullUpdateItem, updateItem } from './update-items.ts';
import { findSupports } from './update-support.ts';

const overviewCount = 5;
const highlightCount = 7;
/** Without any bold, starred or shared update, the most relevant ones. */
const plainHighlightCount = 3;

/** Overview and highlights, then each category's product updates, then sessions worth seeing and references. */
export function composeUpdates(page: Page, material: Material): Draft {
  const title = page.words.updatesTitle(material.event.name);
  const updates = material.statements.filter(({ claim }) => claim.kind === 'update');
  const around = surroundings(material, updates);
  const details = new Set([...around.details.values()].flat());
  const free = material.statements.filter((one) => one.claim.kind !== 'update' && !details.has(one));
  const { sections, length } = composeHead(page, material, title, updates, free);
  const shown = mostImportant(updates, page.room.updates);
  const tail = [sessionsPart(page, material, free), impressionsPart(page, free), referencesPart(page, material)];
  const filled = tail.filter((part) => part.sections.some(isFilled));
  const categories = sortIntoCategories(shown, page.language);
  const first = Math.min(page.room.part, page.room.headAndFirstReply - length);
  const parts = categoryParts(page, categories, around, page.room.parts - filled.length, first);
  return { title, head: sections, parts: [...parts, ...filled] };
}

function surroundings({ statements, readings }: Material, updates: readonly Statement[]): Around {
  const keys = new Set(updates.map(({ lead }) => lead.point.key));
  const details = new Map<PointKey, Statement[]>();
  for (const statement of statements) {
    const parent = statement.claim.kind === 'update' ? null : statement.lead.parentKey;
    if (parent && keys.has(parent)) details.set(parent, [...(details.get(parent) ?? []), statement]);
  }
  return { byId: new Map(statements.map((one) => [one.claim.id, one])), details, supports: findSupports(readings) };
}

/** What the head message holds besides these sections: the engine, headings. Same measure as the room. */
const around = { ja: 40, en: 20 };

function composeHead(
  page: Page,
  material: Material,
  title: string,
  updates: readonly Statement[],
  free: readonly Statement[],
) {
  const taken = textLength(`${title}${digestFacts(material, page.language)}`, page.language) + around[page.language];
  const room = page.room.head - taken;
  const facts = free.filter(({ claim }) => claim.kind !== 'impression' && claim.kind !== 'question');
  const marked = facts.filter(({ lead }) => lead.context.some((line) => overviewWords.test(line)));
  const pool = marked.length > 0 ? marked : facts.filter(({ lead }) => lead.point.ancestors.length === 0);
  const length = Math.min(page.room.overview, room / 2);
  const overview = takeFitting(
    toLines(page, summarise(page, pool, { count: overviewCount, length })),
    length,
    overviewCount,
  );
  const highlights = chooseHighlights(updates).map((statement) => updateItem(page, statement));
  const fitting = takeFitting(highlights, room - lengthOf(overview), highlightCount);
  const sections: DraftSection[] = [
    { heading: page.words.overview, items: overview },
    { heading: page.words.highlights, items: fitting },
  ].filter(isFilled);
  return { sections, length: taken + lengthOf([...overview, ...fitting]) };
}

const overviewWords = /総括|全体の?(?:印象|まとめ)|overview|overall|in short|tl;?dr/i;

/** Bold, starred, or written by two members. */
function chooseHighlights(updates: readonly Statement[]): Statement[] {
  const marked = updates.filter(({ claim, authorIds }) => claim.isHighlight || authorIds.length > 1);
  if (marked.length > 0) return marked.sort(byImportance);
  return mostImportant(updates, plainHighlightCount).sort(byImportance);
}

function mostImportant(updates: readonly Statement[], count: number): Statement[] {
  if (updates.length <= count) return [...updates];
  const weight = ({ claim, authorIds, score }: Statement) => authorIds.length + Number(claim.isHighlight) + score;
  const kept = new Set([...updates].sort((a, b) => weight(b) - weight(a) || a.order - b.order).slice(0, count));
  return updates.filter((one) => kept.has(one));
}

/** One part per category; the smallest go by name and number into the last where there are too many. */
function categoryParts(
  page: Page,
  categories: readonly Category[],
  around: Around,
  limit: number,
  first: number,
): DraftPart[] {
  const isTooMany = categories.length > limit;
  const bySize = [...categories].sort((left, right) => right.statements.length - left.statements.length);
  const kept = isTooMany ? new Set(bySize.slice(0, limit - 1)) : new Set(categories);
  const parts = categories
    .filter((category) => kept.has(category))
    .map((category, index) => categoryPart(page, category, around, index === 0 ? first : page.room.part));
  if (!isTooMany) return parts;
  const names = bySize
    .slice(limit - 1)
    .map(({ name, statements }) => `${name}${page.words.tag([String(statements.length)])}`);
  return [...parts, plainPart(page.words.otherCategories, [{ heading: '', items: [], names }])];
}

function categoryPart(page: Page, { name, statements }: Category, around: Around, room: number): DraftPart {
  const left = room - textLength(name, page.language);
  const items = [...statements].sort(byImportance);
  const rivals = new Set<string>();
  const full = items.flatMap((statement) => {
    if (rivals.has(statement.claim.id)) return [];
    for (const id of statement.rivals) rivals.add(id);
    return [fullUpdateItem(page, statement, around)];
  });
  const fitting = takeFitting(full, left, page.room.lines);
  const more = full.length - fitting.length;
  return plainPart(name, [{ heading: '', items: fitting, ...(more > 0 ? { remark: page.words.more(more) } : {}) }]);
}

/** Each session that notes say something else of, with the most telling of it. */
function sessionsPart(page: Page, { sessions }: Material, free: readonly Statement[]): DraftPart {
  const telling = Map.groupBy(
    free.filter(({ claim }) => claim.kind !== 'impression'),
    ({ claim }) => claim.sessionId,
  );
  const named = sessions.filter(({ isGeneral }) => !isGeneral);
  const items = named.flatMap((session): Item[] => {
    const [best] = [...(telling.get(session.id) ?? [])].sort((a, b) => byImportance(a, b) || b.score - a.score);
    return best ? [toItem(page, best, { prefix: sessionName(page, session) })] : [];
  });
  const others = named.filter(({ id }) => !telling.has(id));
  const names = page.isDocument ? others.map((session) => sessionName(page, session)) : [];
  const fitting = takeFitting(items, page.room.part, page.room.lines);
  return plainPart(page.words.worthSeeing, [{ heading: '', items: fitting, names }]);
}

function impressionsPart(page: Page, free: readonly Statement[]): DraftPart {
  const items = impressionItems(
    page,
    free.filter(({ claim }) => claim.kind === 'impression'),
  );
  return plainPart(page.words.impressions, [
    { heading: '', items: takeFitting(items, page.room.part, page.room.lines) },
  ]);
}

function referencesPart(page: Page, { readings }: Material): DraftPart {
  return plainPart(page.words.references, [{ heading: '', items: referenceItems(page, readings) }]);
}

function plainPart(heading: string, sections: readonly DraftSection[]): DraftPart {
  return { heading, subheading: null, sessionId: null, sections };
}
