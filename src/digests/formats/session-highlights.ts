import type { Session } from '../../events/session.ts';
import type { Statement } from '../extractive/statement.ts';
import { shorten, textLength } from '../text-length.ts';
import { digestFacts } from './digest-facts.ts';
import type { DraftSection } from './draft.ts';
import { isFilled } from './draft.ts';
import { type Item, lengthOf, takeFitting, toItem } from './item.ts';
import type { Material } from './material.ts';
import type { Page } from './page.ts';
import { sessionName } from './session-heading.ts';

const highlightCount = 5;

/** What the head says of an event's sessions: the most telling statement of each of a few, with the session's name. */
export function sessionHighlights(page: Page, material: Material, sessions: readonly Session[], title: string) {
  const taken = textLength(`${title}${digestFacts(material, page.language)}`, page.language) + page.room.headRest;
  const named = sessions.filter(({ isGeneral }) => !isGeneral);
  const items = named.length > 1 ? highlightItems(page, material, named) : [];
  const fitting = takeFitting(items, page.room.head - taken, highlightCount);
  const sections: DraftSection[] = [{ heading: page.words.highlights, items: fitting }].filter(isFilled);
  return { sections, length: taken + lengthOf(fitting) };
}

function highlightItems(page: Page, { bySession }: Material, sessions: readonly Session[]): Item[] {
  const tops = sessions.flatMap((session) => {
    const [statement] = [...(bySession.get(session.id) ?? [])].filter(isTelling).sort(byWeight);
    return statement ? [{ session, statement }] : [];
  });
  return tops
    .sort((left, right) => byWeight(left.statement, right.statement))
    .map(({ session, statement }) =>
      toItem(page, statement, { runs: (text) => [{ text }, { text: nameTag(page, session) }] }),
    );
}

function nameTag(page: Page, session: Session): string {
  const name = shorten(sessionName(page, session), page.language === 'ja' ? 18 : 6, page.language).text;
  return page.language === 'ja' ? `（${name}）` : ` (${name})`;
}

function isTelling({ claim, lead }: Statement): boolean {
  return claim.kind !== 'impression' && claim.kind !== 'question' && lead.point.ancestors.length < 2;
}

/** What several members wrote first, then what its author marked, then the more relevant. */
function byWeight(left: Statement, right: Statement): number {
  return (
    right.authorIds.length - left.authorIds.length ||
    Number(right.claim.isHighlight) - Number(left.claim.isHighlight) ||
    right.score - left.score ||
    left.order - right.order
  );
}
