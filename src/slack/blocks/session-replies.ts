import type { Event } from '../../events/event.ts';
import type { Session } from '../../events/session.ts';
import type { Language } from '../../language.ts';
import { wordingOf } from '../wording/wordings.ts';
import { link, words } from './elements.ts';
import type { Inline, Item, Message } from './message.ts';
import { oneMessage, splitMessages } from './message-splitter.ts';
import { bullet, line, nameWords } from './reply.ts';
import { sessionLabel } from './session-label.ts';

/** `threadLink`: the permalink of the thread's root; null while it is still to be posted. */
export function sessionCreatedReply(
  language: Language,
  session: Pick<Session, 'title'>,
  threadLink: string | null,
): Message {
  const { sessions } = wordingOf(language);
  const follow: Inline = threadLink === null ? words(sessions.threadFollows) : link(sessions.openThread, threadLink);
  return oneMessage([line(sessions.created(nameWords(session.title))), { kind: 'line', inlines: [follow] }]);
}

export interface SessionListWords {
  readonly event: Pick<Event, 'name' | 'timeZone'>;
  /** In the order shown. */
  readonly sessions: readonly Session[];
  /** Live notes by session id. */
  readonly noteCounts: ReadonlyMap<string, number>;
  /** Permalinks of the threads' roots by session id. */
  readonly threadLinks: ReadonlyMap<string, string>;
}

const sessionsShown = 40;

/** One to three messages: as many as forty sessions take. */
export function sessionListReply(language: Language, words_: SessionListWords): Message[] {
  const wording = wordingOf(language);
  const { event, sessions } = words_;
  if (sessions.length === 0) return [oneMessage([line(wording.sessions.none)])];
  const items: Item[] = [line(wording.sessions.listed(nameWords(event.name), sessions.length), 'bold')];
  items.push(
    ...sessions.slice(0, sessionsShown).map((session) => bullet(...sessionInlines(language, words_, session))),
  );
  if (sessions.length > sessionsShown) items.push(line(wording.more(sessions.length - sessionsShown)));
  return splitMessages(items);
}

/** `13:30「…」 ANT301 · メモ3件`, linked to its thread where there is one. */
export function sessionInlines(
  language: Language,
  { event, noteCounts, threadLinks }: Omit<SessionListWords, 'sessions'>,
  session: Session,
): Inline[] {
  const wording = wordingOf(language);
  const label = sessionLabel(session, event.timeZone, wording);
  const threadLink = threadLinks.get(session.id);
  const notes = noteCounts.get(session.id) ?? 0;
  const code = session.code === null || session.code === session.title ? '' : ` ${nameWords(session.code)}`;
  return [
    threadLink === undefined ? words(label) : link(label, threadLink),
    words(`${code} · ${wording.sessions.noteCount(notes)}`),
  ];
}
