import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Event } from '../../events/event.ts';
import type { Session } from '../../events/session.ts';
import type { Language } from '../../language.ts';
import type { Note } from '../../notes/note.ts';
import { context, option, plainText } from '../blocks/elements.ts';
import { blockIds, callbackIds, inputIds } from '../blocks/ids.ts';
import { limits } from '../blocks/limits.ts';
import { sessionLabel } from '../blocks/session-label.ts';
import { type Body, object, text as textOf } from '../slack-body.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Wording } from '../wording/wording.ts';
import { wordingOf } from '../wording/wordings.ts';
import { inputView, readMetadata } from './view.ts';

/** Titles of sessions hold 150 characters. */
const titleLength = 150;

export interface MovedNote {
  readonly noteId: string;
  readonly to: { readonly sessionId: string } | { readonly title: string };
}

/** Where to move the note: one of the event's other sessions, or a new one. */
export function moveNoteView(
  language: Language,
  note: Pick<Note, 'id' | 'sessionId'>,
  sessions: readonly Pick<Session, 'id' | 'title' | 'startsAt'>[],
  { timeZone }: Pick<Event, 'timeZone'>,
): ModalView {
  const wording = wordingOf(language);
  const others = sessions.filter((session) => session.id !== note.sessionId);
  const options = others
    .slice(0, limits.options)
    .map((session) => option(sessionLabel(session, timeZone, wording), session.id));
  const rest = others.length - options.length;
  const blocks: KnownBlock[] = [
    ...(options.length > 0 ? [selectInput(options, wording)] : []),
    ...(rest > 0 ? [context(wording.views.moreSessions(rest))] : []),
    titleInput(wording),
  ];
  const view = {
    callbackId: callbackIds.noteMove,
    title: wording.views.moveTitle,
    metadata: { noteId: note.id },
    wording,
  };
  return inputView(view, blocks);
}

function selectInput(options: ReturnType<typeof option>[], { views }: Wording): InputBlock {
  return {
    type: 'input',
    block_id: blockIds.moveTo,
    optional: true,
    label: plainText(views.moveLabel, limits.inputLabel),
    element: {
      type: 'static_select',
      action_id: inputIds.session,
      placeholder: plainText(views.movePlaceholder, limits.placeholder),
      options,
    },
  };
}

function titleInput({ views }: Wording): InputBlock {
  return {
    type: 'input',
    block_id: blockIds.moveToNew,
    optional: true,
    label: plainText(views.moveNewLabel, limits.inputLabel),
    element: { type: 'plain_text_input', action_id: inputIds.title, max_length: titleLength },
  };
}

/** A typed title counts before a chosen session; null: neither was given, or the view is none of ours. */
export function readMovedNote(view: Body): MovedNote | null {
  const noteId = readMetadata(view).noteId;
  if (noteId === undefined) return null;
  const values = object(object(view.state).values);
  const title = textOf(object(object(values[blockIds.moveToNew])[inputIds.title]).value)?.trim();
  if (title) return { noteId, to: { title: cleanText(title) } };
  const chosen = object(object(object(values[blockIds.moveTo])[inputIds.session]).selected_option);
  const sessionId = textOf(chosen.value);
  return sessionId === null ? null : { noteId, to: { sessionId } };
}
