import { tokensOf } from './tokens.ts';

/**
 * What a statement is about: its first name (a word with a capital or a digit, a run of katakana). Empty when it
 * names nothing.
 */
export function subjectOf(text: string): string {
  const plain = text.normalize('NFKC');
  for (const [name] of plain.matchAll(names)) {
    const [token] = tokensOf(name);
    if (token && !generic.has(token)) return token;
  }
  return '';
}

/** Two statements with different subjects are different statements, however much else they share. */
export function hasOneSubject(
  left: { readonly subject: string; readonly tokenSet: ReadonlySet<string> },
  right: { readonly subject: string; readonly tokenSet: ReadonlySet<string> },
): boolean {
  if (!left.subject || !right.subject) return true;
  return left.tokenSet.has(right.subject) || right.tokenSet.has(left.subject);
}

const names = /[A-Z][A-Za-z0-9]*|[a-z]+[A-Z0-9][A-Za-z0-9]*|\p{Script=Katakana}[\p{Script=Katakana}ー]{2,}/gu;

/** Makers' names and words of the trade: many things carry them. */
const generic: ReadonlySet<string> = new Set(
  (
    'amazon aws google azure microsoft oracle new ga preview ai サービス リージョン サポート アップデート リリース セッション ' +
    'デモ ユーザ データ クラウド now today we it'
  ).split(' '),
);
