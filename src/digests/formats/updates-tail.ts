import type { Session } from '../../events/session.ts';
import type { Statement } from '../extractive/statement.ts';
import { type DraftPart, plainPart } from './draft.ts';
import { impressionItems } from './impressions.ts';
import { type Item, takeFitting, toItem } from './item.ts';
import type { Material } from './material.ts';
import type { Page } from './page.ts';
import { referenceItems } from './references.ts';
import { sessionLink, sessionName } from './session-heading.ts';
import { byImportance } from './update-items.ts';

/** Each session that notes say something else of, with the most telling of it; in a document, all the others by name. */
export function sessionsPart(page: Page, { sessions, metaBySession }: Material, free: readonly Statement[]): DraftPart {
  const facts = free.filter(({ claim }) => claim.kind !== 'impression');
  const telling = Map.groupBy(facts, ({ claim }) => claim.sessionId);
  const named = sessions.filter(({ isGeneral }) => !isGeneral);
  const nameOf = (session: Session) => linkedName(page, session, metaBySession.get(session.id) ?? []);
  const items = named.flatMap((session): Item[] => {
    const [best] = (telling.get(session.id) ?? []).toSorted((a, b) => byImportance(a, b) || b.score - a.score);
    return best ? [toItem(page, best, { prefix: nameOf(session) })] : [];
  });
  const names = page.isDocument ? named.filter(({ id }) => !telling.has(id)).map(nameOf) : [];
  return plainPart(page.words.worthSeeing, { items: takeFitting(items, page.room.part, page.room.lines), names });
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
