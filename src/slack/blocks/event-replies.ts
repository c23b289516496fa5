import type { Event } from '../../events/event.ts';
import type { Language } from '../../language.ts';
import type { Wording } from '../wording/wording.ts';
import { wordingOf } from '../wording/wordings.ts';
import { words } from './elements.ts';
import type { Inline, Item, Message } from './message.ts';
import { oneMessage } from './message-splitter.ts';
import { bullet, line, nameWords } from './reply.ts';

export function eventCreatedReply(language: Language, event: Pick<Event, 'name'>): Message {
  const { events } = wordingOf(language);
  return oneMessage([
    line(events.created(nameWords(event.name))),
    ...events.nextSteps.map((step) => bullet(words(step))),
  ]);
}

export function eventClosedReply(language: Language, event: Pick<Event, 'name'>): Message {
  return oneMessage([line(wordingOf(language).events.closed(nameWords(event.name)))]);
}

export function eventReopenedReply(language: Language, event: Pick<Event, 'name'>): Message {
  return oneMessage([line(wordingOf(language).events.reopened(nameWords(event.name)))]);
}

export function eventUsedReply(language: Language, event: Pick<Event, 'name'>): Message {
  return oneMessage([line(wordingOf(language).events.used(nameWords(event.name)))]);
}

const eventsShown = 20;

/** The channel's events, newest first, the one in use marked. */
export function eventListReply(language: Language, events: readonly Event[], currentId: string | null): Message {
  const wording = wordingOf(language);
  if (events.length === 0) return oneMessage([line(wording.events.none)]);
  const items: Item[] = [line(wording.events.listed, 'bold')];
  for (const event of events.slice(0, eventsShown))
    items.push(bullet(...eventInlines(event, event.id === currentId, wording)));
  if (events.length > eventsShown) items.push(line(wording.more(events.length - eventsShown)));
  return oneMessage(items);
}

function eventInlines(event: Event, isCurrent: boolean, wording: Wording): Inline[] {
  const dates = event.from && event.to ? ` ${event.from}..${event.to}` : '';
  const marks = [
    isCurrent ? wording.events.current : null,
    event.status === 'closed' ? wording.events.isClosed : null,
  ].filter((mark) => mark !== null);
  const name = words(nameWords(event.name), isCurrent ? 'bold' : undefined);
  return [name, words(`${dates}${marks.map((mark) => ` · ${mark}`).join('')}`)];
}
