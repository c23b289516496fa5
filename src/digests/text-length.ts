import type { Language } from '../language.ts';

/** How long a text is to its reader: characters in Japanese, words in English (a Japanese character in it: half a word). */
export function textLength(text: string, language: Language): number {
  if (language === 'ja') return [...text].length;
  const wide = text.match(wideLetters)?.length ?? 0;
  const words = text.replace(wideLetters, ' ').match(/\S+/g)?.length ?? 0;
  // A run without blanks, such as an address, is not one word to the eye.
  return Math.max(words + wide / 2, text.length / 12);
}

const wideLetters = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu;

/**
 * The text if it fits, else its whole sentences that do, else its whole clauses or words, marked with "…". Never cut
 * inside a character.
 */
export function shorten(text: string, limit: number, language: Language): { text: string; isCut: boolean } {
  if (textLength(text, language) <= limit) return { text, isCut: false };
  for (const border of [sentenceEnd, clauseEnd, wordEnd]) {
    const kept = longestPrefix(text, border, limit, language);
    if (kept) return { text: `${kept}…`, isCut: true };
  }
  return { text: `${longestPrefix(text, /./gsu, limit, language)}…`, isCut: true };
}

const sentenceEnd = /[。！？]+[」』）)]*|[.!?]+["”’)]*(?=\s)/g;
const clauseEnd = /[、，；;]|,(?=\s)/g;
const wordEnd = /(?<=\S)(?=\s)/g;

function longestPrefix(text: string, border: RegExp, limit: number, language: Language): string {
  let kept = '';
  for (const match of text.matchAll(border)) {
    const prefix = text.slice(0, match.index + match[0].length);
    if (textLength(prefix, language) > limit) break;
    kept = prefix;
  }
  // A sentence much shorter than the room says less than a marked cut would.
  return textLength(kept, language) >= limit / 3 ? kept.trimEnd() : '';
}
