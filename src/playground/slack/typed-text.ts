import type { JsonObject } from './json.ts';
import type { Block } from './message.ts';
import { escapeText, type Inline, type Names, readInline } from './typed-inline.ts';

/** What Slack stores for a typed message. */
export interface TypedText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

type Line =
  | { readonly kind: 'item'; readonly isOrdered: boolean; readonly level: number; readonly text: string }
  | { readonly kind: 'plain' | 'quote' | 'code'; readonly text: string };

const item = /^([ \t　]*)(?:[-*•◦▪‣]\uFE0E?|(\d+)[.)])[ \t　]+(\S.*)$/u;
const bullets = ['•', '◦', '▪︎'];
/** Slack: rich_text_list `indent` 0–8. */
const deepest = 8;

/** Text as pasted with formatting off: one section, line by line as it is, with mentions and addresses recognised. */
export function readPlainText(typed: string, names: Names): TypedText {
  const inline = readInline(typed, names, false);
  return { text: inline.text, blocks: typed === '' ? [] : asBlocks([section(inline.elements)]) };
}

/** Text as typed into the desktop client, which makes lists, quotes and code of what looks like them. */
export function readRichText(typed: string, names: Names): TypedText {
  if (typed === '') return { text: '', blocks: [] };
  const groups = groupLines(readLines(typed)).map((group) => writeGroup(group, names));
  const elements = groups.flatMap((group, index) =>
    // A section that something follows ends with the line break before it.
    index < groups.length - 1 && group.isSection ? endWithBreak(group.elements) : group.elements,
  );
  return { text: groups.map((group) => group.text).join('\n'), blocks: asBlocks(elements) };
}

/** Pieces that came out empty (a quote mark alone, a last blank line) are in the text only. */
function asBlocks(pieces: readonly JsonObject[]): Block[] {
  const elements = pieces.filter((piece) => Array.isArray(piece.elements) && piece.elements.some(isSaying));
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

function isSaying(element: JsonObject): boolean {
  return element.text !== '';
}

function section(elements: readonly JsonObject[]): JsonObject {
  return { type: 'rich_text_section', elements };
}

function readLines(typed: string): Line[] {
  const lines: Line[] = [];
  let columns: number[] = [];
  let isCode = false;
  for (const text of typed.split('\n')) {
    const fence = readFence(text, isCode);
    if (fence !== null) {
      if (fence.code !== '') lines.push({ kind: 'code', text: fence.code });
      isCode = fence.isOpen;
      continue;
    }
    const [, lead = '', digits, words] = (isCode ? null : item.exec(text)) ?? [];
    if (words === undefined) {
      columns = [];
      lines.push(isCode ? { kind: 'code', text } : readOtherLine(text));
      continue;
    }
    columns = [...columns.filter((column) => column < countColumns(lead)), countColumns(lead)];
    const level = Math.min(columns.length - 1, deepest);
    lines.push({ kind: 'item', isOrdered: digits !== undefined, level, text: words });
  }
  return lines;
}

/** A line that opens, closes, or is a whole code block; `code` is what stands on it beside the fence. */
function readFence(line: string, isCode: boolean): { readonly code: string; readonly isOpen: boolean } | null {
  if (isCode) return line.trimEnd().endsWith('```') ? { code: line.trimEnd().slice(0, -3), isOpen: false } : null;
  const [, first, second] = /^\s*```(.*?)(```)?\s*$/.exec(line) ?? [];
  return first === undefined ? null : { code: first, isOpen: second === undefined };
}

function readOtherLine(text: string): Line {
  return text.startsWith('>') ? { kind: 'quote', text: text.replace(/^> ?/, '') } : { kind: 'plain', text };
}

/** A tab is four columns, a full-width space two. */
function countColumns(lead: string): number {
  return [...lead].reduce((sum, character) => sum + (character === '\t' ? 4 : character === '　' ? 2 : 1), 0);
}

function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === line.kind) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

interface Written {
  readonly isSection: boolean;
  readonly text: string;
  readonly elements: readonly JsonObject[];
}

function writeGroup(group: readonly Line[], names: Names): Written {
  const typed = group.map((line) => line.text).join('\n');
  switch (group[0]?.kind) {
    case 'item':
      return writeList(group, names);
    case 'code': {
      const elements = [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: typed }], border: 0 }];
      return { isSection: false, text: `\`\`\`${escapeText(typed)}\`\`\``, elements };
    }
    case 'quote': {
      const inline = readInline(typed, names, true);
      const text = inline.text.replace(/^/gm, '&gt; ');
      return { isSection: false, text, elements: [{ type: 'rich_text_quote', elements: inline.elements }] };
    }
    default: {
      const inline = readInline(typed, names, true);
      return { isSection: true, text: inline.text, elements: [section(inline.elements)] };
    }
  }
}

function writeList(group: readonly Line[], names: Names): Written {
  const texts: string[] = [];
  const lists: { readonly head: JsonObject; readonly key: string; readonly elements: JsonObject[] }[] = [];
  let counts: number[] = [];
  for (const line of group) {
    if (line.kind !== 'item') continue;
    const inline: Inline = readInline(line.text, names, true);
    counts = [...counts.slice(0, line.level + 1)];
    counts[line.level] = line.isOrdered ? (counts[line.level] ?? 0) + 1 : 0;
    const marker = line.isOrdered ? numberOf(counts[line.level] ?? 1, line.level) : bullets[line.level % 3];
    texts.push(`${'    '.repeat(line.level)}${marker} ${inline.text}`);
    const style = line.isOrdered ? 'ordered' : 'bullet';
    const key = `${style} ${line.level}`;
    if (lists.at(-1)?.key !== key) {
      lists.push({ key, elements: [], head: { type: 'rich_text_list', style, indent: line.level, border: 0 } });
    }
    lists.at(-1)?.elements.push(section(inline.elements));
  }
  const elements = lists.map(({ head, elements: items }) => ({ ...head, elements: items }));
  return { isSection: false, text: texts.join('\n'), elements };
}

/** Slack counts 1., a., i. by level. */
function numberOf(count: number, level: number): string {
  const letter = String.fromCharCode(96 + Math.min(count, 26));
  return [`${count}.`, `${letter}.`, `${'i'.repeat(Math.min(count, 3))}.`][level % 3] ?? `${count}.`;
}

function endWithBreak(elements: readonly JsonObject[]): JsonObject[] {
  return elements.map((element) => {
    const inner: unknown = element.elements;
    return section([...(Array.isArray(inner) ? inner : []), { type: 'text', text: '\n' }]);
  });
}
