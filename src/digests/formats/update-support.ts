import { withoutTail } from '../../notes/label.ts';
import { isInstruction } from '../extractive/instruction.ts';
import type { KeyedPoint, PointKey } from '../extractive/keyed-point.ts';
import type { NoteReading } from '../extractive/note-reading.ts';
import type { Statement } from '../extractive/statement.ts';
import type { Item } from './item.ts';
import type { Page } from './page.ts';
import { supportItem } from './support-item.ts';

/** Definitions and links that stand by an update: shown only under it, and never as one. */
export interface Support {
  readonly reading: NoteReading;
  readonly points: readonly KeyedPoint[];
}

/**
 * Finds for each update the definitions and links that belong to it: those right under it, and a definition beside it
 * under the same label (`Name: what it is`, then what is new about it).
 */
export function findSupports(readings: readonly NoteReading[]): Map<PointKey, Support> {
  const supports = new Map<PointKey, Support>();
  for (const reading of readings)
    for (const point of reading.points) {
      const host = hostOf(reading.points, point);
      if (!host) continue;
      const key = host.key;
      supports.set(key, { reading, points: [...(supports.get(key)?.points ?? []), point] });
    }
  return supports;
}

function hostOf(points: readonly KeyedPoint[], point: KeyedPoint): KeyedPoint | undefined {
  const parentIndex = point.ancestors.at(-1);
  const parent = parentIndex === undefined ? undefined : points[parentIndex];
  if (!parent || (point.kind !== 'term' && point.kind !== 'reference') || isInstruction(point.text)) return undefined;
  if (!parent.isLabel) return parent.kind === 'update' ? parent : undefined;
  if (point.kind !== 'term') return undefined;
  const isSibling = (other: KeyedPoint) => other.ancestors.at(-1) === parentIndex && other.line > point.line;
  return points.find((other) => other.kind === 'update' && isSibling(other));
}

/** `補足：term ／ link`: what the words of the update mean, and where to read on. Null where the note says neither. */
export function updateSupport(page: Page, statement: Statement, supports: ReadonlyMap<PointKey, Support>): Item | null {
  const support = supports.get(statement.lead.point.key);
  if (!support) return null;
  const words = [statement.claim.text, ...statement.lead.above].join(' ');
  const terms = support.points.filter(({ kind, text }) => kind === 'term' && isAbout(text, words));
  const links = support.points.filter(({ kind }) => kind === 'reference');
  const [first, ...others] = [...terms.slice(0, termsShown), ...links.slice(0, 1)];
  const before = [{ text: page.words.note, isBold: true }, { text: page.words.colon }];
  return first ? supportItem(page, support.reading, [first, ...others], before) : null;
}

const termsShown = 2;

/** Is the word that a definition opens with one of these words? */
function isAbout(definition: string, words: string): boolean {
  const [term = ''] = definition.split(/[:：]/);
  return words.includes(withoutTail(term.trim()));
}
