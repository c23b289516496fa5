import type { Engine } from './database.ts';

/** Names and types of a table's columns. */
export type Columns<Name extends string> = Readonly<Record<Name, 'text' | 'bigint'>>;

/**
 * Rows as a table to select from, in the way that costs each engine least: SQLite binds values, PostgreSQL reads one
 * JSON text, so that it always sees the same statement. `parameters` are the statement's first. Texts are `keepable`.
 */
export function asTable<Name extends string>(
  engine: Engine,
  columns: Columns<Name>,
  rows: readonly Readonly<Record<Name, string | number | null>>[],
): { readonly text: string; readonly parameters: unknown[] } {
  const names = Object.keys(columns) as Name[];
  if (engine === 'postgres') {
    const types = names.map((name) => `${name} ${columns[name]}`);
    return {
      text: `(select * from json_to_recordset($1) as row (${types.join(', ')}))`,
      parameters: [JSON.stringify(rows)],
    };
  }
  const named = names.map((name, at) => `column${at + 1} as ${name}`);
  const places = rows.map(() => `(${names.map(() => '?').join(', ')})`);
  return {
    text: `(select ${named.join(', ')} from (values ${places.join(', ')}))`,
    parameters: rows.flatMap((row) => names.map((name) => row[name])),
  };
}
