import { type CsvRow, readCsvRows } from './csv-rows.ts';
import { languageOf, readFileText, splitFileLines, withoutEnding } from './file-text.ts';
import { noteLength } from './filed-notes.ts';
import type { ImportedFile, ImportedNote, ImportedSession } from './imported-file.ts';
import { createSessionBook } from './session-book.ts';
import { noFacts, readField, type SessionFacts } from './session-facts.ts';
import { unreadable } from './unreadable.ts';
import { yearIn } from './written-day.ts';

const columns = {
  event: /^(?:event|イベント)$/i,
  session: /^(?:session|title|session title|セッション|セッション名|タイトル)$/i,
  code: /^(?:code|session code|コード)$/i,
  author: /^(?:author|name|by|著者|名前|投稿者|書いた人)$/i,
  text: /^(?:text|note|notes|メモ|本文|内容)$/i,
  time: /^(?:time|times|when|date|時刻|時間|日時)$/i,
  room: /^(?:room|会場|部屋)$/i,
  speakers: /^(?:speakers?|登壇者|発表者|スピーカー)$/i,
} as const;

type Column = keyof typeof columns;
type Cells = Readonly<Record<Column, string>>;

interface Entry {
  readonly cells: Cells;
  readonly line: number;
}

/**
 * Reads a table with one note per row. Its first row names the columns: `session`, `author`, `text`, and as wanted `event`,
 * `code`, `time` (when the session is), `room`, `speakers`; Japanese names do as well. A row without text names a session.
 * @throws SummitError `file_unreadable`
 */
export function readCsv(file: string, content: string | Uint8Array): ImportedFile {
  const text = readFileText(file, content);
  const [head, ...rows] = readCsvRows(file, text);
  const entries = readEntries(file, head, rows);
  const events = [...new Set(entries.map(({ cells }) => cells.event).filter((name) => name !== ''))];
  if (events.length > 1) throw unreadable(file, `it names ${events.length} events; put each into a file of its own`);
  const year = yearIn(events[0] ?? '') ?? yearIn(file);
  const sessions = readSessions(file, entries, year);
  const days = sessions.flatMap(({ day }) => day ?? []).sort();
  return {
    file,
    eventName: events[0] ?? withoutEnding(file),
    language: languageOf(text),
    from: days.at(0) ?? null,
    to: days.at(-1) ?? null,
    sessions,
    meta: head ? [{ line: head.line, text: splitFileLines(text)[head.line - 1] ?? '' }] : [],
  };
}

function readEntries(file: string, head: CsvRow | undefined, rows: readonly CsvRow[]): Entry[] {
  const names = head?.cells.map((cell) => cell.trim()) ?? [];
  const places = Object.entries(columns).map(
    ([column, pattern]) => [column, names.findIndex((name) => pattern.test(name))] as const,
  );
  const place = new Map(places.filter(([, at]) => at >= 0));
  for (const column of ['session', 'text'] as const) {
    if (!place.has(column)) throw unreadable(file, `the first row names no column "${column}"`, head?.line);
  }
  return rows.map(({ cells, line }) => {
    if (cells.length > names.length) throw unreadable(file, `${cells.length} cells, but ${names.length} columns`, line);
    const cell = (column: Column) => (cells[place.get(column) ?? -1] ?? '').replace(/\r\n?/g, '\n');
    const at = Object.keys(columns).map((column) => [
      column,
      column === 'text' ? cell('text') : cell(column as Column).trim(),
    ]);
    return { cells: Object.fromEntries(at) as Cells, line };
  });
}

function readSessions(file: string, entries: readonly Entry[], year: string | null): ImportedSession[] {
  const book = createSessionBook();
  const notes = new Map<number | null, ImportedNote[]>();
  for (const { cells, line } of entries) {
    const named = cells.session || cells.code;
    const at = named === '' ? null : book.add(toFacts(file, cells, line, year));
    if (cells.text.length > noteLength) throw unreadable(file, `a note has more than ${noteLength} characters`, line);
    if (cells.text.trim() === '') continue;
    const note = { author: cells.author || withoutEnding(file), text: cells.text, line };
    const known = notes.get(at);
    if (known) known.push(note);
    else notes.set(at, [note]);
  }
  const general = notes.get(null) ?? [];
  const { writtenDay: _none, ...unknown } = noFacts;
  return [
    ...(general.length > 0 ? [{ ...unknown, title: 'General', isGeneral: true, notes: general, meta: [] }] : []),
    ...book.all().map(({ writtenDay: _day, ...facts }, at) => {
      return { ...facts, isGeneral: false, notes: notes.get(at) ?? [], meta: [] };
    }),
  ];
}

function toFacts(file: string, cells: Cells, line: number, year: string | null): SessionFacts {
  const when = cells.time === '' ? {} : readField('time', cells.time, year);
  if (cells.time !== '' && Object.keys(when ?? {}).length === 0) {
    throw unreadable(file, 'the time is not understood; write it as 10:00-11:30 or 2026-07-09 10:00', line);
  }
  return {
    ...noFacts,
    title: cells.session || cells.code,
    code: cells.code || null,
    room: cells.room || null,
    ...readField('speakers', cells.speakers, year),
    ...when,
  };
}
