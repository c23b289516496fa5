import { stripEmphasis } from '../notes/emphasis.ts';
import { readField, type SessionFacts } from './session-facts.ts';

const abstract = /^(?:概要|タイトル|セッション名|テーマ|abstract|title|summary|about)$/i;

/** What a table of two columns says of its session; null for any other table. `rows`: its lines as written. */
export function readOverviewTable(rows: readonly string[], year: string | null): Partial<SessionFacts> | null {
  const cells = rows.map(cellsOf).filter((row) => row.length === 2);
  const found = cells.map(([name = '', value = '']) => readField(name, value, year));
  if (!found.some((facts) => facts !== null)) return null;
  const isOverview = cells.every(
    ([name = ''], at) => found[at] !== null || at === 0 || abstract.test(name) || /^[\s:-]*$/.test(name),
  );
  return isOverview ? Object.assign({}, ...found.filter((facts) => facts !== null)) : null;
}

function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => stripEmphasis(cell.trim()));
}
