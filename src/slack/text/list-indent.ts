import { type Body, list, object, text as textOf } from '../slack-body.ts';
import { cleanText } from './clean-text.ts';

const spacesPerLevel = 4;

interface BlockLine {
  readonly text: string;
  readonly indent: number;
  readonly isBullet: boolean;
}

/** What rich text blocks say, for a message that came with nothing else: bullets marked, nested by four spaces. */
export function blocksText(blocks: readonly unknown[]): string {
  const lines = blocks.flatMap(blockLines);
  return cleanText(
    lines.map((line) => `${gap(line.indent)}${line.isBullet ? '• ' : ''}${line.text}`).join('\n'),
  ).trimEnd();
}

function gap(indent: number): string {
  return ' '.repeat(spacesPerLevel * indent);
}

/**
 * Slack keeps a list's nesting in `blocks`. Where the text has the same lines but lost their indentation, it is put back
 * with four spaces per level; where lines do not match one to one, or are indented already, the text stays as it is.
 */
export function indentLists(text: string, blocks: readonly unknown[]): string {
  if (!blocks.some(hasIndent)) return text;
  const wanted = blocks.flatMap(blockLines).filter((line) => lineKey(line.text) !== '');
  const lines = text.split('\n');
  const full = lines.filter((line) => lineKey(line) !== '');
  if (full.length !== wanted.length) return text;
  const matches = full.every((line, at) => lineKey(line) === lineKey(wanted[at]?.text ?? ''));
  const isIndented = full.some((line, at) => (wanted[at]?.indent ?? 0) > 0 && /^\s/.test(line));
  if (!matches || isIndented) return text;
  let at = 0;
  const indentOf = (line: string) => (lineKey(line) === '' ? 0 : (wanted[at++]?.indent ?? 0));
  return lines.map((line) => gap(indentOf(line)) + line).join('\n');
}

/** Markers, numbers of lists and marks of emphasis differ between text and blocks; words do not. */
function lineKey(line: string): string {
  return line.replace(/^\s*(?:\d+|[a-z]{1,4})\.\s/, '').replace(/[^\p{L}\p{N}]/gu, '');
}

function hasIndent(block: unknown): boolean {
  return elementsOf(block).some((element) => indentOfList(element) > 0);
}

function elementsOf(block: unknown): Body[] {
  const body = object(block);
  return body.type === 'rich_text' ? list(body.elements).map(object) : [];
}

/** Slack: 0–8. */
function indentOfList(element: Body): number {
  if (element.type !== 'rich_text_list') return 0;
  return Math.min(Math.max(Math.trunc(Number(element.indent) || 0), 0), 8);
}

function blockLines(block: unknown): BlockLine[] {
  return elementsOf(block).flatMap(elementLines);
}

function elementLines(element: Body): BlockLine[] {
  if (element.type !== 'rich_text_list') return textLines(list(element.elements), 0, false);
  const indent = indentOfList(element);
  return list(element.elements).flatMap((item) => textLines(list(object(item).elements), indent, true));
}

function textLines(elements: readonly unknown[], indent: number, isBullet: boolean): BlockLine[] {
  const joined = elements.map((element) => elementText(object(element))).join('');
  return joined.split('\n').map((line) => ({ text: line, indent, isBullet }));
}

function elementText(element: Body): string {
  const field = (name: string) => textOf(element[name]) ?? '';
  switch (element.type) {
    case 'link':
      return field('text') ? `${field('text')} (${field('url')})` : field('url');
    case 'emoji':
      return `:${field('name')}:`;
    case 'user':
      return `<@${field('user_id')}>`;
    case 'channel':
      return `<#${field('channel_id')}>`;
    case 'usergroup':
      return `<!subteam^${field('usergroup_id')}>`;
    case 'broadcast':
      return `<!${field('range')}>`;
    default:
      return field('text') || field('fallback');
  }
}
