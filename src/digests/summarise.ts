import type { Language } from '../language.ts';
import { select } from './extractive/select.ts';
import { readSentences, type Sentence } from './summary-sentences.ts';

export interface SummaryRequest {
  readonly notes: string;
  readonly language: Language;
  /** UTF-16 units. */
  readonly maxChars: number;
}

export interface TextSummary {
  readonly summary: string;
  /** Lines from 1 over `notes.split('\n')`, blank ones too; distinct, ascending. */
  readonly cites: readonly number[];
}

/** A summary shorter than this share of its room is filled up with the beginning of a further sentence. */
const fullFrom = 0.9;

/**
 * Summarises a text by its own most telling sentences, each on a line, in their order. At most `maxChars`, and at least
 * nine tenths of it where the text allows.
 */
export function summarise({ notes, maxChars }: SummaryRequest): TextSummary {
  const sentences = readSentences(notes);
  const isFull = (chosen: readonly Sentence[]) => lengthOf(chosen) >= fullFrom * maxChars;
  const fits = (chosen: readonly Sentence[], next: Sentence) =>
    !isFull(chosen) && lengthOf([...chosen, next]) <= maxChars;
  const chosen = select(sentences, { count: sentences.length, perAuthor: Number.POSITIVE_INFINITY, fits });
  const rest = sentences
    .filter((sentence) => !chosen.includes(sentence))
    .sort((a, b) => b.score - a.score || a.order - b.order);
  for (const next of rest) if (fits(chosen, next)) chosen.push(next);
  const last = rest.find((sentence) => !chosen.includes(sentence));
  if (last && !isFull(chosen)) chosen.push(...cutToFit(last, maxChars - lengthOf(chosen) - 1));
  const shown = chosen.sort((a, b) => a.order - b.order);
  return {
    summary: shown.map(({ text }) => text).join('\n'),
    cites: [...new Set(shown.map(({ line }) => line))].sort((a, b) => a - b),
  };
}

/** With a line break between two. -1 for none, so that the first needs no break. */
function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.length + 1, -1);
}

/** As far as it fits: to the end of a word, never inside a character. */
function cutToFit(sentence: Sentence, room: number): Sentence[] {
  const fitting = sentence.text.slice(0, Math.max(0, room));
  const space = fitting.lastIndexOf(' ');
  const words = space > 0.9 * room ? fitting.slice(0, space) : fitting;
  const text = /[\ud800-\udbff]$/.test(words) ? words.slice(0, -1) : words;
  return text.trim() === '' ? [] : [{ ...sentence, text }];
}
