/**
 * Full-width digits, letters and signs, and every kind of dash and tilde, as their plain ones. Each character stays one,
 * so that what is found in the folded text is cut from the text as written at the same place.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[〜∼]/g, '~')
    .replace(/[‐‑–—―−]/g, '-')
    .replace(/[\u3000\u00A0]/g, ' ')
    .replace(/[［【]/g, '[')
    .replace(/[］】]/g, ']');
}

/** The text without one stretch of it, brackets around the stretch included, and without separators left at the ends. */
export function cutOut(text: string, start: number, end: number): string {
  const folded = foldWidth(text);
  const isBracketed = /[[(]\s*$/.test(folded.slice(0, start)) && /^\s*[\])]/.test(folded.slice(end));
  const from = isBracketed ? folded.slice(0, start).search(/[[(]\s*$/) : start;
  const to = isBracketed ? end + folded.slice(end).search(/[\])]/) + 1 : end;
  return trimSeparators(`${text.slice(0, from)} ${text.slice(to)}`);
}

export function trimSeparators(text: string): string {
  return text.replace(/^[\s|｜:：・,、/_\-–—]+/, '').replace(/[\s|｜:：・,、/_\-–—]+$/, '');
}
