import type { ActionsBlock, ContextBlock, DividerBlock, HeaderBlock, KnownBlock, SectionBlock } from '@slack/types';

/** What goes to `chat.postMessage`, `chat.update` or a `response_url`: `text` is the fallback and is never empty. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A run of words. Text is literal, whatever it looks like; a link is only what code asks for. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly style?: 'bold' | 'italic' | 'code' }
  | { readonly kind: 'link'; readonly url: string; readonly label: string };

/** The blocks that stand between the texts. */
export type OtherBlock = ActionsBlock | ContextBlock | DividerBlock | HeaderBlock | SectionBlock;

/** What messages are made of and cut between; a message never breaks inside one that fits. */
export type Item =
  | { readonly kind: 'line'; readonly inlines: readonly Inline[]; readonly keepsWithNext?: boolean }
  | { readonly kind: 'quote'; readonly inlines: readonly Inline[] }
  /** A bullet with `indent` above 0 stays with the one above it. */
  | {
      readonly kind: 'bullet';
      readonly inlines: readonly Inline[];
      readonly indent: number;
      /** What it is measured as while its links are still to come, so that messages are cut where they will be then. */
      readonly measured?: readonly Inline[];
    }
  /** Preformatted. */
  | { readonly kind: 'code'; readonly text: string }
  /** A little space. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'block'; readonly block: OtherBlock };
