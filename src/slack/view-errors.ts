import { SummitError } from '../errors.ts';
import { checkNoteText } from '../notes/note-text.ts';
import { errorWords } from './blocks/error-replies.ts';
import { blockIds, callbackIds } from './blocks/ids.ts';
import { type Body, object } from './slack-body.ts';
import { readEditedNote } from './views/edit-note-view.ts';
import { readMovedNote } from './views/move-note-view.ts';

/**
 * What keeps a submitted view open, by the block it is shown at; null = it may close. Only what can be told without
 * looking anything up: it has to be said in the ack.
 */
export function viewErrors(body: Body): Record<string, string> | null {
  const view = object(body.view);
  if (view.callback_id === callbackIds.noteEdit) return editErrors(view);
  if (view.callback_id === callbackIds.noteMove) return moveErrors(view);
  return null;
}

function editErrors(view: Body): Record<string, string> | null {
  const edited = readEditedNote(view);
  const firstInput = Object.keys(object(object(view.state).values)).find((id) => id.startsWith(blockIds.noteText));
  if (!edited || !firstInput) return null;
  try {
    checkNoteText(edited.text);
    return null;
  } catch (error) {
    if (error instanceof SummitError) return { [firstInput]: inBothLanguages(error) };
    throw error;
  }
}

function moveErrors(view: Body): Record<string, string> | null {
  if (readMovedNote(view)) return null;
  return { [blockIds.moveToNew]: inBothLanguages(new SummitError('session_unknown')) };
}

/** A submission does not say the member's language, and an ack has no time to ask for it. */
function inBothLanguages(error: SummitError): string {
  return `${errorWords('ja', error)} / ${errorWords('en', error)}`;
}
