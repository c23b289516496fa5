import { select } from '../extractive/select.ts';
import type { Statement } from '../extractive/statement.ts';
import { type Item, lengthOf, toItem, withChildren } from './item.ts';
import type { Page } from './page.ts';
import { prefixOf } from './prefix.ts';

export interface SummaryRoom {
  readonly count: number;
  readonly length: number;
}

/** The most telling statements that fit, in the notes' order, what contradicts one right under it. */
export function summarise(page: Page, statements: readonly Statement[], room: SummaryRoom): Statement[] {
  const byId = new Map(statements.map((statement) => [statement.claim.id, statement]));
  const lengths = new Map(
    statements.map((one) => [one, lengthOf([asGiven(page, one), ...rivalItems(page, one, byId)])]),
  );
  const authors = new Set(statements.flatMap(({ authorIds }) => authorIds)).size;
  const chosen = select(statements, {
    count: room.count,
    perAuthor: Math.max(2, Math.ceil(room.count / Math.max(1, authors))),
    fits: (before, next) => sum([...before, next].map((one) => lengths.get(one) ?? 0)) <= room.length,
  });
  return withRivals(chosen, byId).sort((left, right) => left.order - right.order);
}

/** Lines for statements in their order: a chosen child under its chosen parent, a rival under what it contradicts. */
export function toLines(page: Page, statements: readonly Statement[], said: readonly string[] = []): Item[] {
  const byId = new Map(statements.map((statement) => [statement.claim.id, statement]));
  const placed = new Set<Statement>();
  return statements.flatMap((statement) => {
    if (placed.has(statement)) return [];
    placed.add(statement);
    const rivals = statement.rivals.flatMap((id) => byId.get(id) ?? []).filter((rival) => !placed.has(rival));
    const children = statements.filter(
      (other) => !placed.has(other) && !rivals.includes(other) && isUnder(other, statement),
    );
    for (const other of [...rivals, ...children]) placed.add(other);
    return [
      withChildren(toItem(page, statement, { prefix: prefixOf(statement, said) }), [
        ...rivals.map((rival) => toItem(page, rival, { prefix: page.words.otherwise })),
        ...children.map((child) => toItem(page, child)),
      ]),
    ];
  });
}

/** Does it stand right under the other in the same note? */
function isUnder({ lead }: Statement, parent: Statement): boolean {
  return lead.parentKey === parent.lead.point.key;
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
