import type { Event } from '../../events/event.ts';
import type { Session } from '../../events/session.ts';
import { clampText } from '../text/grapheme.ts';
import { slotOf } from '../wording/time-words.ts';
import { wordingOf } from '../wording/wordings.ts';
import type { Message } from './message.ts';
import { oneMessage } from './message-splitter.ts';
import { line, nameWords } from './reply.ts';

const speakersShown = 500;

/** The root of a session's thread: what and when it is, and that replies are notes. */
export function sessionMessage(session: Session, event: Event): Message {
  const { sessions } = wordingOf(event.language);
  const code = session.code === null || session.title.includes(session.code) ? [] : [nameWords(session.code)];
  const slot = slotOf(session, event.timeZone, event.language);
  const place = [...(slot === null ? [] : [slot]), ...(session.room === null ? [] : [nameWords(session.room)])];
  const speakers =
    session.speakers.length === 0 ? [] : [clampText(sessions.speakers(session.speakers.map(nameWords)), speakersShown)];
  return oneMessage([
    line([...code, nameWords(session.title)].join(' '), 'bold'),
    ...[place.join(' · '), ...speakers].filter((text) => text !== '').map((text) => line(text)),
    line(sessions.replyHere),
  ]);
}
