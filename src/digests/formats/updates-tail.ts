import type { Session } from '../../events/session.ts';
import type { Statement } from '../extractive/statement.ts';
import { type DraftPart, plainPart } from './draft.ts';
import { impressionItems } from './impressions.ts';
import { type Item, takeFitting, toItem, withChildren } from './item.ts';
import type { Material } from './material.ts';
import type { Page } from './page.ts';
import { prefixOf } from './prefix.ts';
import { referenceItems } from './references.ts';
import { sessionLink, sessionName } from './session-heading.ts';

/** Each session that notes say something else of, with the most telling of it; in a document, all the others by name. */
export function sessionsPart(page: Page, { sessions, metaBySession }: Material, free: readonly Statement[]): DraftPart {
  const facts = free.filter(({ claim }) => claim.kind !== 'impression');
  const telling = Map.groupBy(facts, ({ claim }) => claim.sessionId);
  const named = sessions.filter(({ isGeneral }) => !isGeneral);
  const nameOf = (session: Session) => linkedName(page, session, metaBySession.get(session.id) ?? []);
  const count = Math.max(1, Math.min(mostOfSession, Math.floor(linesShared / Math.max(1, telling.size))));
  const items = named.flatMap((session): Item[] => {
    const own = telling.get(session.id) ?? [];
    const [best, ...others] = own.toSorted(byWeight).slice(0, count);
    if (!best) return [];
    const lead = toItem(page, best, { prefix: nameOf(session) });
    const told = new Set([best.claim.id]);
    const rivals = rivalItems(page, best, own, told);
    const more = others
      .toSorted((a, b) => a.order - b.order)
      .flatMap((one) => {
        if (told.has(one.claim.id)) return [];
        told.add(one.claim.id);
        return [toItem(page, one, { prefix: prefixOf(one, textsOf(own, told)) }), ...rivalItems(page, one, own, told)];
      });
    return [withChildren(lead, [...rivals, ...more])];
  });
  const names = page.isDocument ? named.filter(({ id }) => !telling.has(id)).map(nameOf) : [];
  return plainPart(page.words.worthSeeing, { items: takeFitting(items, page.room.part, page.room.lines), names });
}

/** Where few sessions have something else to tell, each tells more of it. */
const mostOfSession = 4;
const linesShared = 10;

function byWeight(left: Statement, right: Statement): number {
  return right.authorIds.length - left.authorIds.length || right.score - left.score || left.order - right.order;
}

function textsOf(statements: readonly Statement[], ids: ReadonlySet<string>): string[] {
  return statements.filter(({ claim }) => ids.has(claim.id)).map(({ claim }) => claim.text);
}

/** What contradicts a statement follows it at once. Enters what it tells. */
function rivalItems(page: Page, statement: Statement, all: readonly Statement[], told: Set<string>): Item[] {
  const rivals = all.filter(({ claim }) => statement.rivals.includes(claim.id) && !told.has(claim.id));
  for (const { claim } of rivals) told.add(claim.id);
  return rivals.map((rival) => toItem(page, rival, { prefix: page.words.otherwise }));
}

/** In a document a title leads to its session, in the form in which people type links. */
function linkedName(page: Page, session: Session, meta: readonly string[]): string {
  const name = sessionName(page, session);
  const link = page.isDocument ? sessionLink(meta) : null;
  return link === null ? name : `[${name}](${link})`;
}

export function impressionsPart(page: Page, free: readonly Statement[]): DraftPart {
  const own = free.filter(({ claim }) => claim.kind === 'impression');
  const items = takeFitting(impressionItems(page, own), page.room.part, page.room.lines);
  return plainPart(page.words.impressions, { items });
}

export function referencesPart(page: Page, { readings }: Material): DraftPart {
  return plainPart(page.words.references, { items: referenceItems(page, readings) });
}
