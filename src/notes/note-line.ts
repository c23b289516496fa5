import { stripEmphasis } from './emphasis.ts';
import { blockMeter, fenceOf, isTableRow } from './line-block.ts';
import { type MarkedLine, readLine } from './line-marker.ts';

/**
 * What a line is for the reader of a note. The silent ones become no point: blank lines, rules, `:::` and unclosed code
 * fences, HTML tags, markers without words, what was struck out, and `inside`, a further line of a code block or table.
 */
export type LineRole = 'item' | 'heading' | 'code' | 'table' | 'image' | SilentRole;

type SilentRole = 'blank' | 'rule' | 'fence' | 'tag' | 'empty' | 'struck' | 'inside';

export interface NoteLine extends MarkedLine {
  readonly role: LineRole;
  /** The line without marker and emphasis marks; of a code block its first line. */
  readonly text: string;
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
}

const rule = /^(?:[-*_=][ \t]*){3,}$|^[─━―—－＝]{3,}$/;
const detailsFence = /^:{3,}(?:\s*\S.*)?$/;
const codeFence = /^(?:`{3,}|~{3,})\w*$/;
const tag = /^(?:<!--.*-->|(?:<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>\s*)+)$/i;
const heading = /^(#{1,6})(?:[ \t\u3000]+(\S.*)|[ \t\u3000]*)$/;
const image = /^!\[[^\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)$/;
const tableRule = /^\|(?:\s*:?-{2,}:?\s*\|)+$/;

/** Gives every line of a note its role. Indentation decides, not CommonMark, which would glue lines together. */
export function readNoteLines(text: string): NoteLine[] {
  return readLines(text.split('\n'));
}

/** The same for lines that are split already. */
export function readLines(lines: readonly string[]): NoteLine[] {
  const measure = blockMeter(lines);
  const found: NoteLine[] = [];
  while (found.length < lines.length) {
    const first = readLine(lines[found.length] ?? '');
    const length = measure(found.length, first.body);
    found.push(length > 1 ? toBlock(lines, found.length, first) : toNoteLine(first));
    for (let more = 1; more < length; more++) found.push({ ...readLine(''), role: 'inside', text: '', level: 0 });
  }
  return found;
}

function toBlock(lines: readonly string[], at: number, first: MarkedLine): NoteLine {
  if (isTableRow(first.body)) return { ...first, role: 'table', text: first.body, level: 0 };
  const text = first.body.slice(fenceOf(first.body).length).trim() || (lines[at + 1] ?? '').trim();
  return { ...first, role: 'code', text, level: 0 };
}

function toNoteLine(line: MarkedLine): NoteLine {
  const { body, marker } = line;
  const role = silentRole(line) ?? blockRole(body);
  if (role !== null)
    return { ...line, role, text: role === 'code' ? body.replaceAll(/^`+|`+$/g, '').trim() : body, level: 0 };
  const [, hashes, title] = marker === '' ? (heading.exec(body) ?? []) : [];
  const text = stripEmphasis(hashes === undefined ? body : (title ?? ''));
  if (text === '') return { ...line, role: body.includes('~') ? 'struck' : 'empty', text, level: 0 };
  return { ...line, role: hashes === undefined ? 'item' : 'heading', text, level: hashes?.length ?? 0 };
}

function silentRole({ body, marker, isQuoted }: MarkedLine): LineRole | null {
  if (body === '') return marker !== '' || isQuoted ? 'empty' : 'blank';
  if (rule.test(`${marker} ${body}`.trimStart())) return 'rule';
  if (codeFence.test(body) || (marker === '' && detailsFence.test(body))) return 'fence';
  return tag.test(body) ? 'tag' : null;
}

function blockRole(body: string): LineRole | null {
  if (isTableRow(body)) return tableRule.test(body) ? 'inside' : 'table';
  if (image.test(body)) return 'image';
  return /^`{3,}.*`{3,}$/.test(body) ? 'code' : null;
}
