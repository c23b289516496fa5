import type { Session } from '../../events/session.ts';
import { timeOf } from '../wording/time-words.ts';
import type { Wording } from '../wording/wording.ts';
import { nameWords } from './reply.ts';

/** `13:30「町工場のIoT」` or `13:30 “IoT for small factories”`; without time where none is known. */
export function sessionLabel(session: Pick<Session, 'title' | 'startsAt'>, timeZone: string, wording: Wording): string {
  const quoted = wording.sessions.quoted(nameWords(session.title));
  if (session.startsAt === null) return quoted;
  return `${timeOf(session.startsAt, timeZone)}${quoted.startsWith('“') ? ' ' : ''}${quoted}`;
}
