import type { Language } from '../../language.ts';
import type { DigestInput, DigestOptions } from '../digest-input.ts';
import { type DigestRoom, roomOf } from '../digest-room.ts';
import { type DigestWords, digestWords } from '../digest-words.ts';

/** What a format writes on: the words and the room of one language and medium. */
export interface Page {
  readonly language: Language;
  readonly isDocument: boolean;
  readonly words: DigestWords;
  readonly room: DigestRoom;
  readonly timeZone: string;
  /** Members who wrote notes. */
  readonly authorCount: number;
  readonly nameOf: (authorId: string) => string;
}

export function openPage(input: DigestInput, { language, medium }: DigestOptions): Page {
  const words = digestWords[language];
  return {
    language,
    isDocument: medium === 'document',
    words,
    room: roomOf(medium, language),
    timeZone: input.event.timeZone,
    authorCount: new Set(input.notes.map(({ authorId }) => authorId)).size,
    nameOf: (authorId) => authorName(authorId, input.names, words),
  };
}

/** As known; an imported note carries its author's name in the id. Never a mention. */
export function authorName(authorId: string, names: ReadonlyMap<string, string>, { member }: DigestWords): string {
  return names.get(authorId) ?? (authorId.startsWith('import:') ? authorId.slice('import:'.length) : member);
}
