import type { Statement } from '../extractive/statement.ts';
import { type Item, toItem, withChildren } from './item.ts';
import type { Page } from './page.ts';

/** Opinions stay apart from facts and from each other: one line per author, further ones of the same author under it. */
export function impressionItems(page: Page, statements: readonly Statement[]): Item[] {
  const byAuthor = Map.groupBy(statements, ({ claim }) => claim.authorIds[0] ?? '');
  return [...byAuthor].flatMap(([authorId, own]) => {
    const [first] = own;
    if (!first) return [];
    const limit = page.room.impression;
    const items = own.map((statement) => toItem(page, statement, { limit }));
    // Where one member wrote everything, their name says nothing.
    if (page.authorCount < 2) return page.isDocument ? items : items.slice(0, 2);
    const lead = toItem(page, first, { prefix: page.nameOf(authorId), limit });
    const rest = items.slice(1);
    return page.isDocument ? [withChildren(lead, rest)] : [lead, ...rest.slice(0, 1)];
  });
}
