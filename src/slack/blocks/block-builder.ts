import type { KnownBlock, RichTextBlock, RichTextBlockElement, RichTextElement, RichTextSection } from '@slack/types';
import { borderBefore } from '../text/grapheme.ts';
import { escapeMrkdwn } from '../text/mrkdwn.ts';
import { showable } from '../text/showable.ts';
import { limits } from './limits.ts';
import type { Inline, Item, Message } from './message.ts';

/** Blocks of the items, texts gathered into as few rich text blocks as the limit for one allows. */
export function buildBlocks(items: readonly Item[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let run: Item[] = [];
  const flush = () => {
    const elements = richElements(run);
    if (elements.length > 0) blocks.push({ type: 'rich_text', elements } satisfies RichTextBlock);
    run = [];
  };
  for (const item of items) {
    if (item.kind === 'block' || item.kind === 'gap' || itemLength(item) + runLength(run) > limits.blockText) flush();
    if (item.kind === 'block') blocks.push(item.block);
    else if (item.kind !== 'gap') run.push(item);
  }
  flush();
  return blocks;
}

/** One message of all items, whatever their size: `splitMessages` decides what goes into one. */
export function buildMessage(items: readonly Item[]): Message {
  const blocks = buildBlocks(items);
  return { text: fallbackText(blocks), blocks: blocks.length > 0 ? blocks : [emptyBlock()] };
}

function emptyBlock(): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '…' }] }] };
}

function runLength(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + itemLength(item), 0);
}

/** Characters shown, with one for the line's end. */
function itemLength(item: Item): number {
  if (item.kind === 'block' || item.kind === 'gap') return 0;
  if (item.kind === 'code') return showable(item.text).length + 1;
  return 1 + item.inlines.reduce((sum, inline) => sum + shownText(inline).length, 0);
}

/** Words as they may be shown. A link without words shows where it leads. */
export function shownText(inline: Inline): string {
  if (inline.kind === 'text') return showable(inline.text);
  return showable(inline.label) || showable(inline.url);
}

function richElements(items: readonly Item[]): RichTextBlockElement[] {
  const elements: RichTextBlockElement[] = [];
  for (const item of items) {
    const element = richElement(item);
    if (element === null) continue;
    const last = elements.at(-1);
    const joins =
      element.type === 'rich_text_list' && last?.type === 'rich_text_list' && last.indent === element.indent;
    if (joins) last.elements.push(...element.elements);
    else elements.push(element);
  }
  return elements;
}

function richElement(item: Item): RichTextBlockElement | null {
  if (item.kind === 'block' || item.kind === 'gap') return null;
  if (item.kind === 'code') {
    const text = showable(item.text).replace(/^\n+|\n+$/g, '');
    return text === '' ? null : { type: 'rich_text_preformatted', elements: [{ type: 'text', text }] };
  }
  const elements = item.inlines.flatMap(inlineElement);
  if (elements.length === 0) return null;
  if (item.kind === 'quote') return { type: 'rich_text_quote', elements };
  const section: RichTextSection = { type: 'rich_text_section', elements };
  if (item.kind === 'line') return section;
  return { type: 'rich_text_list', style: 'bullet', indent: Math.min(item.indent, limits.indent), elements: [section] };
}

/** Text is only ever a text element, in which Slack reads no markup; an address it will not take is shown as text. */
function inlineElement(inline: Inline): RichTextElement[] {
  const text = shownText(inline);
  if (inline.kind === 'link' && isWebAddress(inline.url)) return [{ type: 'link', url: inline.url, text }];
  if (text === '') return [];
  if (inline.kind === 'text' && inline.style) return [{ type: 'text', text, style: { [inline.style]: true } }];
  return [{ type: 'text', text }];
}

function isWebAddress(url: string): boolean {
  return url.length <= limits.url && /^https?:\/\/[^\s|<>]+$/.test(url) && URL.canParse(url);
}

/** Texts of blocks and their buttons as a reader sees them, one line each. */
export function visibleText(blocks: readonly KnownBlock[]): string {
  return blocks.flatMap(blockLines).join('\n');
}

/** In UTF-16 units: never fewer than Slack counts. */
export function visibleLength(blocks: readonly KnownBlock[]): number {
  return visibleText(blocks).length;
}

function blockLines(block: KnownBlock): string[] {
  switch (block.type) {
    case 'rich_text':
      return block.elements.flatMap((element) =>
        element.type === 'rich_text_list' ? element.elements.map(sectionText) : [sectionText(element)],
      );
    case 'header':
      return [block.text.text];
    case 'section':
      return block.text ? [block.text.text] : [];
    case 'context':
      return block.elements.flatMap((element) => ('text' in element ? [element.text] : []));
    case 'actions':
      return [
        block.elements.flatMap((element) => (element.type === 'button' ? [`[${element.text.text}]`] : [])).join(' '),
      ].filter(Boolean);
    default:
      return [];
  }
}

function sectionText(section: { readonly elements: readonly RichTextElement[] }): string {
  return section.elements.map((element) => ('text' in element ? (element.text ?? '') : '')).join('');
}

/** What notifications and screen readers get: the blocks' words without buttons, escaped. */
function fallbackText(blocks: readonly KnownBlock[]): string {
  // Words of neighbours may together look like a call that neither of them is.
  const text = showable(visibleText(blocks.filter((block) => block.type !== 'actions'))).trim() || '…';
  const whole = escapeMrkdwn(text);
  if (whole.length <= limits.fallback) return whole;
  let end = limits.fallback - 1;
  while (escapeMrkdwn(text.slice(0, end)).length >= limits.fallback)
    end -= Math.ceil((escapeMrkdwn(text.slice(0, end)).length - limits.fallback + 1) / 5);
  return `${escapeMrkdwn(text.slice(0, borderBefore(text, end)))}…`;
}
