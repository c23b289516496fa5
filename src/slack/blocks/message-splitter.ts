import { cutText } from '../text/grapheme.ts';
import { buildMessage, visibleLength } from './block-builder.ts';
import { limits } from './limits.ts';
import type { Inline, Item, Message } from './message.ts';

export interface SplitOptions {
  /** Repeated at the top of every message but the first, for example a heading with "(continued)". */
  readonly opening?: readonly Item[];
  /** Repeated at the end of every message, for example its buttons. */
  readonly closing?: readonly Item[];
  /** Visible characters per message; what is never updated may be longer than what is. */
  readonly visible?: number;
}

/**
 * Messages that all keep Slack's limits, cut only between items: a heading goes with what follows it, a nested bullet
 * with its parent. A single item too long for a message is cut after lines or sentences, `…` where it goes on.
 */
export function splitMessages(items: readonly Item[], options: SplitOptions = {}): Message[] {
  const { opening = [], closing = [] } = options;
  const pages: Item[][] = [];
  let page: Item[] = [];
  const fits = (candidate: readonly Item[]) => isWithin([...candidate, ...closing], options);
  for (const group of groupItems(items.flatMap(cutItem))) {
    for (const piece of fits([...opening, ...group]) ? [group] : group.map((item) => [item])) {
      if (!hasText(page) || fits([...page, ...piece])) page.push(...piece);
      else {
        pages.push(page);
        page = [...opening, ...piece];
      }
    }
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages.map((each) => buildMessage([...each, ...closing]));
}

/** The first message of what may be too much for one. For short answers whose foreign words are clamped already. */
export function oneMessage(items: readonly Item[]): Message {
  const [first] = splitMessages(items);
  return first ?? buildMessage([]);
}

function hasText(page: readonly Item[]): boolean {
  return page.length > 0;
}

function isWithin(items: readonly Item[], { visible = limits.visible }: SplitOptions): boolean {
  const { blocks } = buildMessage(items);
  return (
    blocks.length <= limits.messageBlocks &&
    visibleLength(blocks) <= visible &&
    JSON.stringify(blocks).length <= limits.blocksJson
  );
}

/** What is only parted where it does not fit one message. */
function groupItems(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  let isOpen = false;
  for (const item of items) {
    const isNested = item.kind === 'bullet' && item.indent > 0;
    const last = groups.at(-1);
    if (last && (isOpen || isNested)) last.push(item);
    else groups.push([item]);
    isOpen = item.kind === 'gap' || (item.kind === 'line' && item.keepsWithNext === true);
  }
  return groups;
}

/** Small enough for a message with everything around it, and for one rich text block. */
const pieceVisible = 2_600;
const pieceJson = 7_000;

function cutItem(item: Item): Item[] {
  if (item.kind === 'block' || item.kind === 'gap') return [item];
  if (item.kind === 'code') return cutText(item.text, pieceVisible).map((text) => ({ kind: 'code', text }));
  const pieces = cutInlines(item.inlines);
  return pieces.map((inlines, at) => ({
    ...item,
    inlines: at < pieces.length - 1 ? [...inlines, { kind: 'text', text: '…' }] : inlines,
  }));
}

function cutInlines(inlines: readonly Inline[]): Inline[][] {
  const pieces: Inline[][] = [[]];
  let visible = 0;
  let json = 0;
  for (const inline of inlines.flatMap(cutLongText)) {
    const length = (inline.kind === 'link' ? inline.label : inline.text).length;
    const cost = JSON.stringify(inline).length;
    if (visible + length > pieceVisible || json + cost > pieceJson) {
      pieces.push([]);
      visible = 0;
      json = 0;
    }
    pieces.at(-1)?.push(inline);
    visible += length;
    json += cost;
  }
  return pieces.filter((piece, at) => piece.length > 0 || at === 0);
}

function cutLongText(inline: Inline): Inline[] {
  if (inline.kind === 'link') return [inline];
  return cutText(inline.text, pieceVisible).map((text) => ({ ...inline, text }));
}
