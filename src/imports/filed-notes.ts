import type { ImportedLine, ImportedNote } from './imported-file.ts';
import type { Filing } from './walk.ts';

/** INTERFACES, section 5: a note holds at most so many characters. */
export const noteLength = 40_000;

/** Notes and other lines of a file by session; null: of no session. */
export interface FiledNotes {
  readonly notes: ReadonlyMap<number | null, readonly ImportedNote[]>;
  readonly meta: ReadonlyMap<number | null, readonly ImportedLine[]>;
}

interface Run {
  readonly session: number | null;
  /** Places in the file's lines, from 0, `end` included. */
  readonly start: number;
  readonly end: number;
}

/** Lines of one session that only blank lines part become one note. A line too long for any note stays beside them. */
export function gatherNotes(lines: readonly string[], filings: readonly Filing[], author: string): FiledNotes {
  const meta: (ImportedLine & { readonly session: number | null })[] = [];
  const runs: Run[] = [];
  let run: Run | null = null;
  filings.forEach(({ as, session }, at) => {
    if (as === 'blank') return;
    const text = lines[at] ?? '';
    if (as === 'meta' || text.length > noteLength) {
      meta.push({ session, line: at + 1, text });
      run = null;
      return;
    }
    if (run !== null && run.session === session) {
      runs.pop();
      run = { ...run, end: at };
    } else run = { session, start: at, end: at };
    runs.push(run);
  });
  const notes = runs.flatMap((one) => cutRun(lines, one)).map((one) => toNote(lines, one, author));
  return { notes: groupBySession(notes), meta: groupBySession(meta) };
}

function toNote(lines: readonly string[], { session, start, end }: Run, author: string) {
  return { session, author, text: lines.slice(start, end + 1).join('\n'), line: start + 1 };
}

/** Cuts a run that is too long for one note, before an outermost line where there is one. */
function cutRun(lines: readonly string[], run: Run): Run[] {
  const pieces: Run[] = [];
  let { start } = run;
  let length = 0;
  let outermost = start;
  for (let at = start; at <= run.end; at++) {
    const line = lines[at] ?? '';
    if (at > start && /^\S/.test(line)) outermost = at;
    if (length + line.length > noteLength) {
      const cut = outermost > start ? outermost : at;
      pieces.push(withoutBlanks(lines, { ...run, start, end: cut - 1 }));
      length = lines.slice(cut, at).reduce((sum, { length: characters }) => sum + characters + 1, 0);
      start = cut;
      outermost = cut;
    }
    length += line.length + 1;
  }
  return [...pieces, withoutBlanks(lines, { ...run, start })];
}

function withoutBlanks(lines: readonly string[], run: Run): Run {
  let { start, end } = run;
  while (start < end && (lines[start] ?? '').trim() === '') start++;
  while (end > start && (lines[end] ?? '').trim() === '') end--;
  return { ...run, start, end };
}

function groupBySession<T extends { readonly session: number | null }>(
  items: readonly T[],
): Map<number | null, Omit<T, 'session'>[]> {
  const groups = new Map<number | null, Omit<T, 'session'>[]>();
  for (const { session, ...item } of items) {
    const group = groups.get(session);
    if (group) group.push(item);
    else groups.set(session, [item]);
  }
  return groups;
}
