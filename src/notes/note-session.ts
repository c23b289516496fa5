import type { Session } from '../events/session.ts';
import type { LiveNote } from './note.ts';

const minute = 60_000;
/** How long after its end a session still takes its listeners' notes. */
const afterEndMs = 10 * minute;
/** How long the thread a member last wrote in stays theirs when the session has no times. */
const sinceLastMs = 90 * minute;

export type SessionChoice =
  | { readonly how: 'last' | 'on_now'; readonly session: Session }
  /** Nothing tells: it goes to the general session and the answer asks. */
  | { readonly how: 'general'; readonly candidates: readonly Session[] };

/**
 * The session of a note that names none, by a rule that a person can foresee: the thread this member last wrote in
 * while that session lasts, else the only session on now, else the general one.
 */
export function chooseSession(sessions: readonly Session[], last: LiveNote | null, now: Date): SessionChoice {
  const lastSession = last && sessions.find((session) => session.id === last.sessionId && !session.isGeneral);
  if (last && lastSession && stillLasts(lastSession, last, now)) return { how: 'last', session: lastSession };
  const onNow = sessions.filter((session) => isOnNow(session, now));
  const [only] = onNow;
  if (only && onNow.length === 1) return { how: 'on_now', session: only };
  return { how: 'general', candidates: candidatesFor(sessions, onNow, now) };
}

function stillLasts(session: Session, last: LiveNote, now: Date): boolean {
  if (session.startsAt && now < session.startsAt) return false;
  if (session.endsAt) return now.getTime() <= session.endsAt.getTime() + afterEndMs;
  return now.getTime() - last.createdAt.getTime() <= sinceLastMs;
}

function isOnNow(session: Session, now: Date): boolean {
  if (!session.startsAt || !session.endsAt) return false;
  return session.startsAt <= now && now <= session.endsAt;
}

/** At most four, as buttons fit on a phone: those on now, then the nearest in time, then the newest made. */
function candidatesFor(sessions: readonly Session[], onNow: readonly Session[], now: Date): Session[] {
  const named = sessions.filter((session) => !session.isGeneral);
  const distance = (session: Session) =>
    session.startsAt
      ? Math.abs(session.startsAt.getTime() - now.getTime())
      : Number.MAX_SAFE_INTEGER - session.createdAt.getTime();
  const others = named.filter((session) => !onNow.includes(session)).sort((a, b) => distance(a) - distance(b));
  return [...onNow, ...others].slice(0, 4);
}
