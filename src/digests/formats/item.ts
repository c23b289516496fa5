import type { Claim } from '../claim.ts';
import type { Line, Run } from '../digest.ts';
import type { KeyedPoint, PointKey } from '../extractive/keyed-point.ts';
import type { Statement } from '../extractive/statement.ts';
import { shorten, textLength } from '../text-length.ts';
import { linkedRuns } from './linked-runs.ts';
import type { Page } from './page.ts';

/** A line on its way into a digest, with what it takes and what it tells. */
export interface Item {
  readonly line: Line;
  readonly claims: readonly Claim[];
  /** Points told by it. */
  readonly covers: readonly PointKey[];
  /** Notes of which it tells a point only in part. */
  readonly cutNotes: readonly string[];
  /** In the reader's measure, citations included. */
  readonly length: number;
  readonly rows: number;
}

export interface Wording {
  /** In front of the text, set apart by a colon. */
  readonly prefix?: string | null;
  /** Replaces the text's own runs; every run's text stands in the note or is made by code. */
  readonly runs?: (text: string) => readonly Run[];
  /** Longest text shown whole. */
  readonly limit?: number;
}

/** Short points told after a line take no more room than this, in characters. */
const joinedLimit = 60;

export function toItem(page: Page, statement: Statement, wording: Wording = {}): Item {
  const { claim } = statement;
  const { text, isCut } = shorten(claim.text, wording.limit ?? page.room.line, page.language);
  const joined = isCut ? [] : joinedThatFit(statement.joined);
  const runs = [
    ...prefixRuns(page, wording.prefix ?? null),
    ...(wording.runs?.(text) ?? linkedRuns(page, text)),
    ...joinedRuns(page, text, joined),
  ];
  return {
    line: { runs, claimId: claim.id, children: [] },
    claims: [claim],
    covers: [...statement.covers, ...joined.map(({ key }) => key)],
    cutNotes: isCut ? [...new Set(claim.cites.map(({ noteId }) => noteId))] : [],
    length: textLength(runs.map((run) => run.text).join('') + citedNames(page, claim), page.language),
    rows: 1,
  };
}

/** Lines under a line: one level, as deep as a reader on a telephone can follow. */
export function withChildren(item: Item, children: readonly Item[]): Item {
  if (children.length === 0) return item;
  const all = [item, ...children];
  return {
    line: { ...item.line, children: [...item.line.children, ...children.map(({ line }) => line)] },
    claims: all.flatMap(({ claims }) => claims),
    covers: all.flatMap(({ covers }) => covers),
    cutNotes: all.flatMap(({ cutNotes }) => cutNotes),
    length: lengthOf(all),
    rows: rowsOf(all),
  };
}

export function lengthOf(items: readonly Item[]): number {
  return items.reduce((sum, { length }) => sum + length, 0);
}

export function rowsOf(items: readonly Item[]): number {
  return items.reduce((sum, { rows }) => sum + rows, 0);
}

/** As many from the front as fit, each whole. */
export function takeFitting(items: readonly Item[], length: number, rows: number): Item[] {
  const taken: Item[] = [];
  for (const item of items)
    if (lengthOf(taken) + item.length <= length && rowsOf(taken) + item.rows <= rows) taken.push(item);
  return taken;
}

function prefixRuns(page: Page, prefix: string | null): Run[] {
  if (prefix === null) return [];
  const isAsked = /[?？。！!]$/.test(prefix);
  return [{ text: prefix, isBold: true }, { text: isAsked ? ' ' : page.words.colon }];
}

function joinedThatFit(joined: readonly KeyedPoint[]): KeyedPoint[] {
  const taken: KeyedPoint[] = [];
  let length = 0;
  for (const point of joined) {
    length += [...point.text].length + 1;
    if (length > joinedLimit) break;
    taken.push(point);
  }
  return taken;
}

function joinedRuns(page: Page, text: string, joined: readonly KeyedPoint[]): Run[] {
  const separators = joined.map((_, index) => {
    if (index > 0) return page.words.comma;
    return /[:：]\s*$/.test(text) ? '' : page.words.colon;
  });
  return joined.map((point, index) => ({ text: `${separators[index]}${point.text}` }));
}

/** Two names stand behind a line, the others are counted; in a document they are only a mark. */
function citedNames(page: Page, claim: Claim): string {
  if (page.isDocument) return '';
  const names = claim.authorIds.slice(0, 2).map(page.nameOf);
  return ` ${names.join('・')}${claim.authorIds.length > 2 ? ' +9' : ''}`;
}
