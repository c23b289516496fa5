/**
 * What two names are compared by: NFKC and case folded, so that `ＡＮＴ301`, `ant301` and `ANT301` are one; `～〜`, `×x`
 * and spaces between Japanese and Latin script do not count, because people type them as they like.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('〜', '~')
    .replaceAll('×', 'x')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .replace(/(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])/gu, '');
}
