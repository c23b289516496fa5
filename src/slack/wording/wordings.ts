import type { Language } from '../../language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Wording } from './wording.ts';

const wordings: Readonly<Record<Language, Wording>> = { ja, en };

export function wordingOf(language: Language): Wording {
  return wordings[language];
}
