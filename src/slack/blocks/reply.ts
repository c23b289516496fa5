import { clampText } from '../text/grapheme.ts';
import { showable } from '../text/showable.ts';
import { words } from './elements.ts';
import type { Inline, Item } from './message.ts';

/** Names of events and sessions hold 150 characters; more is never shown within a sentence. */
const nameShown = 150;

/** A foreign name as it stands within a sentence: one line. */
export function nameWords(name: string): string {
  return clampText(showable(name).replace(/\s+/gu, ' ').trim(), nameShown) || '…';
}

export function line(text: string, style?: 'bold' | 'italic'): Item {
  return { kind: 'line', inlines: [words(text, style)] };
}

export function bullet(...inlines: readonly Inline[]): Item {
  return { kind: 'bullet', inlines, indent: 0 };
}
