import type { ImportPlan } from '../imports/import-plan.ts';
import { countWords } from './count-words.ts';

/** How many notes stand under no session of their file, of how many, and what would have made a session. */
export interface LooseNotes {
  readonly loose: number;
  readonly notes: number;
  /** One clause for each kind of file that has such notes. */
  readonly reasons: readonly string[];
}

/** What each kind of file takes for a session, in the words of the README; Markdown's is that of every other ending. */
const ruleByEnding: Readonly<Record<string, string>> = {
  csv: 'a row names its session in the column session or code',
  tsv: 'a row names its session in the column session or code',
  json: 'notes of a session called General stand in none',
};
const headingRule =
  'a heading becomes a session when it has a code or a time, says “Session: Title”, or stands below a heading “Sessions”';

export function findLooseNotes({ sessions }: ImportPlan): LooseNotes {
  const loose = sessions.filter(({ isGeneral }) => isGeneral).flatMap(({ notes }) => notes);
  const reasons = loose.map(({ file }) => ruleByEnding[/[^.]*$/.exec(file)?.[0].toLowerCase() ?? ''] ?? headingRule);
  return {
    loose: loose.length,
    notes: sessions.reduce((sum, { notes }) => sum + notes.length, 0),
    reasons: [...new Set(reasons)],
  };
}

/** Null where every note has its session. */
export function wordLooseNotes({ loose, notes, reasons }: LooseNotes): string | null {
  if (loose === 0) return null;
  return `${loose} of ${countWords(notes, 'note')} ${loose === 1 ? 'is' : 'are'} under no session: ${reasons.join('; ')}.`;
}
