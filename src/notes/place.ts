import { isSessionHeading, isUpdateHeading, kindOfHeading } from './heading-kind.ts';
import type { NoteKind } from './note.ts';
import type { OutlineLine } from './note-outline.ts';
import type { PointKind } from './point.ts';
import { namesNews } from './update-cue.ts';

/** What the headings and labels above a point say about it. */
export interface Place {
  /** The innermost heading or label that decides the kind; null where none does. */
  readonly kind: PointKind | null;
  /** Does that heading stand right above the point? Sayings go no deeper. */
  readonly isDirect: boolean;
  /** Under a heading for product updates. */
  readonly isUpdates: boolean;
  /** The label right above says that its lines are additions. */
  readonly isNamedNews: boolean;
}

const ofNote: Readonly<Record<NoteKind, PointKind>> = {
  aim: 'aim',
  improve: 'improve',
  result: 'result',
  booth: 'booth',
  idea: 'idea',
  quote: 'quote',
  question: 'question',
  next: 'improve',
};

export function kindOfNote(kind: NoteKind): PointKind {
  return ofNote[kind];
}

/** A label longer than this is a sentence that happens to hold the word. */
const labelLength = 30;

/** `headings`: those of the file the note was imported from, outermost first. */
export function placeOf(line: OutlineLine, headings: readonly string[]): Place {
  const labels = line.above.map((above) => ({
    text: isNaming(above) ? above.text : '',
    isHeading: above.line.role === 'heading',
  }));
  const names = [...headings.map((text) => ({ text, isHeading: true })), ...labels];
  const at = names.findLastIndex(({ text, isHeading }) => {
    return kindOfHeading(text) !== null || (isHeading && isSessionHeading(text));
  });
  const parent = line.above.at(-1);
  return {
    kind: kindOfHeading(names[at]?.text ?? ''),
    isDirect: at === names.length - 1,
    isUpdates: names.some(({ text }) => isUpdateHeading(text)),
    isNamedNews: parent?.isLabel === true && namesNews(parent.text),
  };
}

function isNaming({ isLabel, line, text }: OutlineLine): boolean {
  return line.role === 'heading' || (isLabel && text.length <= labelLength);
}
