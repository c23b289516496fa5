import type { NoteLine } from '../notes/note-line.ts';
import { isTopicChange } from '../notes/speaking.ts';
import { readOverviewTable } from './overview-table.ts';
import { readField, type SessionFacts } from './session-facts.ts';
import { readListedSession } from './session-list.ts';
import { type Filing, noteDays, sessionHere, type Walk } from './walk.ts';

const linkOnly = /^(?:https?:\/\/\S+|\[[^\]]*\]\(https?:[^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|<https?:[^<>\s]+>)$/;
const caption = /^(?:\*[^*]+\*|_[^_]+_)$/;

/** Files a line that is no heading. */
export function passLine(walk: Walk, line: NoteLine, at: number): Filing {
  const isListed = line.marker !== '' && line.role !== 'rule';
  if (line.role === 'blank') {
    if (walk.top === 'facts') walk.top = 'closed';
    return { as: 'blank', session: null };
  }
  if (!isListed && line.indent === 0) {
    walk.isInList = false;
    walk.items = [];
  }
  if (isListed) walk.isInList = true;
  if (readTopField(walk, line)) return { as: 'meta', session: sessionHere(walk) };
  if (isListed && walk.listedAs !== null && walk.session === null && line.role === 'item')
    return passItem(walk, line, at);
  return { as: walk.isInList || !isMeta(walk, line, at) ? 'note' : 'meta', session: sessionHere(walk) };
}

/** What says nothing of its own, outside lists: rules, fences, tags, pictures with captions, links, topic changes. */
function isMeta({ lines }: Walk, { role, body, text }: NoteLine, at: number): boolean {
  if (role === 'rule' || role === 'fence' || role === 'tag' || role === 'image') return true;
  if (lines[at - 1]?.role === 'image' && caption.test(body)) return true;
  return role === 'item' && (linkOnly.test(body) || isTopicChange(text));
}

/** `Speaker: …`, `会場：…` right below a session's heading. */
function readTopField(walk: Walk, line: NoteLine): boolean {
  if (walk.top === 'closed' || walk.session === null) return false;
  const [, name = '', value = ''] = /^([^:：]{1,20})[:：]\s*(\S.*)$/s.exec(line.text) ?? [];
  const facts = line.role === 'item' ? readField(name, value, walk.year) : null;
  walk.top = facts === null ? 'closed' : 'facts';
  if (facts !== null) tellSession(walk, facts);
  return facts !== null;
}

function tellSession(walk: Walk, facts: Partial<SessionFacts>): void {
  noteDays(walk, facts.day);
  if (walk.session) walk.book.tell(walk.session.at, facts);
}

/** An item in a list of sessions: a session or a day, or words that stay a note. */
function passItem(walk: Walk, line: NoteLine, at: number): Filing {
  walk.items = walk.items.filter(({ indent }) => indent < line.indent);
  const above = walk.items.at(-1);
  const listed = readItem(walk, line, above?.session !== null && above !== undefined);
  if (listed === null) {
    const isLabel = above === undefined && holdsSessions(walk, line, at);
    return { as: isLabel ? 'meta' : 'note', session: sessionHere(walk) };
  }
  const held = listed.writtenDay === null ? (above ?? walk.day) : listed;
  const when = { day: held?.day ?? null, writtenDay: held?.writtenDay ?? null };
  noteDays(walk, when.day);
  const session = listed.facts === null ? null : walk.book.add({ ...listed.facts, ...when });
  walk.items = [...walk.items, { indent: line.indent, session, ...when }];
  return { as: 'meta', session };
}

function readItem({ listedAs, year }: Walk, line: NoteLine, isBelowSession: boolean) {
  return listedAs === null ? null : readListedSession(line, listedAs, isBelowSession, year);
}

/** Is the next deeper item a session? Then this one is only a heading for it. */
function holdsSessions(walk: Walk, line: NoteLine, at: number): boolean {
  const next = walk.lines.slice(at + 1, at + 3).find(({ role }) => role !== 'blank');
  return next !== undefined && next.marker !== '' && next.indent > line.indent && readItem(walk, next, true) !== null;
}

/** Files the rows of a table that begins at `at`: its head is no note; of an overview, no row is. */
export function passTable(walk: Walk, at: number): Filing[] {
  const first = walk.lines[at];
  let end = at + 1;
  while (walk.lines[end]?.role === 'inside') end++;
  const rows = walk.raw.slice(at, end);
  const isNested = walk.isInList && first !== undefined && (first.indent > 0 || first.marker !== '');
  if (!isNested) {
    walk.isInList = false;
    walk.items = [];
  }
  const facts = isNested ? null : readOverviewTable(rows, walk.year);
  if (facts !== null) tellSession(walk, facts);
  const session = sessionHere(walk);
  const hasHead = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/.test(rows[1] ?? '');
  return rows.map((_, row) => ({ as: facts !== null || (!isNested && hasHead && row < 2) ? 'meta' : 'note', session }));
}
