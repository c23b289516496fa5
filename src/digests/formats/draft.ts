import type { DigestPart, Section } from '../digest.ts';
import type { Item } from './item.ts';

/** A section before its lines are counted. */
export interface DraftSection {
  /** Empty: its part's heading says it all. */
  readonly heading: string;
  readonly items: readonly Item[];
  readonly saying?: Item;
  readonly remark?: string;
  /** Listed without claims, for example sessions that nobody wrote about. */
  readonly names?: readonly string[];
}

export interface DraftPart {
  readonly heading: string;
  readonly subheading: string | null;
  readonly sessionId: string | null;
  readonly sections: readonly DraftSection[];
}

/** What a format makes: the head message's sections, and the parts under it. */
export interface Draft {
  readonly title: string;
  readonly head: readonly DraftSection[];
  readonly parts: readonly DraftPart[];
}

export function itemsOf({ head, parts }: Draft): Item[] {
  return [...head, ...parts.flatMap(({ sections }) => sections)].flatMap(({ saying, items }) =>
    saying ? [saying, ...items] : items,
  );
}

export function toPart({ heading, subheading, sessionId, sections }: DraftPart): DigestPart {
  return { heading, subheading, sessionId, sections: sections.map(toSection) };
}

export function toSection({ heading, items, saying, remark, names }: DraftSection): Section {
  const named = (names ?? []).map((text) => ({ runs: [{ text }], claimId: null, children: [] }));
  return {
    heading,
    lines: [...items.map(({ line }) => line), ...named],
    ...(saying ? { saying: saying.line } : {}),
    ...(remark ? { remark } : {}),
  };
}

/** Is there anything to show? An empty section is left out. */
export function isFilled({ items, saying, remark, names }: DraftSection): boolean {
  return items.length > 0 || saying !== undefined || remark !== undefined || (names?.length ?? 0) > 0;
}

/** A part of one section that needs no heading of its own. */
export function plainPart(heading: string, section: Omit<DraftSection, 'heading'>): DraftPart {
  return { heading, subheading: null, sessionId: null, sections: [{ heading: '', ...section }] };
}
