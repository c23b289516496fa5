import { isLive } from '../../notes/note.ts';
import type { Message } from '../blocks/message.ts';
import { statusReply } from '../blocks/status-replies.ts';
import type { ListenerParts } from './listener-parts.ts';
import type { SaidCommand } from './said-command.ts';
import { readSessionList } from './session-command.ts';

/** `/summit status`: what the event has, what it lacks, what still waits to be posted. */
export async function handleStatusCommand({ store, events }: ListenerParts, said: SaidCommand): Promise<Message[]> {
  const event = await events.current(said.place);
  const notes = (await store.notes.list(event.id)).filter(isLive);
  return statusReply(said.language, {
    ...(await readSessionList(store, event)),
    ...(await store.posts.waiting(event.id)),
    isClosed: event.status === 'closed',
    notes: notes.length,
    members: new Set(notes.map((note) => note.authorId)).size,
  });
}
