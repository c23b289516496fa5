import { readLines } from '../notes/note-line.ts';
import { languageOf, readFileText, splitFileLines, withoutEnding } from './file-text.ts';
import { type FiledNotes, gatherNotes } from './filed-notes.ts';
import { readFrontMatter } from './front-matter.ts';
import type { ImportedFile, ImportedSession } from './imported-file.ts';
import type { SessionFacts } from './session-facts.ts';
import { type Filing, noteDays, startWalk, type Walk } from './walk.ts';
import { passHeading } from './walk-heading.ts';
import { passLine, passTable } from './walk-line.ts';
import { readDays, yearIn } from './written-day.ts';

/**
 * Reads a report in Markdown. Every line that is not empty goes into exactly one note, verbatim, or stays beside the notes
 * as meta. The author is the front matter's, else the file's name without its ending.
 * @throws SummitError `file_unreadable`
 */
export function readMarkdown(file: string, content: string | Uint8Array): ImportedFile {
  const text = readFileText(file, content);
  const lines = splitFileLines(text);
  const front = readFrontMatter(lines);
  const body = lines.slice(front.length);
  const year = yearIn(front.title ?? body.find((line) => line.startsWith('#')) ?? '') ?? yearIn(file);
  const walk = startWalk(readLines(body), body, year);
  const title = readDays(front.title ?? '', year);
  noteDays(walk, title?.from, title?.to);
  const filings = [...lines.slice(0, front.length).map(fileFrontLine), ...walkLines(walk)];
  const filed = gatherNotes(lines, filings, front.author ?? withoutEnding(file));
  const days = [...walk.days].sort();
  return {
    file,
    eventName: eventNameOf(front.title ?? walk.title, year) ?? withoutEnding(file),
    language: languageOf(text),
    from: days.at(0) ?? null,
    to: days.at(-1) ?? null,
    sessions: [...generalSession(filed), ...walk.book.all().map((facts, at) => toSession(facts, at, filed))],
    meta: filed.meta.get(null) ?? [],
  };
}

function fileFrontLine(line: string): Filing {
  return { as: line.trim() === '' ? 'blank' : 'meta', session: null };
}

function walkLines(walk: Walk): Filing[] {
  const filings: Filing[] = [];
  for (let line = walk.lines[0]; line !== undefined; line = walk.lines[filings.length]) {
    const at = filings.length;
    if (line.role === 'heading') {
      passHeading(walk, line);
      filings.push({ as: 'meta', session: walk.session?.at ?? null });
    } else if (line.role === 'table') for (const filing of passTable(walk, at)) filings.push(filing);
    else filings.push(line.role === 'inside' ? fileInside(filings.at(-1)) : passLine(walk, line, at));
  }
  return filings;
}

/** A further line of a code block goes where its first line went. */
function fileInside(before: Filing | undefined): Filing {
  return before === undefined || before.as === 'blank' ? { as: 'meta', session: before?.session ?? null } : before;
}

/** The days are told apart from the name: `20270401-02_HoshiDays` is `HoshiDays`. */
function eventNameOf(title: string | null, year: string | null): string | null {
  if (title === null) return null;
  const rest = readDays(title, year)
    ?.rest.replace(/[(（]\s*[)）]/g, '')
    .trim();
  return rest || title;
}

/** Notes that stand under no session of the file. */
function generalSession({ notes }: FiledNotes): ImportedSession[] {
  const own = notes.get(null) ?? [];
  const unknown = { code: null, speakers: [], room: null, day: null, startsAt: null, endsAt: null };
  return own.length > 0 ? [{ title: 'General', ...unknown, isGeneral: true, notes: own, meta: [] }] : [];
}

function toSession(facts: SessionFacts, at: number, { notes, meta }: FiledNotes): ImportedSession {
  const { writtenDay: _, ...known } = facts;
  return { ...known, isGeneral: false, notes: notes.get(at) ?? [], meta: meta.get(at) ?? [] };
}
