import type { Statement } from '../extractive/statement.ts';
import { textLength } from '../text-length.ts';
import type { Category } from './categories.ts';
import { type DraftPart, plainPart } from './draft.ts';
import { type Item, lengthOf, rowsOf, takeFitting } from './item.ts';
import type { Page } from './page.ts';
import { type Around, byImportance, fullUpdateItem } from './update-items.ts';

export interface PartsRoom {
  readonly parts: number;
  /** Length of the first part, which is read together with the head. */
  readonly first: number;
}

/** One part per category; where there are too many, the smallest go by name and number into one more. */
export function categoryParts(
  page: Page,
  categories: readonly Category[],
  around: Around,
  room: PartsRoom,
): { readonly parts: DraftPart[]; readonly rest: DraftPart[] } {
  const isTooMany = categories.length > room.parts;
  const bySize = categories.toSorted((left, right) => right.statements.length - left.statements.length);
  const kept = new Set(isTooMany ? bySize.slice(0, room.parts - 1) : categories);
  const parts = categories
    .filter((category) => kept.has(category))
    .map((category, index) => categoryPart(page, category, around, index === 0 ? room.first : page.room.part));
  if (!isTooMany) return { parts, rest: [] };
  const rest = bySize.slice(room.parts - 1);
  const names = rest.map(({ name, statements }) => `${name} ${page.words.tag([String(statements.length)])}`);
  return { parts, rest: [plainPart(page.words.otherCategories, { items: [], names })] };
}

function categoryPart(page: Page, { name, statements }: Category, around: Around, room: number): DraftPart {
  const length = room - textLength(name, page.language);
  const detailed = updateItems(page, statements, around, true);
  const isRoomy = lengthOf(detailed) <= length && rowsOf(detailed) <= page.room.lines;
  const items = isRoomy ? detailed : updateItems(page, statements, around, false);
  const fitting = takeFitting(items, length, page.room.lines);
  const more = items.length - fitting.length;
  return plainPart(name, { items: fitting, ...(more > 0 ? { remark: page.words.more(more) } : {}) });
}

function updateItems(page: Page, statements: readonly Statement[], around: Around, isDetailed: boolean): Item[] {
  const told = new Set<string>();
  return inTellingOrder(statements).flatMap((statement) => {
    if (told.has(statement.claim.id)) return [];
    // What contradicts it stands under it, and not again by itself.
    for (const id of statement.rivals) told.add(id);
    return [fullUpdateItem(page, statement, around, isDetailed)];
  });
}

/** By importance; the parts of a product right behind it. */
function inTellingOrder(statements: readonly Statement[]): Statement[] {
  const byKey = new Map(statements.map((statement) => [statement.lead.point.key, statement]));
  const rootOf = (statement: Statement) =>
    statement.lead.aboveKeys.flatMap((key) => byKey.get(key) ?? []).at(0) ?? statement;
  return statements.toSorted((left, right) => {
    const [a, b] = [rootOf(left), rootOf(right)];
    if (a !== b) return byImportance(a, b);
    return Number(right === b) - Number(left === a) || byImportance(left, right);
  });
}
