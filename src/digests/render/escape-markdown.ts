import { linkParts } from '../link-parts.ts';

export interface MarkdownRun {
  readonly text: string;
  readonly isBold?: boolean;
}

/**
 * Foreign text as one line of Markdown that shows it literally: it makes no heading, list, table, code, HTML,
 * footnote or container, and no link but to the web addresses in it.
 */
export function markdownLine(runs: readonly MarkdownRun[]): string {
  let line = '';
  for (const { text, isBold } of runs) {
    const flat = text.replace(/\s*\n\s*/g, ' ');
    const start = line === '' ? flat.trimStart() : flat;
    const escaped = line === '' ? literalStart(escapeParts(start)) : escapeParts(start);
    if (escaped !== '') line = joined(line, isBold ? bold(escaped) : escaped);
  }
  return line.trimEnd();
}

export function markdownText(text: string): string {
  return markdownLine([{ text }]);
}

/** Foreign text as the words of a link, which hold no other link. */
export function markdownLabel(text: string): string {
  return letters(text.replace(/\s*\n\s*/g, ' ').trim()).replace(/[[\]]/g, '\\$&');
}

function escapeParts(text: string): string {
  return linkParts(text)
    .map((part) => {
      if (part.kind === 'text') return literal(part.text);
      return part.label === part.url ? `<${part.url}>` : `[${markdownLabel(part.label)}](<${part.url}>)`;
    })
    .join('');
}

function literal(text: string): string {
  return (
    letters(text)
      // A pair of brackets alone is shown as it is; what would make it a link, footnote, image or box is not.
      .replace(/([@!])\[|\[(?=[\^ xX])/g, (_, before: string | undefined) => `${before ?? ''}\\[`)
      .replace(/[@!]$/, '\\$&')
      .replace(/\](?=[([:]|$)\(?/g, (found) => (found === '](' ? '\\]\\(' : '\\]'))
  );
}

function letters(text: string): string {
  return text
    .replace(/[\\`*_|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/:{3,}/g, (colons) => '\\:'.repeat(colons.length));
}

/** What would open a block at the start of a line. */
function literalStart(escaped: string): string {
  return escaped.replace(/^([#+=>-])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Marks must touch the words: blanks inside them go outside. */
function bold(escaped: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(escaped) ?? [];
  return words === '' ? escaped : `${before}**${words}**${after}`;
}

/** Markdown sees no beginning or end of bold where a bracket meets a letter, as Japanese often has it: a blank parts them. */
function joined(line: string, piece: string): string {
  const opensTorn = /[\p{L}\p{N}]$/u.test(line) && /^\*\*[\p{P}\p{S}]/u.test(piece);
  const closesTorn = /[\p{P}\p{S}]\*\*$/u.test(line) && /^[\p{L}\p{N}]/u.test(piece);
  return opensTorn || closesTorn ? `${line} ${piece}` : line + piece;
}

/** A block of text kept as it is, letter by letter: its fence is longer than any in the text. */
export function markdownFence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
