import type { UpdateStatus } from '../../notes/point.ts';
import type { PointKey } from '../extractive/keyed-point.ts';
import type { Statement } from '../extractive/statement.ts';
import { textLength } from '../text-length.ts';
import { categoryPath } from './categories.ts';
import { type Item, toItem, withChildren } from './item.ts';
import type { Page } from './page.ts';
import { updatePrefixOf } from './prefix.ts';
import { type Support, updateSupport } from './update-support.ts';
import { changeOf, updateRuns } from './update-wording.ts';

/** What may stand under an update. */
export interface Around {
  readonly byId: ReadonlyMap<string, Statement>;
  /** Facts that stand under an update in its note. */
  readonly details: ReadonlyMap<PointKey, readonly Statement[]>;
  readonly supports: ReadonlyMap<PointKey, Support>;
}

/** `**Name**〔GA・東京〕change｜whom it is for`, and nothing under it. */
export function updateItem(page: Page, statement: Statement, prefix?: string): Item {
  const audience = audienceOf(statement);
  const { claim } = statement;
  const nameLength = textLength(claim.text, page.language) - textLength(changeOf(claim.text), page.language);
  return toItem(page, statement, {
    prefix: prefix ?? updatePrefixOf(statement, categoryPath(statement)),
    limit: nameLength + page.room.change,
    runs: (text) => [...updateRuns(page, claim, text), ...(audience ? [{ text: `｜${audience}` }] : [])],
  });
}

/**
 * The same with what contradicts it, a detail, and (in a document) definitions and links.
 * @param isDetailed without it only an update that is a bare name gets a detail
 */
export function fullUpdateItem(page: Page, statement: Statement, around: Around, isDetailed: boolean): Item {
  const rivals = statement.rivals.flatMap((id) => around.byId.get(id) ?? []);
  const [detail] = around.details.get(statement.lead.point.key) ?? [];
  const isBare = changeOf(statement.claim.text).trim() === '';
  const support = page.isDocument ? updateSupport(page, statement, around.supports) : null;
  return withChildren(updateItem(page, statement), [
    ...rivals.map((rival) => updateItem(page, rival, page.words.otherwise)),
    ...(detail && (isBare || isDetailed) ? [toItem(page, detail)] : []),
    ...(support ? [support] : []),
  ]);
}

/** Whom it is for, where a bullet above says so and no heading does. */
function audienceOf(statement: Statement): string | null {
  const path = categoryPath(statement);
  const above = statement.lead.above.filter((text) => !path.includes(text));
  return above.findLast((text) => /^\S{1,16}向け$|^for \S+(?: \S+)?$/iu.test(text.trim())) ?? null;
}

/** What more members wrote first, then how far it has come, then the notes' order. */
export function byImportance(left: Statement, right: Statement): number {
  return (
    right.authorIds.length - left.authorIds.length ||
    stage(left.claim.status) - stage(right.claim.status) ||
    left.order - right.order
  );
}

function stage(status: UpdateStatus | null): number {
  return status === null ? 3 : { ga: 0, preview: 1, announced: 2 }[status];
}
