import type { DigestContent, DigestContext } from '../digest.ts';
import { htmlText } from './escape-html.ts';
import { accountingHtml, coverageFigure, sourcesHtml } from './html-closing.ts';
import { contentsList, headPart, partHtml } from './html-parts.ts';
import { openSheet } from './html-sheet.ts';
import { htmlStyle } from './html-style.ts';
import { withoutDeleted } from './live-lines.ts';
import { originWords } from './origin-words.ts';

/** A digest as one HTML page: no script, no request, readable on a telephone and on paper. */
export function toHtml(made: DigestContent, context: DigestContext): string {
  const content = withoutDeleted(made, context);
  const sheet = openSheet(content, context);
  const title = sheet.text(content.title);
  const body = [
    `<header><h1>${title}</h1><p class="facts">${sheet.text(content.facts)}</p><p class="origin">${htmlText(originWords(content))}</p></header>`,
    headPart(sheet),
    contentsList(sheet),
    ...content.parts.map((part, at) => partHtml(sheet, part, at)),
    coverageFigure(sheet),
    accountingHtml(sheet),
    sourcesHtml(sheet),
  ].filter(Boolean);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="${content.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${htmlStyle}</style>
</head>
<body><main>
${body.join('\n')}
</main></body>
</html>
`;
}
