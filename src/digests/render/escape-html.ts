import { linkParts } from '../link-parts.ts';

/** Foreign text as HTML that shows it literally, in text and in attributes. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The same, with its web addresses as links. */
export function linkedText(text: string): string {
  return linkParts(text)
    .map((part) => (part.kind === 'text' ? htmlText(part.text) : htmlLink(part.url, part.label)))
    .join('');
}

/** @param url of the web, checked */
export function htmlLink(url: string, label: string): string {
  return `<a href="${htmlText(url)}" rel="noopener noreferrer nofollow">${htmlText(label)}</a>`;
}
