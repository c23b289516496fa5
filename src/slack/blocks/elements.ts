import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  Overflow,
  PlainTextElement,
  PlainTextOption,
  SectionBlock,
} from '@slack/types';
import { clampText } from '../text/grapheme.ts';
import { showable } from '../text/showable.ts';
import { limits } from './limits.ts';
import type { Inline } from './message.ts';

/** Plain text as Slack shows it, never empty: Slack refuses an empty one. */
export function plainText(text: string, limit: number = limits.blockText): PlainTextElement {
  return { type: 'plain_text', text: clampText(showable(text).trim() || '…', limit), emoji: false };
}

export function words(text: string, style?: 'bold' | 'italic' | 'code' | undefined): Inline {
  return style ? { kind: 'text', text, style } : { kind: 'text', text };
}

/** `url`: a permalink as Slack gave it, or an address a person wrote. */
export function link(label: string, url: string): Inline {
  return { kind: 'link', label, url };
}

export interface ButtonWords {
  readonly actionId: string;
  readonly text: string;
  /** At most 2,000 characters: ids, never cut. */
  readonly value: string;
  readonly style?: 'primary' | 'danger';
}

export function button({ actionId, text, value, style }: ButtonWords): Button {
  const bare: Button = { type: 'button', action_id: actionId, text: plainText(text, limits.buttonText), value };
  return style ? { ...bare, style } : bare;
}

export function option(text: string, value: string): PlainTextOption {
  return { text: plainText(text, limits.optionText), value };
}

export function overflow(actionId: string, options: readonly PlainTextOption[]): Overflow {
  return { type: 'overflow', action_id: actionId, options: options.slice(0, limits.overflowOptions) };
}

export function actions(elements: readonly (Button | Overflow)[], blockId?: string): ActionsBlock {
  const block: ActionsBlock = { type: 'actions', elements: elements.slice(0, limits.actionElements) };
  return blockId === undefined ? block : { ...block, block_id: blockId };
}

export function context(text: string, blockId?: string): ContextBlock {
  const block: ContextBlock = { type: 'context', elements: [plainText(text)] };
  return blockId === undefined ? block : { ...block, block_id: blockId };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plainText(text, limits.header) };
}

/** A line with a menu at its right. */
export function menuLine(text: string, accessory: Overflow): SectionBlock {
  return { type: 'section', text: plainText(text), accessory };
}
