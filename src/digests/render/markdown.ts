import { accountingLine, accountingWords } from '../accounting.ts';
import type { Claim } from '../claim.ts';
import type { DigestContent, DigestContext, DigestPart, Line, Section } from '../digest.ts';
import { digestWords } from '../digest-words.ts';
import { webAddress } from '../link-parts.ts';
import { markdownFence, markdownLabel, markdownLine, markdownText } from './escape-markdown.ts';
import { type Footnotes, openFootnotes, type Source } from './footnotes.ts';
import { withoutDeleted } from './live-lines.ts';
import { originWords } from './origin-words.ts';
import { type RawNotes, rawNotesOf } from './raw-notes.ts';
import { visibleLine } from './visible-text.ts';

/** What is folded away: GitHub's element, or Zenn's container. */
export type Fold = (summary: string, body: string) => string;

/** A digest as Markdown that GitHub and its kin show: each statement with footnotes that lead to its notes. */
export function toMarkdown(content: DigestContent, context: DigestContext): string {
  const title = markdownText(visibleLine(content.title, context.names, content.language));
  return `# ${title}\n\n${markdownBody(content, context, foldAsElement)}`;
}

const foldAsElement: Fold = (summary, body) => `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

/** All but the title. */
export function markdownBody(made: DigestContent, context: DigestContext, fold: Fold): string {
  const content = withoutDeleted(made, context);
  const sheet = openSheet(content, context, fold);
  const blocks = [
    sheet.text(content.facts),
    originWords(content),
    ...content.head.flatMap((section) => sectionBlocks(sheet, section, 2)),
    ...content.parts.flatMap((part) => partBlocks(sheet, part)),
    ...accountingBlocks(sheet),
    sheet.footnotes
      .used()
      .map((source) => footnote(sheet, source))
      .join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

interface Sheet {
  readonly content: DigestContent;
  readonly context: DigestContext;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly footnotes: Footnotes;
  readonly fold: Fold;
  /** The one way for foreign text into the document. */
  readonly text: (foreign: string) => string;
}

function openSheet(content: DigestContent, context: DigestContext, fold: Fold): Sheet {
  return {
    content,
    context,
    fold,
    claims: new Map(content.claims.map((claim) => [claim.id, claim])),
    footnotes: openFootnotes(context, digestWords[content.language], 'note'),
    text: (foreign) => markdownText(visibleLine(foreign, context.names, content.language)),
  };
}

function partBlocks(sheet: Sheet, { heading, subheading, sections, sessionId }: DigestPart): string[] {
  const words = digestWords[sheet.content.language];
  const raw = sessionId === null ? [] : rawNotesOf(sheet.context, sessionId, words);
  const folded = raw.length > 0 ? [sheet.fold(words.rawNotes, rawBlocks(sheet, raw).join('\n\n'))] : [];
  const [first, ...others] = sections;
  // A session's notes stand between their summary and what members thought of it.
  const isSummary = first?.heading === words.summary;
  return [
    `## ${sheet.text(heading)}`,
    subheading === null ? '' : sheet.text(subheading),
    ...(first && isSummary ? sectionBlocks(sheet, first, 3) : []),
    ...folded,
    ...(first && !isSummary ? sectionBlocks(sheet, first, 3) : []),
    ...others.flatMap((section) => sectionBlocks(sheet, section, 3)),
  ];
}

function sectionBlocks(sheet: Sheet, { heading, lines, saying, remark }: Section, level: number): string[] {
  return [
    saying ? `**${runsText(sheet, saying)}**${citesText(sheet, saying)}` : '',
    heading && lines.length > 0 ? `${'#'.repeat(level)} ${sheet.text(heading)}` : '',
    lines.flatMap((line) => listLines(sheet, line, 0)).join('\n'),
    remark ? sheet.text(remark) : '',
  ];
}

function listLines(sheet: Sheet, line: Line, depth: number): string[] {
  return [
    `${'  '.repeat(depth)}- ${runsText(sheet, line)}${citesText(sheet, line)}`,
    ...line.children.flatMap((child) => listLines(sheet, child, depth + 1)),
  ];
}

function runsText({ content, context }: Sheet, line: Line): string {
  const shown = (text: string) => visibleLine(text, context.names, content.language);
  return markdownLine(line.runs.map((run) => ({ ...run, text: shown(run.text) })));
}

function citesText({ claims, footnotes }: Sheet, { claimId }: Line): string {
  const claim = claimId === null ? undefined : claims.get(claimId);
  return claim
    ? footnotes
        .of(claim)
        .map(({ number }) => `[^${number}]`)
        .join('')
    : '';
}

function footnote(sheet: Sheet, source: Source): string {
  const { number, note, place } = source;
  const author = sheet.text(source.author);
  const session = sheet.text(source.sessionTitle);
  if (place !== null) return `[^${number}]: 〔${author} ${sheet.text(place)}〕 ${session}`;
  const url = note.permalink === null ? null : webAddress(note.permalink);
  const label = markdownLabel(visibleLine(source.author, sheet.context.names, sheet.content.language));
  return url ? `[^${number}]: [${label}](<${url}>) ${session}` : `[^${number}]: 〔${author}〕 ${session}`;
}

function rawBlocks(sheet: Sheet, raw: readonly RawNotes[]): string[] {
  return raw.flatMap(({ author, texts }) => [`**${sheet.text(author)}**`, ...texts.map(markdownFence)]);
}

function accountingBlocks({ content, footnotes }: Sheet): string[] {
  const { accounting, language } = content;
  const words = digestWords[language];
  const listed = (label: string, ids: readonly string[]) => {
    const marks = ids.flatMap((id) => footnotes.ofNote(id)).map(({ number }) => `[^${number}]`);
    return marks.length > 0 ? `- ${label}${words.colon}${marks.join('')}` : '';
  };
  return [
    `## ${words.accounting}`,
    `\`${accountingLine(accounting)}\``,
    accountingWords(accounting, language),
    [listed(words.shortened, accounting.shortened), listed(words.leftOut, accounting.leftOut)]
      .filter(Boolean)
      .join('\n'),
  ];
}
