import type { Session } from '../../events/session.ts';
import type { Draft } from './draft.ts';
import type { Material } from './material.ts';
import type { Page } from './page.ts';
import { hasManyDays, sessionHeading } from './session-heading.ts';
import { sessionHighlights } from './session-highlights.ts';
import { sessionNamesPart } from './session-names.ts';
import { sessionPart } from './session-part.ts';
import type { SummaryRoom } from './summary.ts';

/** Up to so many sessions, what can be read at one go is not selected from. */
const fewSessions = 4;

/** Per session one saying, a summary, and each author's impressions kept apart. */
export function composeSessions(page: Page, material: Material): Draft {
  const { bySession, metaBySession, sessions } = material;
  const title = page.words.sessionsTitle(material.event.name);
  const noted = sessions.filter(({ id }) => bySession.has(id));
  const silent = sessions.filter(({ id, isGeneral }) => !isGeneral && !bySession.has(id));
  const head = sessionHighlights(page, material, noted, title);
  const { shown, further } = shareParts(page, noted, material);
  const isManyDays = hasManyDays(page, sessions);
  const parts = shown.map((session, index) => {
    const first = page.room.headAndFirstReply - head.length;
    return sessionPart(page, {
      session,
      heading: sessionHeading(page, session, isManyDays, metaBySession.get(session.id) ?? []),
      statements: bySession.get(session.id) ?? [],
      length: index === 0 ? Math.min(first, page.room.part) : page.room.part,
      summary: summaryRoom(page, noted.length),
      isWholeWelcome: noted.length <= fewSessions,
    });
  });
  const names = parts.length < page.room.parts ? sessionNamesPart(page, further, silent, material.noteCounts) : [];
  return { title, head: head.sections, parts: [...parts, ...names] };
}

/** More sessions than replies: those that most members wrote about get one, the last reply names the others. */
function shareParts(page: Page, noted: readonly Session[], { bySession }: Material) {
  if (noted.length <= page.room.parts) return { shown: noted, further: [] };
  const weight = ({ id }: Session) => {
    const statements = bySession.get(id) ?? [];
    return new Set(statements.flatMap(({ authorIds }) => authorIds)).size * 1000 + Math.min(999, statements.length);
  };
  const kept = new Set([...noted].sort((left, right) => weight(right) - weight(left)).slice(0, page.room.parts - 1));
  return { shown: noted.filter((one) => kept.has(one)), further: noted.filter((one) => !kept.has(one)) };
}

/** Six statements each; where there are few sessions, they share two minutes of reading. */
function summaryRoom({ room }: Page, sessions: number): SummaryRoom {
  const shared = Math.min(room.fewSummaries / Math.max(1, sessions), room.summaryMost);
  const length = Math.max(room.summary, shared);
  return { length, count: Math.max(6, Math.floor((6 * length) / room.summary)) };
}
