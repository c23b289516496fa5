import type { NoteLine } from '../notes/note-line.ts';
import { noFacts, readSessionFacts, type SessionFacts } from './session-facts.ts';
import type { ListedAs } from './session-heading.ts';
import { readDays } from './written-day.ts';

/** A list item that names sessions or their day. */
export interface ListedItem {
  /** Null: the item is only a day. */
  readonly facts: SessionFacts | null;
  readonly day: string | null;
  readonly writtenDay: string | null;
}

const link = /^\[(.+)\]\(https?:[^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)$/;
const dayTitle = /^(?:day\s*\d+|\d+日目|初日|最終日)?[\s:：()（）]*$/i;

/** Are these the words of a day, besides its date (`Day 1`, `2日目`, nothing)? */
export function isDayTitle(rest: string): boolean {
  return dayTitle.test(rest);
}

/**
 * Reads one item of a list of sessions. `isBelowSession`: it stands below one, so plain words are a note about that one.
 * Null: the item names no session.
 */
export function readListedSession(
  line: NoteLine,
  listedAs: Exclude<ListedAs, null>,
  isBelowSession: boolean,
  year: string | null,
): ListedItem | null {
  const linked = link.exec(line.text)?.[1];
  const days = readDays(line.text, year);
  const when = { day: days?.from ?? null, writtenDay: days?.written ?? null };
  if (listedAs === 'heard' && isDayTitle(days?.rest ?? line.text)) return { facts: null, ...when };
  const facts = readSessionFacts(linked ?? line.text, year);
  const isTold = linked !== undefined || facts.startsAt !== null || facts.code !== null;
  const isPlain = listedAs === 'heard' && !isBelowSession && !/^https?:/.test(line.text);
  return (isTold || isPlain) && facts.title !== '' ? { facts: { ...noFacts, ...facts }, ...when } : null;
}
