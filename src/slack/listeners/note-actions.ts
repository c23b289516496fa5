import { SummitError } from '../../errors.ts';
import type { Event } from '../../events/event.ts';
import type { Note } from '../../notes/note.ts';
import { readMenuValue, readNoteTarget, readNoteTitle } from '../blocks/ids.ts';
import { noteMovedReply, noteRemovedReply, noteUndoneReply } from '../blocks/note-replies.ts';
import { editNoteView } from '../views/edit-note-view.ts';
import { moveNoteView } from '../views/move-note-view.ts';
import type { ClickedAction } from './clicked-action.ts';
import type { ListenerParts } from './listener-parts.ts';

/** The menu on a note's message: it obeys the note's author alone. */
export async function handleNoteMenu(parts: ListenerParts, clicked: ClickedAction): Promise<void> {
  const chosen = readMenuValue(clicked.value);
  if (!chosen) throw new SummitError('note_gone');
  if (chosen.choice === 'move') return openMove(parts, clicked, chosen.noteId);
  if (chosen.choice === 'edit') return openEdit(parts, clicked, chosen.noteId);
  const note = await forget(parts, chosen.noteId, clicked.place.userId);
  await clicked.respond?.(noteRemovedReply(clicked.language, note.source === 'thread'));
}

/** *Move* on the confirmation. */
export async function handleNoteMove(parts: ListenerParts, clicked: ClickedAction): Promise<void> {
  await openMove(parts, clicked, clicked.value);
}

/** *Undo* on the confirmation: the note is forgotten, and the confirmation says so in its own place. */
export async function handleNoteUndo(parts: ListenerParts, clicked: ClickedAction): Promise<void> {
  await forget(parts, clicked.value, clicked.place.userId);
  await clicked.respond?.(noteUndoneReply(clicked.language), { isReplacing: true });
}

/** An answer to "which session?". */
export async function handleNoteChoose(parts: ListenerParts, clicked: ClickedAction): Promise<void> {
  const target = readNoteTarget(clicked.value);
  if (!target) throw new SummitError('note_gone');
  await move(parts, clicked, target.noteId, { sessionId: target.sessionId });
}

/** The offer to make the session that the note names, and to move the note there. */
export async function handleNoteMakeSession(parts: ListenerParts, clicked: ClickedAction): Promise<void> {
  const target = readNoteTitle(clicked.value);
  if (!target) throw new SummitError('note_gone');
  await move(parts, clicked, target.noteId, { title: target.title });
}

async function move(
  parts: ListenerParts,
  clicked: ClickedAction,
  noteId: string,
  to: { sessionId: string } | { title: string },
): Promise<void> {
  const { session, event } = await parts.notes.move(noteId, clicked.place.userId, to);
  parts.poster.wake();
  await clicked.respond?.(noteMovedReply(clicked.language, session, event.timeZone), { isReplacing: true });
}

async function forget(parts: ListenerParts, noteId: string, userId: string): Promise<Note> {
  const note = await parts.notes.forget(noteId, userId);
  parts.poster.wake();
  parts.marker.wake();
  return note;
}

async function openEdit(parts: ListenerParts, clicked: ClickedAction, noteId: string): Promise<void> {
  const note = await parts.notes.own(noteId, clicked.place.userId);
  if (note.source === 'thread') throw new SummitError('not_own_message');
  await parts.calls.views.open({ trigger_id: clicked.triggerId, view: editNoteView(clicked.language, note) });
}

async function openMove(parts: ListenerParts, clicked: ClickedAction, noteId: string): Promise<void> {
  const note = await parts.notes.own(noteId, clicked.place.userId);
  const event = (await parts.store.events.get(note.eventId)) as Event;
  const sessions = await parts.sessions.list(event);
  await parts.calls.views.open({
    trigger_id: clicked.triggerId,
    view: moveNoteView(clicked.language, note, sessions, event),
  });
}
