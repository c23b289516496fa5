import { SummitError } from '../errors.ts';
import type { NewSession } from '../ports/session-store.ts';
import type { Store } from '../ports/store.ts';
import type { Event } from './event.ts';
import { cleanName } from './event-name.ts';
import { nameKey } from './name-key.ts';
import type { Session } from './session.ts';
import { readSessionTitle } from './session-title.ts';

/** Takes notes that name no session. One that members made under this name will do as well. */
const generalTitle = 'General';

export type SessionService = ReturnType<typeof createSessionService>;

/** Makes and finds the sessions of an event, each with its thread. */
export function createSessionService(store: Store) {
  /** @throws SummitError `session_exists`, `name_missing`, `name_too_long` */
  async function open(event: Event, words: string, originKey: string): Promise<Session> {
    const { title, code } = readSessionTitle(cleanName(words));
    return store.transaction(async (inside) => {
      const made = await inside.sessions.byOrigin(originKey);
      if (made) return made;
      const same =
        findSession(await inside.sessions.list(event.id), title) ??
        (code && findSession(await inside.sessions.list(event.id), code));
      if (same) throw new SummitError('session_exists', { session: same.title });
      const session = await inside.sessions.create({ ...bareSession(event, title, originKey), code });
      await postSession(inside, event, session);
      return session;
    });
  }

  /** The session of notes that name none. */
  async function general(inside: Store, event: Event): Promise<Session> {
    const known = (await inside.sessions.list(event.id)).find((session) => session.isGeneral);
    return (
      known ?? inside.sessions.create({ ...bareSession(event, generalTitle, `general:${event.id}`), isGeneral: true })
    );
  }

  return { open, general, list: (event: Event) => store.sessions.list(event.id) };
}

function bareSession(event: Event, title: string, originKey: string): NewSession {
  const unknown = { code: null, speakers: [], room: null, startsAt: null, endsAt: null };
  return { eventId: event.id, title, ...unknown, isGeneral: false, originKey };
}

/** The session whose code or title this is, as people type names. */
export function findSession(sessions: readonly Session[], name: string): Session | null {
  const key = nameKey(name);
  if (key === '') return null;
  const byCode = sessions.find((session) => session.code !== null && nameKey(session.code) === key);
  return byCode ?? sessions.find((session) => nameKey(session.title) === key) ?? null;
}

/** Asks for the root of the session's thread, once. Nothing to do while the event has no channel. */
export async function postSession(inside: Store, event: Event, session: Session): Promise<string | null> {
  if (event.channelId === null) return null;
  const key = `session-${session.id}`;
  await inside.posts.add([
    {
      key,
      workspaceId: event.workspaceId,
      channelId: event.channelId,
      parentKey: null,
      kind: 'session',
      subjectId: session.id,
      ordinal: 0,
    },
  ]);
  return key;
}
