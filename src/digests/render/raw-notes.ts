import { isLive, type LiveNote } from '../../notes/note.ts';
import type { DigestContext } from '../digest.ts';
import type { DigestWords } from '../digest-words.ts';
import { byAge } from '../extractive/note-reading.ts';
import { authorName } from '../formats/page.ts';
import { visibleText } from './visible-text.ts';

/** What one member wrote about a session, verbatim, oldest first. */
export interface RawNotes {
  readonly author: string;
  readonly texts: readonly string[];
}

export function rawNotesOf({ notes, names }: DigestContext, sessionId: string, words: DigestWords): RawNotes[] {
  const own = notes.filter((note): note is LiveNote => isLive(note) && note.sessionId === sessionId).sort(byAge);
  return [...Map.groupBy(own, ({ authorId }) => authorId)].map(([authorId, written]) => ({
    author: authorName(authorId, names, words),
    texts: written.map(({ text }) => visibleText(text)),
  }));
}
