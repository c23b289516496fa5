import type { Language } from '../language.ts';
import type { Accounting } from './digest.ts';

/** What one note contributes to the digest, counted in points. */
export interface NoteCount {
  readonly noteId: string;
  readonly points: number;
  readonly shown: number;
  /** A shown line of it was cut. */
  readonly isCut: boolean;
}

/**
 * Puts each note in exactly one class: used = every point stands in a claim or was merged into one, shortened = some
 * do (or one was cut), left out = none.
 */
export function countUp(notes: readonly NoteCount[], filesNotRead: number): Accounting {
  const idsOf = (isIn: (note: NoteCount) => boolean) => notes.filter(isIn).map(({ noteId }) => noteId);
  const isUsed = ({ points, shown, isCut }: NoteCount) => shown > 0 && shown === points && !isCut;
  return {
    used: idsOf(isUsed),
    shortened: idsOf((note) => note.shown > 0 && !isUsed(note)),
    leftOut: idsOf(({ shown }) => shown === 0),
    points: sum(notes.map(({ points }) => points)),
    shown: sum(notes.map(({ shown }) => shown)),
    filesNotRead,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}

/** The footer's first part, the same in every language (INTERFACES, section 3). */
export function accountingLine({ used, shortened, leftOut, points, shown }: Accounting): string {
  const notes = used.length + shortened.length + leftOut.length;
  return `notes=${notes} used=${used.length} shortened=${shortened.length} left_out=${leftOut.length} points=${points} shown=${shown}`;
}

/** The same for people. */
export function accountingWords(accounting: Accounting, language: Language): string {
  return language === 'ja' ? inJapanese(accounting) : inEnglish(accounting);
}

function inJapanese({ used, shortened, leftOut, points, shown, filesNotRead }: Accounting): string {
  const notes = used.length + shortened.length + leftOut.length;
  const files = filesNotRead > 0 ? `添付${filesNotRead}件は未読。` : '';
  return `メモ${notes}件：掲載${used.length}・一部掲載${shortened.length}・未掲載${leftOut.length}（${points}項目中${shown}項目）。${files}`;
}

function inEnglish({ used, shortened, leftOut, points, shown, filesNotRead }: Accounting): string {
  const notes = used.length + shortened.length + leftOut.length;
  const files = filesNotRead > 0 ? ` ${filesNotRead} ${filesNotRead === 1 ? 'file' : 'files'} not read.` : '';
  const count = `${notes} ${notes === 1 ? 'note' : 'notes'}`;
  return `${count}: ${used.length} used, ${shortened.length} shortened, ${leftOut.length} left out (${shown} of ${points} points).${files}`;
}
