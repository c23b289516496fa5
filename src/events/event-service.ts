import { SummitError } from '../errors.ts';
import type { Language } from '../language.ts';
import type { Store } from '../ports/store.ts';
import type { Event } from './event.ts';
import { cleanName } from './event-name.ts';
import { readEventWords } from './event-words.ts';
import { nameKey } from './name-key.ts';

/** Where a person stands when they say something. */
export interface Place {
  readonly workspaceId: string;
  readonly channelId: string;
  readonly userId: string;
}

export interface EventDefaults {
  readonly language: Language;
  readonly timeZone: string;
  /** The IANA name of a zone as it is listed; null for none. */
  readonly timeZoneNamed: (zone: string) => string | null;
}

export type EventService = ReturnType<typeof createEventService>;

/** Opens, closes and finds the events of a channel. */
export function createEventService(store: Store, defaults: EventDefaults) {
  /** The channel's current event. @throws SummitError `no_event` */
  async function current(place: Place): Promise<Event> {
    const event = await store.events.current(place.workspaceId, place.channelId);
    if (!event) throw new SummitError('no_event');
    return event;
  }

  /** @throws SummitError `no_event`, `event_closed` */
  async function currentOpen(place: Place): Promise<Event> {
    const event = await current(place);
    if (event.status === 'closed') throw new SummitError('event_closed', { event: event.name });
    return event;
  }

  async function open(place: Place, words: string, originKey: string): Promise<Event> {
    const { name, from, to, timeZone } = readEventWords(words, defaults.timeZoneNamed);
    return store.transaction(async (inside) => {
      const made = await inside.events.byOrigin(originKey);
      if (made) return made;
      const same = (await inside.events.list(place.workspaceId, place.channelId)).find((event) => isNamed(event, name));
      if (same) throw new SummitError('event_exists', { event: same.name });
      return inside.events.create({
        workspaceId: place.workspaceId,
        channelId: place.channelId,
        name,
        from,
        to,
        timeZone: timeZone ?? defaults.timeZone,
        language: defaults.language,
        createdBy: place.userId,
        originKey,
      });
    });
  }

  async function setOpen(place: Place, isOpen: boolean): Promise<Event> {
    const event = await current(place);
    const status = isOpen ? 'open' : 'closed';
    await store.events.setStatus(event.id, status);
    return { ...event, status };
  }

  /** Makes a known event current here. @throws SummitError `event_unknown`, `name_missing` */
  async function use(place: Place, words: string): Promise<Event> {
    const name = cleanName(words);
    const here = await store.events.list(place.workspaceId, place.channelId);
    const known =
      here.find((event) => isNamed(event, name)) ??
      (await store.events.listUntied()).find((event) => isNamed(event, name));
    if (!known) throw await unknown(place, name);
    await store.events.use(known.id, place.workspaceId, place.channelId);
    return { ...known, workspaceId: place.workspaceId, channelId: place.channelId };
  }

  /** An event of another channel is not named to people who may not see that channel: the answer is the same. */
  async function unknown(place: Place, name: string): Promise<SummitError> {
    const names = (await store.events.list(place.workspaceId, place.channelId)).map((event) => event.name);
    return new SummitError('event_unknown', { event: name, known: names.slice(0, 5).join(', ') });
  }

  async function list(place: Place): Promise<{ events: Event[]; current: Event | null }> {
    return {
      events: await store.events.list(place.workspaceId, place.channelId),
      current: await store.events.current(place.workspaceId, place.channelId),
    };
  }

  return {
    current,
    currentOpen,
    open,
    close: (place: Place) => setOpen(place, false),
    reopen: (place: Place) => setOpen(place, true),
    use,
    list,
  };
}

function isNamed(event: Event, name: string): boolean {
  return nameKey(event.name) === nameKey(name);
}
