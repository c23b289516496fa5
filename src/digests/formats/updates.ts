import type { PointKey } from '../extractive/keyed-point.ts';
import type { Statement } from '../extractive/statement.ts';
import { sortIntoCategories } from './categories.ts';
import { categoryParts } from './category-parts.ts';
import { type Draft, isFilled } from './draft.ts';
import type { Material } from './material.ts';
import type { Page } from './page.ts';
import type { Around } from './update-items.ts';
import { findSupports } from './update-support.ts';
import { mostImportant, updatesHead } from './updates-head.ts';
import { impressionsPart, referencesPart, sessionsPart } from './updates-tail.ts';

/** Overview and highlights, then each category's product updates, then sessions worth seeing and references. */
export function composeUpdates(page: Page, material: Material): Draft {
  const title = page.words.updatesTitle(material.event.name);
  const updates = material.statements.filter(({ claim }) => claim.kind === 'update');
  const around = surroundings(material, updates);
  const details = new Set([...around.details.values()].flat());
  const free = material.statements.filter((one) => one.claim.kind !== 'update' && !details.has(one));
  const head = updatesHead(page, material, title, updates, free);
  const told = new Set(head.sections.flatMap(({ items }) => items.flatMap(({ claims }) => claims.map(({ id }) => id))));
  const untold = free.filter(({ claim }) => !told.has(claim.id));
  const tail = [sessionsPart(page, material, untold), impressionsPart(page, free), referencesPart(page, material)];
  const filled = tail.filter((part) => part.sections.some(isFilled));
  const categories = sortIntoCategories(mostImportant(updates, page.room.updates), page.words, page.language);
  const room = {
    parts: page.room.parts - filled.length,
    first: Math.min(page.room.part, page.room.headAndFirstReply - head.length),
  };
  const { parts, rest } = categoryParts(page, categories, around, room);
  return { title, head: head.sections, parts: [...parts, ...filled, ...rest] };
}

/** Facts right under an update tell more of it, whoever of those that it merges wrote them. */
function surroundings({ statements, readings }: Material, updates: readonly Statement[]): Around {
  const updateOf = new Map(updates.flatMap((update) => update.covers.map((key) => [key, update.lead.point.key])));
  const details = new Map<PointKey, Statement[]>();
  for (const statement of statements) {
    const parent = statement.claim.kind === 'update' ? undefined : statement.lead.aboveKeys.at(-1);
    const update = parent === undefined ? undefined : updateOf.get(parent);
    if (update) details.set(update, [...(details.get(update) ?? []), statement]);
  }
  return { byId: new Map(statements.map((one) => [one.claim.id, one])), details, supports: findSupports(readings) };
}
