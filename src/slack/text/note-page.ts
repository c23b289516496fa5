import { cutText } from './grapheme.ts';

/** A stretch of a note: words, or what stands between two lines of back-ticks. */
export interface NoteSegment {
  readonly kind: 'words' | 'code';
  readonly text: string;
}

/** INTERFACES, section 3: a longer note becomes consecutive replies. */
const pageLength = 3_000;

/** The messages a note takes, each of at most 3,000 characters of its text, cut at lines where that is possible. */
export function notePages(text: string): NoteSegment[][] {
  const pages: NoteSegment[][] = [];
  let room = 0;
  for (const segment of readSegments(text)) {
    for (const piece of cutText(segment.text, pageLength)) {
      if (piece.length > room || pages.length === 0) {
        pages.push([]);
        room = pageLength;
      }
      pages.at(-1)?.push({ kind: segment.kind, text: piece });
      room -= piece.length;
    }
  }
  return pages;
}

const opening = /^\s*```[^`]*$/u;
const closing = /^\s*```\s*$/u;

/** A fence that is never closed is plain text. */
function readSegments(text: string): NoteSegment[] {
  const lines = text.split('\n');
  const closings = lines.flatMap((line, at) => (closing.test(line) ? [at] : []));
  const segments: NoteSegment[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (!opening.test(lines[at] ?? '')) continue;
    while (closings[0] !== undefined && closings[0] <= at) closings.shift();
    const end = closings[0];
    if (end === undefined) break;
    segments.push({ kind: 'words', text: lines.slice(from, at).join('\n') });
    segments.push({ kind: 'code', text: lines.slice(at + 1, end).join('\n') });
    at = end;
    from = end + 1;
  }
  segments.push({ kind: 'words', text: lines.slice(from).join('\n') });
  const full = segments.filter((segment) => segment.text.trim() !== '');
  return full.length > 0 ? full : [{ kind: 'words', text }];
}
