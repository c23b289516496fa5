import { cutText } from '../text/grapheme.ts';
import { showable } from '../text/showable.ts';
import { buildMessage, shownText, visibleLength } from './block-builder.ts';
import { cutInlines } from './inline-cut.ts';
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
  return splitItems(items, options).map((page) => buildMessage([...page, ...(options.closing ?? [])]));
}

/** The items of each message, without the closing ones. */
export function splitItems(items: readonly Item[], options: SplitOptions = {}): Item[][] {
  const { opening = [], closing = [] } = options;
  const fits = (candidate: readonly Item[]) => isWithin([...candidate, ...closing], options);
  let page: Item[] = [];
  const pages = [page];
  for (const group of groupItems(items.map(showItem).flatMap(cutItem))) {
    // A group too long for any message is parted into its items.
    for (const piece of fits([...opening, ...group]) ? [group] : group.map((item) => [item])) {
      if (page.length > 0 && !fits([...page, ...piece])) {
        page = [...opening];
        pages.push(page);
      }
      page.push(...piece);
    }
  }
  return pages;
}

/** For short answers, whose foreign words are clamped already: the first message of what they take. */
export function oneMessage(items: readonly Item[]): Message {
  return splitMessages(items)[0] ?? buildMessage([]);
}

function isWithin(items: readonly Item[], { visible = limits.visible }: SplitOptions): boolean {
  const { blocks } = buildMessage(items.map(measuredItem));
  const isShort = blocks.length <= limits.messageBlocks && visibleLength(blocks) <= visible;
  return isShort && JSON.stringify(blocks).length <= limits.blocksJson;
}

function measuredItem(item: Item): Item {
  return item.kind === 'bullet' && item.measured ? { ...item, inlines: item.measured } : item;
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

/** Words as they will be shown, so that they are measured by what they will take. */
function showItem(item: Item): Item {
  if (item.kind === 'block' || item.kind === 'gap') return item;
  if (item.kind === 'code') return { kind: 'code', text: showable(item.text) };
  return { ...item, inlines: item.inlines.map(showInline) };
}

function showInline(inline: Inline): Inline {
  const shown = shownText(inline);
  return inline.kind === 'link' ? { ...inline, label: shown } : { ...inline, text: shown };
}

/** Small enough for a message with what opens and closes it, and for one rich text block. */
const pieceRoom = { visible: 2_600, json: 7_000 };

function cutItem(item: Item): Item[] {
  if (item.kind === 'block' || item.kind === 'gap') return [item];
  if (item.kind === 'code') return cutText(item.text, pieceRoom.visible).map((text) => ({ kind: 'code', text }));
  const pieces = cutInlines(item.inlines, pieceRoom);
  if (pieces.length === 1) return [item];
  const goesOn: Inline = { kind: 'text', text: '…' };
  return pieces.map((piece, at): Item => {
    const inlines = at < pieces.length - 1 ? [...piece, goesOn] : piece;
    return item.kind === 'bullet' ? { kind: 'bullet', indent: item.indent, inlines } : { ...item, inlines };
  });
}
