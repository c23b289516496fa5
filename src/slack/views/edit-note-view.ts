import type { InputBlock, ModalView } from '@slack/types';
import type { Language } from '../../language.ts';
import type { LiveNote } from '../../notes/note.ts';
import { plainText } from '../blocks/elements.ts';
import { blockIds, callbackIds, inputIds } from '../blocks/ids.ts';
import { limits } from '../blocks/limits.ts';
import { type Body, object, text as textOf } from '../slack-body.ts';
import { cleanText } from '../text/clean-text.ts';
import { cutText } from '../text/grapheme.ts';
import { wordingOf } from '../wording/wordings.ts';
import { inputView, readMetadata } from './view.ts';

/** Slack: an input holds 3,000; the rest is room to write more. */
const pieceLength = 2_500;

/** The note's text to change, verbatim. A long one stands in several inputs: an input holds 3,000 characters. */
export function editNoteView(language: Language, note: Pick<LiveNote, 'id' | 'text'>): ModalView {
  const wording = wordingOf(language);
  const pieces = cutText(note.text, pieceLength);
  const inputs = pieces.map((piece, at): InputBlock => {
    // A piece's last line end is not shown as an empty line; the id says that it belongs there.
    const endsLine = at < pieces.length - 1 && piece.endsWith('\n');
    return {
      type: 'input',
      block_id: `${blockIds.noteText}_${at}${endsLine ? '_line' : ''}`,
      optional: pieces.length > 1,
      label: plainText(
        pieces.length === 1 ? wording.views.editLabel : wording.views.editPiece(at + 1, pieces.length),
        limits.inputLabel,
      ),
      element: {
        type: 'plain_text_input',
        action_id: inputIds.text,
        multiline: true,
        initial_value: endsLine ? piece.slice(0, -1) : piece,
        max_length: limits.plainTextInput,
      },
    };
  });
  const view = {
    callbackId: callbackIds.noteEdit,
    title: wording.views.editTitle,
    metadata: { noteId: note.id },
    wording,
  };
  return inputView(view, inputs);
}

/** The note and its text as submitted; null for a view that is none of ours. */
export function readEditedNote(view: Body): { readonly noteId: string; readonly text: string } | null {
  const noteId = readMetadata(view).noteId;
  if (noteId === undefined) return null;
  const pieces = Object.entries(object(object(view.state).values)).flatMap(([blockId, inputs]) => {
    const found = /^note_text_(\d{1,3})(_line)?$/.exec(blockId);
    const value = textOf(object(object(inputs)[inputIds.text]).value) ?? '';
    return found ? [{ at: Number(found[1]), text: found[2] && value !== '' ? `${value}\n` : value }] : [];
  });
  pieces.sort((a, b) => a.at - b.at);
  return { noteId, text: cleanText(pieces.map((piece) => piece.text).join('')) };
}
