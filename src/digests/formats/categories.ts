import type { Language } from '../../language.ts';
import type { Statement } from '../extractive/statement.ts';
import { topicOf } from './topics.ts';

export interface Category {
  /** Told apart from others by its whole path: two parts of a file may both have a "Networking". */
  readonly path: readonly string[];
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** A category of fewer updates is told with the one above it. */
const smallest = 2;

/** Sorts updates under the notes' own headings, in the order of the notes; without headings by what they are about. */
export function sortIntoCategories(statements: readonly Statement[], language: Language): Category[] {
  const paths = new Map(statements.map((statement) => [statement, pathOf(statement, language)]));
  const counts = countPaths([...paths.values()]);
  const groups = new Map<string, { path: readonly string[]; statements: Statement[] }>();
  for (const [statement, own] of paths) {
    const path = widen(own, counts) ?? [topicOf(statement, language)];
    const group = groups.get(path.join('\n')) ?? { path, statements: [] };
    group.statements.push(statement);
    groups.set(path.join('\n'), group);
  }
  return nameGroups([...groups.values()]);
}

/** What sorts a statement: the headings of its file, then the outermost label of its note that names a topic. */
export function categoryPath({ lead }: Pick<Statement, 'lead'>): string[] {
  const named = (texts: readonly string[]) =>
    texts.map((text) => text.trim().replace(/[\s:：]+$/, '')).filter((text) => !generic.test(text));
  return [...named(lead.headings), ...named(lead.labels).slice(0, 1)];
}

function pathOf(statement: Statement, language: Language): string[] {
  const path = categoryPath(statement);
  return path.length > 0 ? path : [topicOf(statement, language)];
}

/** How many updates stand under each path or any path below it. */
function countPaths(paths: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths)
    for (let depth = 1; depth <= path.length; depth += 1) {
      const key = path.slice(0, depth).join('\n');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** The narrowest path with enough updates; null where even the widest has too few. */
function widen(path: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const kept = path.slice(0, depth);
    if ((counts.get(kept.join('\n')) ?? 0) >= smallest) return kept;
  }
  return null;
}

/** By its last heading; by the last two where others end alike. */
function nameGroups(groups: readonly { path: readonly string[]; statements: readonly Statement[] }[]): Category[] {
  const lasts = groups.map(({ path }) => path.at(-1) ?? '');
  return groups.map((group, index) => {
    const last = lasts[index] ?? '';
    const isShared = lasts.filter((other) => other === last).length > 1;
    return { ...group, name: isShared ? group.path.slice(-2).join(' › ') : last };
  });
}

const generic = /^(?:updates?|アップデート|what'?s new|agenda|notes?|メモ|まとめ|summary)$/i;
