/** How values stand in the tables: see `Tables`. */

export function toTime(date: Date | null): number | null {
  return date === null ? null : date.getTime();
}

export function fromTime(time: number | null): Date | null {
  return time === null ? null : new Date(time);
}

/** A list of texts, written by `JSON.stringify`. */
export function fromList(json: string): string[] {
  return JSON.parse(json) as string[];
}

/**
 * PostgreSQL keeps no text with a NUL; SQLite would. Texts are cleaned long before, so this is a programming error.
 * Half of a surrogate pair becomes U+FFFD here, as in either engine, because PostgreSQL refuses it inside JSON.
 * @throws TypeError
 */
export function keepable(text: string): string {
  if (text.includes('\0')) throw new TypeError('A text with a NUL character cannot be kept.');
  return text.toWellFormed();
}

/** Rows per statement: 24 columns at most, and SQLite takes 32,766 values, PostgreSQL 65,535. */
export const rowsPerStatement = 1_000;

/** Pieces small enough for one statement each; none for no rows. */
export function inStatements<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / rowsPerStatement);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  );
}
