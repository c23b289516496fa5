import type { DigestPart, Line, Section } from '../digest.ts';
import { digestWords } from '../digest-words.ts';
import { htmlText } from './escape-html.ts';
import type { Source } from './footnotes.ts';
import { type Sheet, sourceLink } from './html-sheet.ts';
import { rawNotesOf } from './raw-notes.ts';
import { visibleLine } from './visible-text.ts';

/** From so many parts on, a list of them stands in front. */
const contentsFrom = 4;
/** Names shown beside a statement; the others are counted. */
const namesShown = 2;

export function headPart(sheet: Sheet): string {
  const sections = sheet.content.head.map((section) => sectionHtml(sheet, section, 'h2'));
  return sections.length > 0 ? `<section class="head">${sections.join('\n')}</section>` : '';
}

export function contentsList({ content, context }: Sheet): string {
  if (content.parts.length < contentsFrom) return '';
  const entries = content.parts.map(
    ({ heading }, at) =>
      `<li><a href="#part-${at + 1}">${htmlText(visibleLine(heading, context.names, content.language))}</a></li>`,
  );
  return `<nav><ol>${entries.join('')}</ol></nav>`;
}

export function partHtml(sheet: Sheet, part: DigestPart, at: number): string {
  const { heading, subheading, sections } = part;
  const [first, ...others] = sections;
  const isSummary = first?.heading === digestWords[sheet.content.language].summary;
  return [
    `<section id="part-${at + 1}"><h2>${sheet.text(heading)}</h2>`,
    subheading === null ? '' : `<p class="subheading">${sheet.text(subheading)}</p>`,
    first && isSummary ? sectionHtml(sheet, first, 'h3') : '',
    rawHtml(sheet, part),
    ...(isSummary ? others : sections).map((section) => sectionHtml(sheet, section, 'h3')),
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}

function sectionHtml(sheet: Sheet, { heading, lines, saying, remark }: Section, tag: 'h2' | 'h3'): string {
  return [
    saying ? `<blockquote>${runsHtml(sheet, saying)}${citesHtml(sheet, saying)}</blockquote>` : '',
    heading && lines.length > 0 ? `<${tag}>${sheet.text(heading)}</${tag}>` : '',
    listHtml(sheet, lines),
    remark ? `<p class="remark">${sheet.text(remark)}</p>` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function listHtml(sheet: Sheet, lines: readonly Line[]): string {
  if (lines.length === 0) return '';
  const items = lines.map(
    (line) => `<li>${runsHtml(sheet, line)}${citesHtml(sheet, line)}${listHtml(sheet, line.children)}</li>`,
  );
  return `<ul>${items.join('\n')}</ul>`;
}

function runsHtml(sheet: Sheet, { runs }: Line): string {
  return runs.map(({ text, isBold }) => (isBold ? `<b>${sheet.text(text)}</b>` : sheet.text(text))).join('');
}

/** `〔佐藤・林 +2〕`, each name a link to its line in the list of sources. */
function citesHtml(sheet: Sheet, { claimId }: Line): string {
  const { claims, footnotes } = sheet;
  const claim = claimId === null ? undefined : claims.get(claimId);
  const sources = claim ? oncePerNote(footnotes.of(claim)) : [];
  if (sources.length === 0) return '';
  const names = sources.slice(0, namesShown).map((source) => sourceLink(source, sourceLabel(sheet, source)));
  const [next] = sources.slice(namesShown);
  const rest = next ? sourceLink(next, `+${sources.length - namesShown}`) : '';
  return ` <span class="cites">〔${names.join('・')}${rest && ` ${rest}`}〕</span>`;
}

function oncePerNote(sources: readonly Source[]): Source[] {
  const firsts = new Map<string, Source>();
  for (const source of sources) if (!firsts.has(source.note.id)) firsts.set(source.note.id, source);
  return [...firsts.values()];
}

/** Where one member wrote everything, the line of their file says more than their name each time. */
function sourceLabel({ isOneAuthor }: Sheet, { author, note, line }: Source): string {
  return isOneAuthor && note.line !== null ? `L${note.line + line}` : author;
}

function rawHtml({ content, context, text }: Sheet, { sessionId }: DigestPart): string {
  const words = digestWords[content.language];
  const raw = sessionId === null ? [] : rawNotesOf(context, sessionId, words);
  if (raw.length === 0) return '';
  const notes = raw.flatMap(({ author, texts }) => [
    `<p><b>${text(author)}</b></p>`,
    ...texts.map((note) => `<pre>${htmlText(note)}</pre>`),
  ]);
  return `<details><summary>${words.rawNotes}</summary>${notes.join('')}</details>`;
}
