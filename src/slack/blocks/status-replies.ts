import type { Language } from '../../language.ts';
import { wordingOf } from '../wording/wordings.ts';
import type { Item, Message } from './message.ts';
import { splitMessages } from './message-splitter.ts';
import { bullet, line, nameWords } from './reply.ts';
import { type SessionListWords, sessionInlines } from './session-replies.ts';

export interface StatusWords extends SessionListWords {
  readonly isClosed: boolean;
  /** Live notes. */
  readonly notes: number;
  /** Distinct authors of live notes. */
  readonly members: number;
  /** Posts still to be made. */
  readonly pending: number;
  /** Slack's error for posts that it refuses; null = none. */
  readonly blockedBy: string | null;
}

const sessionsShown = 15;

/** The event, what is there, what is missing, what waits to be posted. */
export function statusReply(language: Language, status: StatusWords): Message[] {
  const wording = wordingOf(language);
  const items: Item[] = [
    line(wording.status.event(nameWords(status.event.name), status.isClosed), 'bold'),
    line(wording.status.counts({ notes: status.notes, members: status.members })),
  ];
  const hasNotes = (id: string) => (status.noteCounts.get(id) ?? 0) > 0;
  items.push(
    ...sessionItems(
      language,
      status,
      true,
      status.sessions.filter((session) => hasNotes(session.id)),
    ),
  );
  items.push(
    ...sessionItems(
      language,
      status,
      false,
      status.sessions.filter((session) => !hasNotes(session.id)),
    ),
  );
  if (status.pending > 0) items.push(line(wording.status.pending(status.pending)));
  if (status.blockedBy !== null) items.push(line(wording.status.blocked(nameWords(status.blockedBy))));
  return splitMessages(items);
}

function sessionItems(
  language: Language,
  status: StatusWords,
  isWith: boolean,
  sessions: SessionListWords['sessions'],
): Item[] {
  const wording = wordingOf(language);
  if (sessions.length === 0) return [];
  const heading = isWith ? wording.status.withNotes(sessions.length) : wording.status.withoutNotes(sessions.length);
  const items = [
    line(heading, 'bold'),
    ...sessions.slice(0, sessionsShown).map((session) => bullet(...sessionInlines(language, status, session))),
  ];
  return sessions.length > sessionsShown ? [...items, line(wording.more(sessions.length - sessionsShown))] : items;
}
