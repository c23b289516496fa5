import type { Language } from '../../language.ts';

/** Bidi controls, zero-width and tag characters, C0 but tab and newline, DEL and C1: none of them may be shown. */
const hidden = /[\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufff9-\ufffb]/gu;
/** The joiner inside an emoji, and what makes a sign an emoji. */
const partOfEmoji =
  /(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic})|\ufe0f/gu;

/** Foreign text without what hides, reorders or controls; otherwise as it is. */
export function visibleText(text: string): string {
  const plain = text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const kept = new Set([...plain.matchAll(partOfEmoji)].map(({ index }) => index));
  return plain.replace(hidden, (sign, index: number) => (kept.has(index) ? sign : ''));
}

/** The same on one line, with Slack's mentions as names. */
export function visibleLine(text: string, names: ReadonlyMap<string, string>, language: Language): string {
  const someone = language === 'ja' ? '誰か' : 'someone';
  const named = text
    .replace(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/g, (_, id: string) => `@${names.get(id) ?? someone}`)
    .replace(/<#[A-Z0-9]+\|([^<>]+)>/g, '#$1')
    .replace(/<!subteam\^[^<>|]*\|([^<>]*)>/g, '$1')
    .replace(/<!(here|channel|everyone)(?:\|[^<>]*)?>/g, '@$1');
  return visibleText(named).replace(/\s*\n\s*/g, ' ');
}
