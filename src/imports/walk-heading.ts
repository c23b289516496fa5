import type { NoteLine } from '../notes/note-line.ts';
import { speakersIn } from '../notes/speaker.ts';
import { isSessionSection, listsSessions, readSessionHeading } from './session-heading.ts';
import { isDayTitle } from './session-list.ts';
import { noteDays, type Walk } from './walk.ts';
import { readDays } from './written-day.ts';

/** A heading closes what is of its level, and may open a session, a day or a list of sessions. */
export function passHeading(walk: Walk, { text, level }: NoteLine): void {
  const isFirst = walk.headings.length === 0 && walk.title === null && walk.book.isEmpty();
  walk.headings = walk.headings.filter((above) => above.level < level);
  if (walk.session && level <= walk.session.level) walk.session = null;
  if (walk.day && level <= walk.day.level) walk.day = null;
  walk.items = [];
  walk.isInList = false;
  walk.top = 'closed';
  if (walk.session) walk.book.tell(walk.session.at, { speakers: speakersIn(text) });
  else openHeading(walk, text, level, isFirst && level === 1);
  walk.headings = [...walk.headings, { level, text }];
}

function openHeading(walk: Walk, text: string, level: number, isTitle: boolean): void {
  const parent = walk.headings.at(-1)?.text ?? '';
  const days = readDays(text, walk.year);
  const isDay = days !== null && isDayTitle(days.rest);
  const facts = isDay ? null : readSessionHeading(text, isSessionSection(parent), walk.year);
  if (isDay) walk.day = { day: days.from, writtenDay: days.written, level };
  if (isDay || isTitle) noteDays(walk, days?.from, days?.to);
  walk.listedAs = listsSessions(isDay ? parent : text);
  if (facts !== null) {
    const { day, writtenDay } = facts.writtenDay === null && walk.day ? walk.day : facts;
    noteDays(walk, day);
    walk.session = { at: walk.book.add({ ...facts, day, writtenDay }), level };
    walk.listedAs = null;
    walk.top = 'open';
  } else if (isTitle && !isDay) walk.title = text;
}
