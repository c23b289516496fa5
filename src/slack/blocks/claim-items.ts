import type { Claim } from '../../digests/claim.ts';
import type { Digest, DigestContext, DigestPart, Line, Run, Section } from '../../digests/digest.ts';
import { clampText } from '../text/grapheme.ts';
import { showable } from '../text/showable.ts';
import type { Wording } from '../wording/wording.ts';
import { type Citations, citationInlines, measuredCitations, readCitations } from './citation.ts';
import { words } from './elements.ts';
import type { Inline, Item } from './message.ts';
import { line as textLine } from './reply.ts';

/** What the lines of a digest are shown with. */
export interface ClaimBook {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly citations: Citations;
  readonly context: DigestContext;
  readonly digest: Digest;
}

export function openClaimBook(digest: Digest, context: DigestContext, wording: Wording): ClaimBook {
  const claims = new Map(digest.content.claims.map((claim) => [claim.id, claim]));
  return { claims, citations: readCitations(context, wording), context, digest };
}

export function sectionItems(section: Section, book: ClaimBook): Item[] {
  const lines = [...(section.saying ? [section.saying] : []), ...section.lines].flatMap((each) =>
    lineItems(each, 0, book),
  );
  if (lines.length === 0 && !section.remark) return [];
  const heading: Item[] =
    section.heading === ''
      ? []
      : [
          {
            kind: 'line',
            inlines: shownRuns([{ text: section.heading, isBold: true }], headingShown, book),
            keepsWithNext: true,
          },
        ];
  return [{ kind: 'gap' }, ...heading, ...lines, ...(section.remark ? [textLine(section.remark)] : [])];
}

const headingShown = 200;
/** Far more than a statement takes; the whole line stands behind its link. */
const claimShown = 1_200;
const supportShown = 200;

/**
 * A line that states something is an item of a list and ends with its citations; one whose notes are all deleted is
 * gone with them. A line that states nothing is no item of a list, so that every item is a statement.
 */
function lineItems(line: Line, indent: number, book: ClaimBook): Item[] {
  if (line.claimId === null) {
    const item: Item = { kind: 'line', inlines: [words('• '), ...shownRuns(line.runs, claimShown, book)] };
    return [item, ...line.children.flatMap((child) => lineItems(child, indent, book))];
  }
  const claim = book.claims.get(line.claimId);
  const cited = claim ? book.citations.of(claim) : [];
  if (cited.length === 0) return [];
  const stated = [...shownRuns(line.runs, claimShown, book), ...supportInlines(line, book)];
  const item: Item = {
    kind: 'bullet',
    indent,
    inlines: [...stated, ...citationInlines(cited, book.citations)],
    measured: [...stated, ...measuredCitations(cited, book.citations)],
  };
  return [
    item,
    ...line.children.filter((child) => child.claimId !== null).flatMap((child) => lineItems(child, indent + 1, book)),
  ];
}

/** Children that state nothing by themselves belong to the statement, and so stand before its citations. */
function supportInlines(line: Line, book: ClaimBook): Inline[] {
  const children = line.children.filter((child) => child.claimId === null);
  return children.flatMap((child) => [words('\n– '), ...shownRuns(child.runs, supportShown, book)]);
}

/** On one line, cut together after `limit` characters. */
function shownRuns(runs: readonly Run[], limit: number, book: ClaimBook): Inline[] {
  const inlines: Inline[] = [];
  let room = limit;
  for (const run of runs) {
    if (room <= 0) break;
    const text = shownLine(run.text, room, book);
    room -= text.length;
    inlines.push(words(text, run.isBold ? 'bold' : undefined));
  }
  return inlines;
}

/** Foreign words on one line, the people they mention by name. */
export function shownLine(text: string, limit: number, { context, digest }: ClaimBook): string {
  const shown = showable(text, { names: context.names, language: digest.content.language });
  return clampText(shown.replace(/\s*\n\s*/gu, ' '), limit);
}

/** Claims in the order in which the lines show them. */
export function claimsOf(sections: DigestPart['sections'], book: ClaimBook): Claim[] {
  const ids = sections.flatMap((section) =>
    [...(section.saying ? [section.saying] : []), ...section.lines].flatMap(claimIds),
  );
  return [...new Set(ids)].flatMap((id) => book.claims.get(id) ?? []);
}

function claimIds(line: Line): string[] {
  return [...(line.claimId === null ? [] : [line.claimId]), ...line.children.flatMap(claimIds)];
}
