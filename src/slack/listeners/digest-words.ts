import type { DigestFormat } from '../../digests/digest.ts';
import type { Language } from '../../language.ts';

export interface DigestWords {
  readonly isDraft: boolean;
  readonly format: DigestFormat | null;
  readonly language: Language | null;
  /** The first word that means nothing here. */
  readonly unknown: string | null;
}

const formats: readonly DigestFormat[] = ['updates', 'sessions', 'themes', 'report', 'trip'];

/** `[draft] [format] [ja|en]`, in any order; said twice, the last counts. */
export function readDigestWords(text: string): DigestWords {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  const isLanguage = (word: string): word is Language => word === 'ja' || word === 'en';
  const isFormat = (word: string): word is DigestFormat => formats.some((format) => format === word);
  return {
    isDraft: words.includes('draft'),
    format: words.filter(isFormat).at(-1) ?? null,
    language: words.filter(isLanguage).at(-1) ?? null,
    unknown: words.find((word) => word !== 'draft' && !isFormat(word) && !isLanguage(word)) ?? null,
  };
}
