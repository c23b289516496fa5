import { CsvError, parse } from 'csv-parse/sync';
import { unreadable } from './unreadable.ts';

export interface CsvRow {
  readonly cells: readonly string[];
  /** First line in the file, from 1. */
  readonly line: number;
}

/**
 * The rows of a table, empty ones left out. The separator is what the first line has most of: comma, semicolon or tab.
 * @throws SummitError `file_unreadable` with the line, for quotes that do not match
 */
export function readCsvRows(file: string, text: string): CsvRow[] {
  let line = 1;
  return readRecords(file, text).flatMap((cells) => {
    const row = { cells, line };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return cells.every((cell) => cell.trim() === '') ? [] : [row];
  });
}

function readRecords(file: string, text: string): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines) || undefined;
    throw unreadable(file, 'the quotes in this row do not match', line);
  }
}

function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}
