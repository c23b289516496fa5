import { accountingLine, accountingWords } from '../accounting.ts';
import { digestWords } from '../digest-words.ts';
import { webAddress } from '../link-parts.ts';
import { coveragePicture } from './coverage.ts';
import { htmlLink, htmlText } from './escape-html.ts';
import type { Source } from './footnotes.ts';
import { type Sheet, sourceLink } from './html-sheet.ts';
import { visibleLine } from './visible-text.ts';

export function coverageFigure({ content, context }: Sheet): string {
  const words = digestWords[content.language];
  const picture = coveragePicture(context, words);
  return picture ? `<figure><figcaption>${words.coverage}</figcaption>${picture}</figure>` : '';
}

/** How many notes stand in the digest, and which do not. */
export function accountingHtml({ content, footnotes }: Sheet): string {
  const { accounting, language } = content;
  const words = digestWords[language];
  const listed = (label: string, ids: readonly string[]) => {
    const links = ids
      .flatMap((id) => footnotes.ofNote(id))
      .map((source) => `<li>${sourceLink(source, `${source.author} ${source.place ?? source.sessionTitle}`)}</li>`);
    return links.length > 0
      ? `<details><summary>${label} (${links.length})</summary><ul>${links.join('')}</ul></details>`
      : '';
  };
  return [
    `<section><h2>${words.accounting}</h2><p>${accountingWords(accounting, language)}</p>`,
    `<p><code>${accountingLine(accounting)}</code></p>`,
    listed(words.shortened, accounting.shortened),
    listed(words.leftOut, accounting.leftOut),
    '</section>',
  ].join('\n');
}

/** Every cited line, verbatim, with the way to its note. */
export function sourcesHtml(sheet: Sheet): string {
  const entries = sheet.footnotes.used().map((source) => sourceHtml(sheet, source));
  const heading = digestWords[sheet.content.language].sources;
  return entries.length > 0
    ? `<section><h2>${heading}</h2><ol class="sources">${entries.join('\n')}</ol></section>`
    : '';
}

function sourceHtml({ content, context }: Sheet, { number, note, line, author, place, sessionTitle }: Source): string {
  const shown = (text: string) => htmlText(visibleLine(text, context.names, content.language));
  const url = note.permalink === null ? null : webAddress(note.permalink);
  const name = url ? htmlLink(url, visibleLine(author, context.names, content.language)) : `<b>${shown(author)}</b>`;
  const where = place === null ? shown(sessionTitle) : `${shown(place)} ${shown(sessionTitle)}`;
  return `<li id="source-${number}">${name} ${where}<q>${shown(note.text.split('\n')[line] ?? '')}</q></li>`;
}
