import { readSessionFacts, type SessionFacts } from './session-facts.ts';

/** Headings below which each next heading is a session. */
const sessionSection =
  /^(?:各種|参加した|参加|聞いた|聴講した|個別の?)?セッション(?:別)?(?:(?:と|の|別)?(?:その)?(?:所感|感想|メモ|内容|紹介|レポート|ノート|まとめ))*$|^(?:my |our )?sessions?(?: notes| i attended| attended| by day)?$|^(?:talks|session notes|notes by session)$/i;
/** Headings below which the items of a list are sessions, whatever they look like. */
const heardSection =
  /聞いたセッション|参加(?:した)?セッション|聴講(?:した)?セッション|セッション一覧|タイムテーブル|^(?:sessions (?:heard|i heard|attended|i attended|seen)|attended sessions|session list|timetable|schedule)$/i;
/** Headings below which an item is a session only if it is linked, coded or timed. */
const worthSection = /セッション|\bsessions?\b|\btalks?\b/i;
const sectionWords =
  /^(?:まとめ|全体(?:の|的な)?.*|総括|所感|感想|概要|はじめに|おわりに|最後に|目的|参考.*|質疑.*|メモ|箇条書き.*|summary|overview|notes?|impressions?|thoughts|agenda|introduction|conclusion|references?|refs|links?|q&a|questions?|takeaways?|wrap[- ]?up)$/i;
const namedSession = /(?:セッション|講演|キーノート|session|keynote|talk)[^「『“"]{0,10}[「『“"](.+)[」』”"]/i;
const labelledSession = /^(?:session|セッション)\s*[:：]\s*(\S.*)$/i;

export type ListedAs = 'heard' | 'worth' | null;

export function isSessionSection(heading: string): boolean {
  return sessionSection.test(plainTitle(heading));
}

/** How the items of a list below this heading are to be read. */
export function listsSessions(heading: string): ListedAs {
  const title = plainTitle(heading);
  if (heardSection.test(title)) return 'heard';
  return worthSection.test(title) ? 'worth' : null;
}

/**
 * The session that a heading opens: it has a time or a code, calls itself a session (`特別講演「…」の報告`), or
 * stands right below a heading for sessions. Null: it opens none.
 */
export function readSessionHeading(
  heading: string,
  isBelowSessions: boolean,
  year: string | null,
): SessionFacts | null {
  const facts = readSessionFacts(heading, year);
  if (facts.title === '') return null;
  const name = namedSession.exec(heading)?.[1] ?? labelledSession.exec(heading)?.[1];
  if (name !== undefined) return { ...readSessionFacts(name, year), ...onlyKnown(facts) };
  if (facts.startsAt !== null || facts.code !== null) return facts;
  return isBelowSessions && !sectionWords.test(plainTitle(heading)) ? facts : null;
}

function onlyKnown({ day, writtenDay, startsAt, endsAt }: SessionFacts): Partial<SessionFacts> {
  return { day, writtenDay, startsAt, endsAt };
}

function plainTitle(heading: string): string {
  return heading
    .replace(/^[\d.]+\s+/, '')
    .replace(/[\s:：]+$/, '')
    .trim();
}
