/** A stretch of a line, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const opening = '「『（(［[〈《“';
const closing = '」』）)］]〉》”';

const ownWords =
  /^ (?:and |but |though )?(?:I(?:['’]d)? (?:think|feel|felt|guess|say|believe|suspect|doubt)|IMO|IMHO|personally|feels)\b/i;

/**
 * Splits a line where a sentence ends: 。 anywhere, ！？ before a gap, . ! ? before a gap and a beginning, a dash between
 * gaps, a comma before the writer's own words (`, I think …`). Brackets and quotations are never split.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (opening.includes(char)) depth++;
    else if (closing.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && endsSentence(text, at)) {
      spans.push({ start, end: at + 1 });
      start = at + 1;
    }
  }
  return text.slice(start).trim() === '' ? spans : [...spans, { start, end: text.length }];
}

function endsSentence(text: string, at: number): boolean {
  const char = text[at] ?? '';
  const next = text[at + 1];
  if (char === '。') return next !== '。';
  const isGap = next === undefined || next === ' ' || next === '\u3000';
  if (char === '！' || char === '？') return isGap;
  if (char === '.' || char === '!' || char === '?') {
    return next === undefined || (next === ' ' && /^ +[\p{Lu}\p{Lo}“"]/u.test(text.slice(at + 1, at + 8)));
  }
  if (char === ',') return ownWords.test(text.slice(at + 1, at + 24));
  return (char === '—' || char === '–') && isGap && text[at - 1] === ' ';
}
