import { SummitError } from '../../errors.ts';
import type { Message } from '../blocks/message.ts';
import { noteRefusedReply, noteSavedReply, noteUsageReply } from '../blocks/note-replies.ts';
import type { ListenerParts } from './listener-parts.ts';
import { isBlocked } from './posted-link.ts';
import type { SaidCommand } from './said-command.ts';

/** `/summit note [<session>] <text>`. A refusal hands the whole text back: nothing that was typed is lost. */
export async function handleNoteCommand(parts: ListenerParts, said: SaidCommand): Promise<Message[]> {
  if (said.words.trim() === '') return [noteUsageReply(said.language)];
  try {
    const saved = await parts.notes.add(said.place, said.words, said.originKey);
    parts.poster.wake();
    said.letNextIn();
    // Where the thread stands already this is known at once; the first note of a session waits for its root.
    const isWaitingForInvite = await isBlocked(parts, 'session', saved.session.id);
    return [noteSavedReply(said.language, { ...saved, isWaitingForInvite })];
  } catch (error) {
    if (error instanceof SummitError) return noteRefusedReply(said.language, error, said.words);
    throw error;
  }
}
