import { isLive, type LiveNote } from '../../notes/note.ts';
import type { Claim } from '../claim.ts';
import type { DigestContext } from '../digest.ts';
import type { DigestWords } from '../digest-words.ts';
import { authorName } from '../formats/page.ts';

/** A cited place: a note, or a line of an imported one. */
export interface Source {
  /** From 1, in order of first use. */
  readonly number: number;
  readonly note: LiveNote;
  /** Line within the note's text, from 0. */
  readonly line: number;
  readonly author: string;
  /** `file:line`; null for a note written in Slack. */
  readonly place: string | null;
  readonly sessionTitle: string;
}

export interface Footnotes {
  /** Sources of a claim, each once, oldest first. Deleted notes have none. */
  of(claim: Claim): Source[];
  ofNote(noteId: string): Source[];
  /** All that were asked for, by number. */
  used(): readonly Source[];
}

/**
 * Numbers the sources of a document as they are first cited.
 * @param unit `note`: a note from Slack is one source, whatever its lines, as its link is one; `line`: each cited line
 */
export function openFootnotes(
  { notes, sessions, names }: DigestContext,
  words: DigestWords,
  unit: 'note' | 'line',
): Footnotes {
  const live = new Map(notes.filter(isLive).map((note) => [note.id, note]));
  const titles = new Map(sessions.map(({ id, title, isGeneral }) => [id, isGeneral ? words.general : title]));
  const used = new Map<string, Source>();

  function cite(noteId: string, line: number): Source[] {
    const note = live.get(noteId);
    if (!note) return [];
    const key = unit === 'note' && note.file === null ? noteId : `${noteId}:${line}`;
    const source = used.get(key) ?? {
      number: used.size + 1,
      note,
      line,
      author: authorName(note.authorId, names, words),
      place: note.file === null ? null : `${note.file}:${(note.line ?? 1) + line}`,
      sessionTitle: titles.get(note.sessionId) ?? words.general,
    };
    used.set(key, source);
    return [source];
  }

  return {
    of: ({ cites }) => [...new Set(cites.flatMap(({ noteId, line }) => cite(noteId, line)))],
    ofNote: (noteId) => cite(noteId, 0),
    used: () => [...used.values()],
  };
}
