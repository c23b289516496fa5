import { select } from '../extractive/select.ts';
import type { Statement } from '../extractive/statement.ts';
import { type Item, lengthOf, toItem, withChildren } from './item.ts';
import type { Page } from './page.ts';
import { prefixOf } from './prefix.ts';

export interface SummaryRoom {
  readonly count: number;
  readonly length: number;
}

/** No statement takes the room of so many, unless there are only long ones. */
const leastCount = 3;

/** The most telling statements that fit, in the notes' order, what contradicts one right under it. */
export function chooseStatements(page: Page, statements: readonly Statement[], room: SummaryRoom): Statement[] {
  const byId = new Map(statements.map((statement) => [statement.claim.id, statement]));
  const lengths = new Map(
    statements.map((one) => [one, lengthOf([asGiven(page, one), ...rivalItems(page, one, byId)])]),
  );
  const lengthOfOne = (one: Statement) => lengths.get(one) ?? 0;
  const authors = new Set(statements.flatMap(({ authorIds }) => authorIds)).size;
  const brief = statements.filter((one) => lengthOfOne(one) <= room.length / leastCount);
  const chosen = select(brief.length >= leastCount ? brief : statements, {
    count: room.count,
    perAuthor: Math.max(2, Math.ceil(room.count / Math.max(1, authors))),
    fits: (before, next) => sum([...before, next].map(lengthOfOne)) <= room.length,
  });
  return withRivals(chosen, byId).sort((left, right) => left.order - right.order);
}

/**
 * Lines for statements in their order: a chosen child under its chosen parent, a rival under what it contradicts, and
 * a heading of the file in front of the first that stands under it.
 */
export function toLines(page: Page, statements: readonly Statement[], headingOf = noHeading): Item[] {
  const byId = new Map(statements.map((statement) => [statement.claim.id, statement]));
  const placed = new Set<Statement>();
  let heading: string | null = null;
  return statements.flatMap((statement) => {
    if (placed.has(statement)) return [];
    placed.add(statement);
    const rivals = statement.rivals.flatMap((id) => byId.get(id) ?? []).filter((rival) => !placed.has(rival));
    const children = statements.filter(
      (other) => !placed.has(other) && !rivals.includes(other) && isUnder(other, statement),
    );
    for (const other of [...rivals, ...children]) placed.add(other);
    const own = headingOf(statement);
    const prefix = prefixOf(statement) ?? (own === heading ? null : own);
    if (prefix === own) heading = own;
    return [
      withChildren(toItem(page, statement, { prefix }), [
        ...rivals.map((rival) => toItem(page, rival, { prefix: page.words.otherwise })),
        ...children.map((child) => toItem(page, child)),
      ]),
    ];
  });
}

const noHeading = (_: Statement): string | null => null;

/** Does it stand right under the other in the same note? */
function isUnder({ lead }: Statement, parent: Statement): boolean {
  return lead.aboveKeys.at(-1) === parent.lead.point.key;
}

/** A statement is not shown without what another member holds against it. */
function withRivals(chosen: readonly Statement[], byId: ReadonlyMap<string, Statement>): Statement[] {
  return [...new Set(chosen.flatMap((one) => [one, ...one.rivals.flatMap((id) => byId.get(id) ?? [])]))];
}

function rivalItems(page: Page, { rivals }: Statement, byId: ReadonlyMap<string, Statement>): Item[] {
  return rivals
    .flatMap((id) => byId.get(id) ?? [])
    .map((rival) => toItem(page, rival, { prefix: page.words.otherwise }));
}

function asGiven(page: Page, statement: Statement): Item {
  return toItem(page, statement, { prefix: prefixOf(statement) });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}
