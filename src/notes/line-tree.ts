import { isAllBold } from './emphasis.ts';
import type { NoteLine } from './note-line.ts';

interface OpenLine {
  readonly at: number;
  readonly indent: number;
  /** Last line that may stand below it at its own indentation: bullets under a bare line, lines under a bold one. */
  readonly holds: 'deeper' | 'bullets' | 'block';
}

const silent: ReadonlySet<string> = new Set(['blank', 'rule', 'fence', 'tag', 'empty', 'struck', 'inside']);

/** Does the line become a point? */
export function speaks(line: NoteLine): boolean {
  return !silent.has(line.role);
}

/** For each line the lines above it that it belongs to, outermost first; null for a line that becomes no point. */
export function findAncestors(lines: readonly NoteLine[]): (readonly number[] | null)[] {
  const next = nextSpeaking(lines);
  let headings: readonly number[] = [];
  let open: readonly OpenLine[] = [];
  return lines.map((line, at) => {
    if (!speaks(line)) {
      if (line.role === 'blank') open = open.map(endBlock);
      return null;
    }
    if (line.role === 'heading') {
      const above = headings.filter((other) => (lines[other]?.level ?? 0) < line.level);
      headings = [...above, at];
      open = [];
      return above;
    }
    const indent = line.indent + (isTied(line, lines, open) ? 0.5 : 0);
    const above = open.slice(0, open.findLastIndex((other) => holds(other, line, indent)) + 1);
    open = [...above, { at, indent, holds: holdsOf(line, lines[next[at] ?? -1], next[at] === at + 1) }];
    return [...headings, ...above.map((other) => other.at)];
  });
}

function endBlock(line: OpenLine): OpenLine {
  return line.holds === 'block' ? { ...line, holds: 'bullets' } : line;
}

function holds(above: OpenLine, line: NoteLine, indent: number): boolean {
  if (above.indent !== indent) return above.indent < indent;
  return above.holds === 'block' ? !isAllBold(line.body) : above.holds === 'bullets' && line.marker !== '';
}

/** A bare line right above a list introduces it; a bold one also what follows it without a gap. */
function holdsOf(line: NoteLine, next: NoteLine | undefined, isNextLine: boolean): OpenLine['holds'] {
  if (line.marker !== '' || line.role !== 'item' || line.isQuoted || next?.indent !== line.indent) return 'deeper';
  if (next.marker !== '') return isNextLine || announces(line.text) ? 'bullets' : 'deeper';
  const isTitle = isNextLine && isAllBold(line.body) && !isAllBold(next.body) && next.role === 'item';
  return isTitle && line.text.length <= 40 && !/[」』”"]$/.test(line.text) ? 'block' : 'deeper';
}

const announcing =
  /[:：]$|以下|次の|下記|following|below|[0-9０-９]\s*(?:つ|個|層|点|種類|段階|ステップ|things|points|ways|steps|reasons|layers)/;

function announces(text: string): boolean {
  return announcing.test(text) || (text.length <= 40 && !/[。.!！)）」』”"]$/.test(text));
}

/** Does an arrow tie the line to the one before (`→ so this follows`)? */
export function isFollowUp(text: string): boolean {
  return /^(?:[→⇒➡↳]|[-=]>)/.test(text);
}

/** What an arrow ties, and the answer below a question, belong to the line before though not indented. */
function isTied(line: NoteLine, lines: readonly NoteLine[], open: readonly OpenLine[]): boolean {
  if (isFollowUp(line.text)) return true;
  if (!/^(?:A[.．:：]|Ans(?:wer)?[:：]|回答[:：]|答え[:：])/i.test(line.text)) return false;
  const before = open.findLast((other) => other.indent === line.indent);
  return /^(?:Q[.．:：\d]|Question[:：]|質問[:：])/i.test(lines[before?.at ?? -1]?.text ?? '');
}

function nextSpeaking(lines: readonly NoteLine[]): number[] {
  const next: number[] = [];
  let known = -1;
  for (let at = lines.length - 1; at >= 0; at--) {
    next[at] = known;
    const line = lines[at];
    if (line && line.role !== 'blank') known = at;
  }
  return next;
}
