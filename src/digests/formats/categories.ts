import type { Language } from '../../language.ts';
import type { DigestWords } from '../digest-words.ts';
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
export function sortIntoCategories(
  statements: readonly Statement[],
  words: DigestWords,
  language: Language,
): Category[] {
  const paths = new Map(statements.map((statement) => [statement, categoryPath(statement)]));
  const counts = countPaths([...paths.values()]);
  const headed = new Map(statements.map((statement) => [statement, widen(paths.get(statement) ?? [], counts)]));
  const topics = topicsOf(
    statements.filter((statement) => !headed.get(statement)),
    words,
    language,
  );
  const grouped = Map.groupBy(statements, (statement) => (headed.get(statement) ?? [topics(statement)]).join('\n'));
  return nameGroups([...grouped].map(([key, group]) => ({ path: key.split('\n'), statements: group })));
}

/** A topic of one update is no category; where none has more, they are all just updates. */
function topicsOf(statements: readonly Statement[], words: DigestWords, language: Language) {
  const topics = new Map(statements.map((statement) => [statement, topicOf(statement, language) ?? words.otherTopics]));
  const counts = countPaths([...topics.values()].map((topic) => [topic]));
  const isShared = (topic: string) => (counts.get(topic) ?? 0) >= smallest;
  const isSorted = [...topics.values()].some(isShared);
  return (statement: Statement): string => {
    const topic = topics.get(statement) ?? words.otherTopics;
    if (isShared(topic)) return topic;
    return isSorted ? words.otherTopics : words.updates;
  };
}

/** What sorts a statement: the headings of its file, then the outermost label of its note that names a topic. */
export function categoryPath({ lead }: Pick<Statement, 'lead'>): string[] {
  const named = (texts: readonly string[]) =>
    texts.map((text) => text.trim().replace(/[\s:：]+$/, '')).filter((text) => !generic.test(text));
  return [...named(lead.headings), ...named(lead.labels).slice(0, 1)];
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
