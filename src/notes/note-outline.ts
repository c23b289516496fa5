import { hasBoldLabel, hasStar, isAllBold, stripStar } from './emphasis.ts';
import { isOutlineHeading, isUpdateHeading } from './heading-kind.ts';
import { isLabelText, isTopicText, withoutTail } from './label.ts';
import { findAncestors } from './line-tree.ts';
import { type NoteLine, readNoteLines } from './note-line.ts';
import { readQuotation } from './quotation.ts';
import { isReference } from './reference.ts';
import { partLine } from './remark.ts';
import { isSpeakerLine } from './speaker.ts';
import { isNewsInPlace, isStrongNews, namesNews } from './update-cue.ts';

/** A line that becomes a point, and its place in the note. */
export interface OutlineLine {
  readonly at: number;
  readonly line: NoteLine;
  /** Words without marks; see `cueText` for what is searched for cues. */
  readonly text: string;
  /** Lines above it that it belongs to, outermost first. */
  readonly above: readonly OutlineLine[];
  /** Something is said below it; pictures and addresses do not count. */
  readonly hasChildren: boolean;
  readonly isHighlight: boolean;
  readonly isLabel: boolean;
  /** Stands right below an image, in italics. */
  readonly isCaption: boolean;
}

/** Longer than any sentence: cues are looked for in so many characters of a line, which bounds the work. */
const cueLength = 1_000;

/** From so many lines and such a share on, an author's bold labels are a habit and no highlights. */
const habitLines = 3;
const habitShare = 0.3;

export function cueText(text: string): string {
  return text.length > cueLength ? text.slice(0, cueLength) : text;
}

/** Reads a note's lines, their nesting and which of them only name what follows. */
export function readOutline(text: string, headings: readonly string[]): OutlineLine[] {
  const lines = readNoteLines(text);
  const ancestors = findAncestors(lines);
  const telling = ancestors.filter((_, at) => tellsMore(lines[at]));
  const parents = new Set(telling.map((above) => above?.at(-1)));
  const isHabit = hasLabelHabit(lines);
  const outline = new Map<number, OutlineLine>();
  ancestors.forEach((above, at) => {
    const line = lines[at];
    if (above === null || line === undefined) return;
    const known = above.flatMap((other) => outline.get(other) ?? []);
    const words = stripStar(line.text) || line.text;
    const hasChildren = parents.has(at);
    const isCaption = lines[at - 1]?.role === 'image' && /^(?:\*[^*]+\*|_[^_]+_)$/.test(line.body);
    outline.set(at, {
      at,
      line,
      text: words,
      above: known,
      hasChildren,
      isHighlight: line.role === 'item' && !isCaption && isHighlighted(line, isHabit),
      isLabel: isLabelLine(line, words, hasChildren, known, headings),
      isCaption,
    });
  });
  return [...outline.values()];
}

/** A picture or bare address below a line illustrates it; it does not make a label of it. */
function tellsMore(line: NoteLine | undefined): boolean {
  return line !== undefined && line.role !== 'image' && (line.text.startsWith('[') || !isReference(cueText(line.text)));
}

function hasLabelHabit(lines: readonly NoteLine[]): boolean {
  const items = lines.filter(({ role }) => role === 'item');
  const labelled = items.filter(({ body }) => hasBoldLabel(body)).length;
  return labelled >= habitLines && labelled >= items.length * habitShare;
}

function isHighlighted({ body, text }: NoteLine, isHabit: boolean): boolean {
  if (hasBoldLabel(body)) return !isHabit;
  return isAllBold(body) || hasStar(text);
}

function isLabelLine(
  line: NoteLine,
  text: string,
  hasChildren: boolean,
  above: readonly OutlineLine[],
  headings: readonly string[],
): boolean {
  if (line.role === 'heading') return true;
  if (line.role !== 'item' || line.isQuoted) return false;
  if (isSpeakerLine(text) || isTopicText(text) || isOutlineEntry(line, above, headings)) return true;
  const words = cueText(text);
  if (!hasChildren || !isLabelText(words) || isAddition(line, words, above, headings)) return false;
  return readQuotation(words) === null && partLine(words).statement !== '';
}

/** A product's name with details below it is news where the headings say so: bold, or below a label for additions. */
function isAddition(
  line: NoteLine,
  words: string,
  above: readonly OutlineLine[],
  headings: readonly string[],
): boolean {
  if (namesNews(words) || isUpdateHeading(withoutTail(words))) return false;
  if (isStrongNews(words)) return true;
  const labels = above.filter(({ isLabel }) => isLabel).map(({ text }) => text);
  if (![...headings, ...labels].some(isUpdateHeading)) return false;
  return isAllBold(line.body) || isNewsInPlace(words, namesNews(labels.at(-1) ?? ''));
}

/** Numbered lines below `Agenda` announce what is to come. */
function isOutlineEntry(line: NoteLine, above: readonly OutlineLine[], headings: readonly string[]): boolean {
  if (!/^[(（]?[0-9０-９①-⑳]/.test(line.marker)) return false;
  const names = [...headings.slice(-1), ...above.map(({ text }) => text)];
  return names.some(isOutlineHeading);
}
