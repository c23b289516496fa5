import type { RichTextBlockElement, RichTextElement } from '@slack/types';
import { emojiCharacter } from './emoji.ts';

/** How the pieces of rich text are written out. */
interface Writing {
  /** The line's start, by nesting level from 0; ordered lists give their number. */
  bullet(indent: number, number: number | null): string;
  element(element: RichTextElement): string;
  fence: string;
}

export interface NamedThings {
  /** User and channel ids to the names shown. */
  readonly names?: ReadonlyMap<string, string>;
}

/** Rich text as a person reads it: `•` and `◦` bullets, links as `label (url)`. */
export function readableRichText(elements: readonly RichTextBlockElement[], things: NamedThings = {}): string {
  return writePieces(elements, {
    bullet: (indent, number) => `${'  '.repeat(indent)}${number === null ? bulletAt(indent) : `${number}.`} `,
    element: (element) => readable(element, things),
    fence: '```',
  });
}

/** Rich text as its author could have typed it; the composer shows this when a message is edited. */
export function typedRichText(elements: readonly RichTextBlockElement[]): string {
  return writePieces(elements, {
    bullet: (indent, number) => `${'  '.repeat(indent)}${number === null ? '-' : `${number}.`} `,
    element: typedElement,
    fence: '```',
  });
}

function bulletAt(indent: number): string {
  return ['•', '◦', '▪'][indent % 3] ?? '•';
}

/** The line break at a piece's end belongs to the border to the next one. */
function writePieces(elements: readonly RichTextBlockElement[], writing: Writing): string {
  const pieces = elements.map((element) => writePiece(element, writing));
  return pieces.map((piece, index) => (index < pieces.length - 1 ? piece.replace(/\n$/, '') : piece)).join('\n');
}

function writePiece(piece: RichTextBlockElement, writing: Writing): string {
  const inline = (elements: readonly RichTextElement[]) => elements.map((element) => writing.element(element)).join('');
  if (piece.type === 'rich_text_section') return inline(piece.elements);
  if (piece.type === 'rich_text_preformatted') {
    const code = piece.elements.map((element) => (element.type === 'text' ? element.text : element.url)).join('');
    return `${writing.fence}\n${code}\n${writing.fence}`;
  }
  if (piece.type === 'rich_text_quote') return inline(piece.elements).replace(/^/gm, '> ');
  return piece.elements
    .map((item, index) => {
      const start = writing.bullet(piece.indent ?? 0, piece.style === 'ordered' ? index + 1 : null);
      return start + inline(item.elements).replaceAll('\n', `\n${' '.repeat(start.length)}`);
    })
    .join('\n');
}

function readable(element: RichTextElement, { names }: NamedThings): string {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return element.text === undefined || element.text === element.url
        ? element.url
        : `${element.text} (${element.url})`;
    case 'emoji':
      return emojiCharacter(element.name) ?? `:${element.name}:`;
    case 'user':
      return `@${names?.get(element.user_id) ?? element.user_id}`;
    case 'channel':
      return `#${names?.get(element.channel_id) ?? element.channel_id}`;
    case 'broadcast':
      return `@${element.range}`;
    case 'date':
      return element.fallback ?? new Date(element.timestamp * 1000).toISOString();
    default:
      return `[${element.type}]`;
  }
}

function typedElement(element: RichTextElement): string {
  if (element.type === 'text') return marked(element.text, element.style ?? {});
  if (element.type === 'link') return element.url;
  if (element.type === 'emoji') return `:${element.name}:`;
  return readable(element, {});
}

function marked(text: string, style: { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean }): string {
  if (style.code === true) return `\`${text}\``;
  const marks = [style.bold && '*', style.italic && '_', style.strike && '~'].filter(
    (mark) => typeof mark === 'string',
  );
  return marks.join('') + text + marks.toReversed().join('');
}
