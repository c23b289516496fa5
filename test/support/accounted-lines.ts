import type { ImportedFile } from '../../src/imports/imported-file.ts';

/** Lines that an import keeps, by their number from 1: each as it kept it, and how often. */
export function accountedLines(read: ImportedFile): Map<number, string[]> {
  const meta = [...read.meta, ...read.sessions.flatMap((session) => session.meta)];
  const noted = read.sessions
    .flatMap(({ notes }) => notes)
    .flatMap(({ text, line }) => text.split('\n').map((words, at) => ({ line: line + at, text: words })))
    .filter(({ text }) => text.trim() !== '');
  const kept = new Map<number, string[]>();
  for (const { line, text } of [...meta, ...noted]) kept.set(line, [...(kept.get(line) ?? []), text]);
  return kept;
}

/** What a file has, in the same form: every line that is not empty, once. */
export function linesWithWords(text: string): Map<number, string[]> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return new Map(lines.flatMap((line, at) => (line.trim() === '' ? [] : [[at + 1, [line]] as const])));
}

export function byLine(lines: ReadonlyMap<number, string[]>): [number, string[]][] {
  return [...lines].sort(([left], [right]) => left - right);
}
