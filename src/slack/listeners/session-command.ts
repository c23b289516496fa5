import type { Event } from '../../events/event.ts';
import { isLive } from '../../notes/note.ts';
import type { Store } from '../../ports/store.ts';
import { unknownCommandReply } from '../blocks/help-replies.ts';
import type { Message } from '../blocks/message.ts';
import { type SessionListWords, sessionCreatedReply, sessionListReply } from '../blocks/session-replies.ts';
import { splitWord } from './first-word.ts';
import type { ListenerParts } from './listener-parts.ts';
import { postedLink } from './posted-link.ts';
import type { SaidCommand } from './said-command.ts';

/** `/summit session new <title> | list` */
export async function handleSessionCommand(parts: ListenerParts, said: SaidCommand): Promise<Message[]> {
  const [action, words] = splitWord(said.words);
  if (action === '' || action === 'list') {
    const event = await parts.events.current(said.place);
    return sessionListReply(said.language, await readSessionList(parts.store, event));
  }
  if (action !== 'new') return [unknownCommandReply(said.language, `session ${action}`)];
  const event = await parts.events.currentOpen(said.place);
  const session = await parts.sessions.open(event, words, said.originKey);
  parts.poster.wake();
  said.letNextIn();
  return [sessionCreatedReply(said.language, session, await postedLink(parts, 'session', session.id))];
}

/** The sessions with their notes counted and their threads' links, for lists and the status. */
export async function readSessionList(store: Store, event: Event): Promise<SessionListWords> {
  const sessions = await store.sessions.list(event.id);
  const noteCounts = new Map<string, number>();
  for (const note of await store.notes.list(event.id)) {
    if (isLive(note)) noteCounts.set(note.sessionId, (noteCounts.get(note.sessionId) ?? 0) + 1);
  }
  const threadLinks = new Map<string, string>();
  for (const session of sessions) {
    const [root] = await store.posts.of('session', session.id);
    if (root?.permalink) threadLinks.set(session.id, root.permalink);
  }
  return { event, sessions, noteCounts, threadLinks };
}
