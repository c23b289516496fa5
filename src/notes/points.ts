import type { NoteKind } from './note.ts';
import { cueText, type OutlineLine, readOutline } from './note-outline.ts';
import { readKind } from './note-words.ts';
import { type NotePlace, type Piece, piecesOf } from './piece.ts';
import type { Point } from './point.ts';
import { followSpeaker, type Speaker, speakerOf } from './speaking.ts';
import { isBrokenOff } from './unfinished.ts';
import { readAvailability } from './update-status.ts';

export interface PointSource {
  readonly id: string;
  readonly text: string;
  readonly kind: NoteKind | null;
}

/**
 * The points of a note, by line. Every line is one point but those that say nothing (see `LineRole`); a code block or
 * table is one point at its first line; a remark cut from its fact is a further piece of the same line.
 * @param headings those above the note in the file it was imported from, outermost first; none for a note from Slack
 */
export function pointsOf(note: PointSource, headings: readonly string[] = []): Point[] {
  const outline = readOutline(note.text, headings);
  const place = placeOfNote(note, outline, headings);
  const indices = new Map<number, number>();
  const points: Point[] = [];
  let speaker: Speaker = { headings, named: null };
  for (const line of outline) {
    speaker = followSpeaker(speaker, line);
    const above = line.above.flatMap(({ at }) => indices.get(at) ?? []);
    const own = points.length;
    indices.set(line.at, own);
    for (const [piece, part] of piecesOf(line, place).entries()) {
      const where = { noteId: note.id, line: line.at, piece, ancestors: piece === 0 ? above : [...above, own] };
      points.push({ ...where, depth: where.ancestors.length, ...toWords(part, line, piece === 0, speaker) });
    }
  }
  return points;
}

/** A note from Slack may say its kind itself, in its first word. */
function placeOfNote(note: PointSource, [first]: readonly OutlineLine[], headings: readonly string[]): NotePlace {
  const said = note.kind === null && headings.length === 0 ? readKind(first?.text ?? '').kind : null;
  return { kind: note.kind ?? said, namedBy: said === null ? null : (first ?? null), headings };
}

type Words = Omit<Point, 'noteId' | 'line' | 'piece' | 'ancestors' | 'depth'>;

function toWords(part: Piece, line: OutlineLine, isMain: boolean, speaker: Speaker): Words {
  const { kind, text } = part;
  const cues = cueText(text);
  const isLabel = isMain && line.isLabel;
  return {
    kind,
    text,
    isHighlight: isMain && line.isHighlight,
    isLabel,
    isUnfinished: !isLabel && kind !== 'reference' && kind !== 'figure' && isBrokenOff(text),
    speaker: kind === 'impression' ? null : speakerOf(line, cues, speaker),
    ...(kind === 'update' ? readAvailability(cues) : { status: null, region: null }),
  };
}
