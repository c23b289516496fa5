import { SummitError } from '../../errors.ts';
import { noteRefusedReply } from '../blocks/note-replies.ts';
import { type Body, object, text, workspaceOf } from '../slack-body.ts';
import { readEditedNote } from '../views/edit-note-view.ts';
import { readMovedNote } from '../views/move-note-view.ts';
import type { ListenerParts } from './listener-parts.ts';

/** The edit of a note that Summit posted for its author. What cannot be kept was refused before the view closed. */
export async function handleNoteEdited(parts: ListenerParts, body: Body): Promise<void> {
  const edited = readEditedNote(object(body.view));
  if (!edited) throw new SummitError('note_gone');
  try {
    await parts.notes.edit(edited.noteId, userId(body), edited.text);
    parts.poster.wake();
  } catch (error) {
    if (!(error instanceof SummitError)) throw error;
    // What was typed into the view is in no message, so it is handed back where the member finds it.
    const { language } = await parts.directory.member(workspaceOf(body) ?? parts.home.workspaceId, userId(body));
    for (const message of noteRefusedReply(language ?? parts.language, error, edited.text))
      await parts.poster.tellPerson(userId(body), message);
  }
}

/** Another session for a note: one of the event's, or a new one by its title. */
export async function handleNoteMoved(parts: ListenerParts, body: Body): Promise<void> {
  const moved = readMovedNote(object(body.view));
  if (!moved) throw new SummitError('session_unknown');
  await parts.notes.move(moved.noteId, userId(body), moved.to);
  parts.poster.wake();
}

function userId(body: Body): string {
  return text(object(body.user).id) ?? '';
}
