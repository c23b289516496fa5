import { SummitError } from '../../errors.ts';
import { type Body, object, text } from '../slack-body.ts';
import { readEditedNote } from '../views/edit-note-view.ts';
import { readMovedNote } from '../views/move-note-view.ts';
import type { ListenerParts } from './listener-parts.ts';

/** The edit of a note that Summit posted for its author. What cannot be kept was refused before the view closed. */
export async function handleNoteEdited(parts: ListenerParts, body: Body): Promise<void> {
  const edited = readEditedNote(object(body.view));
  if (!edited) throw new SummitError('note_gone');
  await parts.notes.edit(edited.noteId, userId(body), edited.text);
  parts.poster.wake();
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
