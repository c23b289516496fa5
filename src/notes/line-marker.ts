/** A line taken apart: how deep it stands, what marks it, and the rest. */
export interface MarkedLine {
  /** Columns before the marker; a tab goes to the next multiple of four, a full-width space is two. */
  readonly indent: number;
  /** The marker as written, `''` for a bare line. */
  readonly marker: string;
  /** Behind `>`. */
  readonly isQuoted: boolean;
  /** What follows the marker, without space around it. */
  readonly body: string;
}

const space = '[ \\t\\u3000]';
const digit = '[0-9０-９]';

const bullet = new RegExp(
  [
    `[-*+–]${space}+`,
    // Japanese is often typed right behind the hyphen.
    '-(?=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])',
    // Twice in a row they are no markers: `・・・`, `○○社`.
    `([・●•◦▪▫‣⁃○■□◆◇▶►☐☑✓✔])(?!\\1)[\\uFE0E\\uFE0F]?${space}*`,
  ].join('|'),
  'uy',
);

const number = new RegExp(
  [
    `${digit}{1,3}[.)．）](?:${space}+|(?=[^\\s.,:0-9０-９]))`,
    `[(（]${digit}{1,3}[)）]${space}*`,
    `[①-⑳⓪❶-❿]${space}*`,
    `${digit}{1,2}(?::${space}+|：(?!${digit})${space}*)`,
    // Slack numbers its deeper levels a., i.
    `(?:[a-z]|[ivx]{2,4})[.)]${space}+`,
  ].join('|'),
  'uy',
);

const checkbox = new RegExp(`\\[[ xX✓]?\\]${space}+`, 'uy');
const lonely = /^[-*+–]$/;

/** Columns that pasted bullets without indentation stand for: Slack nests `•`, `◦`, `▪`. */
const pastedIndent: Readonly<Record<string, number>> = { '◦': 4, '▪': 8 };

/** Takes one line apart. Total: any string has an answer. */
export function readLine(line: string): MarkedLine {
  const { indent, rest } = readIndent(line);
  const quote = /^(?:[>＞](?![\d=])[ \t]?)+/.exec(rest)?.[0] ?? '';
  const unquoted = rest.slice(quote.length);
  const marker = lonely.test(unquoted.trimEnd()) ? unquoted : markerOf(unquoted);
  return {
    indent: indent > 0 ? indent : (pastedIndent[marker[0] ?? ''] ?? 0),
    marker: marker.trim(),
    isQuoted: quote !== '',
    body: unquoted.slice(marker.length).trim(),
  };
}

function markerOf(text: string): string {
  const main = matchAt(bullet, text, 0) || matchAt(number, text, 0);
  return main + matchAt(checkbox, text, main.length);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function readIndent(line: string): { indent: number; rest: string } {
  const rest = line.trimStart();
  const blank = line.slice(0, line.length - rest.length);
  // One full-width space begins a Japanese paragraph; it nests nothing.
  if (blank === '\u3000') return { indent: 0, rest };
  let indent = 0;
  for (const char of blank) {
    if (char === '\t') indent += 4 - (indent % 4);
    else if (char !== '\uFEFF') indent += char === '\u3000' ? 2 : 1;
  }
  return { indent, rest };
}
