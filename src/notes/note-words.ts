import { quotePairs } from '../events/event-name.ts';
import type { Session } from '../events/session.ts';
import { findSession } from '../events/session-service.ts';
import type { NoteKind } from './note.ts';

/** What `/summit note` was given: the note, and the session and kind it names. */
export interface NoteWords {
  readonly text: string;
  readonly session: Session | null;
  readonly kind: NoteKind | null;
  /** A name in front that no session has yet; it is still part of `text`. */
  readonly newTitle: string | null;
}

interface FirstWords {
  readonly name: string;
  readonly rest: string;
  readonly isQuoted: boolean;
}

const kindWords: ReadonlyMap<string, NoteKind> = new Map<string, NoteKind>([
  ['aim', 'aim'],
  ['目的', 'aim'],
  ['improve', 'improve'],
  ['改善', 'improve'],
  ['result', 'result'],
  ['結果', 'result'],
  ['booth', 'booth'],
  ['ブース', 'booth'],
  ['idea', 'idea'],
  ['アイデア', 'idea'],
  ['quote', 'quote'],
  ['名言', 'quote'],
  ['question', 'question'],
  ['質問', 'question'],
  ['next', 'next'],
  ['次回', 'next'],
]);

const codeShape = /^[\p{Lu}]{2,6}-?\d{2,4}[\p{Lu}\d-]{0,4}$/u;

/**
 * The first word or quoted string counts as a session's name only if a session has it; else all of it is the note. A
 * word that says the kind stays in the text: it is what the member wrote.
 */
export function readNoteWords(text: string, sessions: readonly Session[]): NoteWords {
  const first = readFirst(text);
  const session = first ? findSession(sessions, first.name) : null;
  const rest = first && session ? first.rest : text;
  const { kind, body } = readKind(rest);
  const newTitle = first && !session && !kind && isOffered(first) ? first.name.trim() : null;
  return { text: kind && body.trim() === '' ? '' : rest, session, kind, newTitle };
}

/** Is it a name that somebody would expect a session under, with a note behind it? */
function isOffered(first: FirstWords): boolean {
  const isName = first.isQuoted ? first.name.trim() !== '' : codeShape.test(first.name.normalize('NFKC').toUpperCase());
  return isName && first.rest.trim() !== '';
}

/** A first word with a colon, such as `idea:` or `目的：`, says the kind of the whole note. */
export function readKind(text: string): { readonly kind: NoteKind | null; readonly body: string } {
  const found = /^\s*([\p{L}]{2,8})\s?[:：][ \t\u3000]*/u.exec(text);
  const kind = found ? kindWords.get((found[1] ?? '').normalize('NFKC').toLowerCase()) : undefined;
  return found && kind ? { kind, body: text.slice(found[0].length) } : { kind: null, body: text };
}

function readFirst(text: string): FirstWords | null {
  const start = text.trimStart();
  const close = quotePairs[start[0] ?? ''];
  const end = close === undefined ? -1 : start.indexOf(close, 1);
  if (end > 1) return { name: start.slice(1, end), rest: trimGap(start.slice(end + 1)), isQuoted: true };
  const word = /^\S+/u.exec(start)?.[0];
  return word ? { name: word, rest: trimGap(start.slice(word.length)), isQuoted: false } : null;
}

/** The gap between name and note goes; indentation of later lines stays, it is the note's nesting. */
function trimGap(text: string): string {
  return text.replace(/^[^\S\n]+/u, '').replace(/^\n/, '');
}
