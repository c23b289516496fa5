import type { MetaLine } from '../events/event.ts';
import { readLines } from '../notes/note-line.ts';
import { isTopicChange } from '../notes/speaking.ts';

interface Heading {
  readonly line: number;
  readonly level: number;
  readonly text: string;
  readonly parent: Heading | null;
}

/** Many notes ask about the same lines; they are read once. */
const known = new WeakMap<readonly MetaLine[], ReadonlyMap<string, readonly Heading[]>>();

/**
 * The headings above a line of an imported file, outermost first, without their marks. A line that turns to another topic
 * (`ここから…`) stands for a heading: what follows no longer belongs to the one before.
 */
export function headingPath(meta: readonly MetaLine[], file: string, line: number): string[] {
  const byFile = known.get(meta) ?? readHeadings(meta);
  known.set(meta, byFile);
  const headings = byFile.get(file) ?? [];
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  const path: string[] = [];
  for (let at = headings[low - 1] ?? null; at !== null; at = at.parent) path.unshift(at.text);
  return path;
}

function readHeadings(meta: readonly MetaLine[]): ReadonlyMap<string, readonly Heading[]> {
  const files = Map.groupBy(meta, ({ file }) => file);
  return new Map([...files].map(([file, lines]) => [file, nest(lines.toSorted((a, b) => a.line - b.line))]));
}

function nest(lines: readonly MetaLine[]): Heading[] {
  const headings: Heading[] = [];
  for (const { line, text } of lines) {
    const [read] = readLines([text]);
    const last = headings.at(-1) ?? null;
    if (read?.role === 'heading')
      headings.push({ line, level: read.level, text: read.text, parent: parentOf(last, read.level) });
    else if (read?.role === 'item' && isTopicChange(read.text)) {
      const level = last?.level ?? 1;
      headings.push({ line, level, text: read.text, parent: parentOf(last, level) });
    }
  }
  return headings;
}

function parentOf(last: Heading | null, level: number): Heading | null {
  let parent = last;
  while (parent !== null && parent.level >= level) parent = parent.parent;
  return parent;
}
