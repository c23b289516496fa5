import type { NoteKind } from './note.ts';
import { cueText, type OutlineLine } from './note-outline.ts';
import { readKind } from './note-words.ts';
import { kindOfNote, placeOf } from './place.ts';
import type { PointKind } from './point.ts';
import { kindByForm, kindByPlace, kindByWords } from './point-kind.ts';
import { isQuestion } from './question.ts';
import { partLine } from './remark.ts';

/** A stretch of a line with its kind. */
export interface Piece {
  readonly kind: PointKind;
  readonly text: string;
}

/** What is known of the note as a whole. */
export interface NotePlace {
  /** The kind of all its points. */
  readonly kind: NoteKind | null;
  /** The line whose first word says so, if one does. */
  readonly namedBy: OutlineLine | null;
  /** Headings of the file it was imported from. */
  readonly headings: readonly string[];
}

/** What a line says: one piece, and one more for each remark that is cut from its fact. Never empty. */
export function piecesOf(line: OutlineLine, note: NotePlace): [Piece, ...Piece[]] {
  const { headings } = note;
  const text = line === note.namedBy ? readKind(line.text).body.trim() || line.text : line.text;
  const form = kindByForm(line, headings.length > 0);
  if (form !== null) return [{ kind: form, text }];
  const found = placeOf(line, headings);
  const place = note.kind === null ? found : { ...found, kind: kindOfNote(note.kind), isDirect: true };
  const placed = kindByPlace(text, place);
  if (placed !== null) return [{ kind: placed.kind, text: text.slice(placed.cut) }];
  if (line.isLabel) return [{ kind: isQuestion(cueText(text)) ? 'question' : 'fact', text }];
  const parted = text.length === cueText(text).length ? partLine(text) : { statement: text, remarks: [] };
  const pieces = [
    ...(parted.statement === '' ? [] : [{ kind: kindByWords(parted.statement, line, place), text: parted.statement }]),
    ...parted.remarks.map((remark): Piece => ({ kind: 'impression', text: remark })),
  ];
  const [first = { kind: 'fact' as const, text }, ...more] = pieces;
  return [first, ...more];
}
