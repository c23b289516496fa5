import type { Session } from '../../events/session.ts';
import type { Statement } from '../extractive/statement.ts';
import { textLength } from '../text-length.ts';
import type { Draft, DraftPart, DraftSection } from './draft.ts';
import { isFilled } from './draft.ts';
import { impressionItems } from './impressions.ts';
import { type Item, lengthOf, rowsOf, takeFitting, toItem } from './item.ts';
import type { Material } from './material.ts';
import type { Page } from './page.ts';
import { hasManyDays, sessionHeading, sessionName, sessionSubheading } from './session-heading.ts';
import { sessionHighlights } from './session-highlights.ts';
import { summarise, toLines } from './summary.ts';

/** Claims of a session's summary. */
const summaryCount = 6;
/** Up to so many sessions, what fits into a reply whole is not selected from. */
const fewSessions = 4;

/** Per session one saying, a summary, and each author's impressions kept apart. */
export function composeSessions(page: Page, material: Material): Draft {
  const title = page.words.sessionsTitle(material.event.name);
  const noted = material.sessions.filter(({ id }) => material.bySession.has(id));
  const silent = material.sessions.filter(({ id, isGeneral }) => !isGeneral && !material.bySession.has(id));
  const head = sessionHighlights(page, material, noted, title);
  const { shown, further } = shareParts(page, noted, material);
  const isManyDays = hasManyDays(page, material.sessions);
  const parts = shown.map((session, index) => {
    const room = index === 0 ? page.room.headAndFirstReply - head.length : page.room.part;
    const heading = sessionHeading(page, session, isManyDays);
    return sessionPart(page, material, session, heading, Math.min(room, page.room.part), noted.length <= fewSessions);
  });
  return { title, head: head.sections, parts: [...parts, ...lastPart(page, material, further, silent, parts.length)] };
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

function sessionPart(
  page: Page,
  material: Material,
  session: Session,
  heading: string,
  room: number,
  isWholeWelcome: boolean,
): DraftPart {
  const subheading = sessionSubheading(page, session);
  const left = room - textLength(`${heading}${subheading ?? ''}`, page.language);
  const statements = material.bySession.get(session.id) ?? [];
  const sections = sessionSections(page, statements, left, isWholeWelcome);
  return { heading, subheading, sessionId: session.id, sections: withRemark(page, sections, statements) };
}

function sessionSections(
  page: Page,
  statements: readonly Statement[],
  room: number,
  isWholeWelcome: boolean,
): DraftSection[] {
  const saying = chooseSaying(page, statements);
  const isOpinion = ({ claim }: Statement) => claim.kind === 'impression';
  const said = statements.filter((one) => !isOpinion(one) && one !== saying?.statement);
  const impressions = impressionItems(page, statements.filter(isOpinion));
  const whole = toLines(page, said);
  const all = [...(saying ? [saying.item] : []), ...whole, ...impressions];
  const isWhole = isWholeWelcome && lengthOf(all) <= Math.min(room, wholeLength(page)) && rowsOf(all) <= wholeRows;
  const length = Math.min(page.room.summary, room);
  const summary = isWhole ? whole : toLines(page, summarise(page, said, { count: summaryCount, length }));
  const used = [...(saying ? [saying.item] : []), ...summary];
  const opinions = takeFitting(impressions, room - lengthOf(used), page.room.lines - rowsOf(used));
  return [
    { heading: page.words.summary, items: summary, ...(saying ? { saying: saying.item } : {}) },
    { heading: page.words.impressions, items: opinions },
  ].filter(isFilled);
}

/** What a reply in Slack holds is read at one go in a document as well. */
const wholeRows = 12;

function wholeLength(page: Page): number {
  return page.language === 'ja' ? 900 : 430;
}

/** The one sentence of the talk to keep: bold before plain, then the more relevant. */
function chooseSaying(page: Page, statements: readonly Statement[]): { statement: Statement; item: Item } | null {
  const fits = ({ claim }: Statement) => {
    const length = textLength(claim.text, page.language);
    return claim.kind === 'quote' && length <= page.room.saying && [...claim.text].length >= 8;
  };
  const [statement] = statements
    .filter(fits)
    .sort(
      (a, b) => Number(b.claim.isHighlight) - Number(a.claim.isHighlight) || b.score - a.score || a.order - b.order,
    );
  return statement ? { statement, item: toItem(page, statement, { limit: page.room.saying }) } : null;
}

/** In Slack a reply says how much more its thread holds; a document folds the notes away below. */
function withRemark(page: Page, sections: DraftSection[], statements: readonly Statement[]): DraftSection[] {
  const shown = sections.flatMap(({ items, saying }) => (saying ? [saying, ...items] : items));
  const covered = new Set(shown.flatMap(({ covers }) => covers));
  const left = statements.filter(({ covers }) => !covers.some((key) => covered.has(key))).length;
  if (page.isDocument || left === 0) return sections;
  const last = sections.at(-1) ?? { heading: '', items: [] };
  return [...sections.slice(0, -1), { ...last, remark: page.words.more(left) }];
}

function lastPart(
  page: Page,
  { noteCounts }: Material,
  further: readonly Session[],
  silent: readonly Session[],
  parts: number,
): DraftPart[] {
  const counted = further.map(
    (session) => `${sessionName(page, session)}${page.words.tag([page.words.notes(noteCounts.get(session.id) ?? 0)])}`,
  );
  const named = silent.map((session) => sessionName(page, session));
  if (parts >= page.room.parts || (counted.length === 0 && named.length === 0)) return [];
  const sections = [
    listSection(page, page.words.otherSessions, counted),
    listSection(page, page.words.noNotes, named),
  ].filter(isFilled);
  const [first] = sections;
  if (sections.length > 1 || !first)
    return [{ heading: page.words.otherSessions, subheading: null, sessionId: null, sections }];
  return [{ heading: first.heading, subheading: null, sessionId: null, sections: [{ ...first, heading: '' }] }];
}

/** As many names as a part has room for; the others are counted. */
function listSection(page: Page, heading: string, names: readonly string[]): DraftSection {
  const shown = names.slice(0, page.room.names);
  const left = names.length - shown.length;
  return { heading, items: [], names: shown, ...(left > 0 ? { remark: page.words.andMore(left) } : {}) };
}
