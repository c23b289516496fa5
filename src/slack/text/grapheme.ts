const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** More than any written character has; a longer one is an attack and may be cut. */
const longestGrapheme = 64;

/**
 * The last border between characters as people see them at or before `at` (UTF-16 index), so that no emoji, flag or
 * combining mark is torn. A single character longer than any real one is cut between code points.
 */
export function borderBefore(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const border = graphemes.segment(text.slice(0, at + longestGrapheme)).containing(at)?.index ?? at;
  if (at - border < longestGrapheme) return border;
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;
}

/** At most `limit` UTF-16 units, `…` at the end when something was cut. */
export function clampText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, borderBefore(text, limit - 1)).trimEnd()}…`;
}

/**
 * Pieces of at most `limit` UTF-16 units (at least 2) that together are the text: cut after a line, else a sentence,
 * else a space, else a character.
 */
export function cutText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const at = cutPoint(rest, limit);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

const borders: readonly RegExp[] = [/\n+/g, /(?:[。．！？]+|[.!?]+\s)[」』）)]*/g, /\s+/g];

/** Not in the first quarter of what fits: a short piece would only make more of them. */
function cutPoint(text: string, limit: number): number {
  const window = text.slice(0, limit);
  for (const border of borders) {
    const last = [...window.matchAll(border)].at(-1);
    const end = last ? last.index + last[0].length : 0;
    const at = borderBefore(text, end);
    if (at >= limit / 4) return at;
  }
  return borderBefore(text, limit) || limit;
}
