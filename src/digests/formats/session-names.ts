import type { Session } from '../../events/session.ts';
import type { DraftPart, DraftSection } from './draft.ts';
import { isFilled } from './draft.ts';
import type { Page } from './page.ts';
import { sessionName } from './session-heading.ts';

/** The last part: sessions that got none of their own, with how many notes they have, and those nobody wrote about. */
export function sessionNamesPart(
  page: Page,
  further: readonly Session[],
  silent: readonly Session[],
  noteCounts: ReadonlyMap<string, number>,
): DraftPart[] {
  const counted = further.map((session) => {
    const count = page.words.notes(noteCounts.get(session.id) ?? 0);
    return `${sessionName(page, session)} ${page.words.tag([count])}`;
  });
  const sections = [
    listSection(page, page.words.otherSessions, counted),
    listSection(
      page,
      page.words.noNotes,
      silent.map((session) => sessionName(page, session)),
    ),
  ].filter(isFilled);
  const [first] = sections;
  if (!first) return [];
  const plain = { subheading: null, sessionId: null };
  if (sections.length > 1) return [{ heading: page.words.otherSessions, ...plain, sections }];
  return [{ heading: first.heading, ...plain, sections: [{ ...first, heading: '' }] }];
}

/** As many names as a part has room for; the others are counted. */
function listSection(page: Page, heading: string, names: readonly string[]): DraftSection {
  const shown = names.slice(0, page.room.names);
  const left = names.length - shown.length;
  return { heading, items: [], names: shown, ...(left > 0 ? { remark: page.words.andMore(left) } : {}) };
}
