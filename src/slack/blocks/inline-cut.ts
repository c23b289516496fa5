import { cutText } from '../text/grapheme.ts';
import type { Inline } from './message.ts';

export interface InlineRoom {
  /** Characters. */
  readonly visible: number;
  /** Of the inlines written as JSON, which Slack's limit for a message counts. */
  readonly json: number;
}

/** Pieces that each keep the room: cut between inlines, and where a text alone is too long within it; never in a link. */
export function cutInlines(inlines: readonly Inline[], room: InlineRoom): Inline[][] {
  let piece: Inline[] = [];
  const pieces = [piece];
  let visible = 0;
  let json = 0;
  for (const inline of inlines.flatMap((each) => cutLongText(each, room.visible))) {
    const length = (inline.kind === 'link' ? inline.label : inline.text).length;
    const cost = JSON.stringify(inline).length;
    if (piece.length > 0 && (visible + length > room.visible || json + cost > room.json)) {
      piece = [];
      pieces.push(piece);
      [visible, json] = [0, 0];
    }
    piece.push(inline);
    visible += length;
    json += cost;
  }
  return pieces;
}

function cutLongText(inline: Inline, limit: number): Inline[] {
  if (inline.kind === 'link') return [inline];
  return cutText(inline.text, limit).map((text) => ({ ...inline, text }));
}
