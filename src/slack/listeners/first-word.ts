/** The first word, as commands compare it, and the rest. */
export function splitWord(text: string): readonly [word: string, rest: string] {
  const [, word = '', rest = ''] = /^\s*(\S*)[^\S\n]*\n?([\s\S]*)$/u.exec(text) ?? [];
  return [word.normalize('NFKC').toLowerCase(), rest];
}
