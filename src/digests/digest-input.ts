import type { Event, MetaLine } from '../events/event.ts';
import type { Session } from '../events/session.ts';
import type { Language } from '../language.ts';
import type { LiveNote } from '../notes/note.ts';
import type { DigestFormat } from './digest.ts';

/** Everything a digest is made from. Equal input in another order gives an equal digest. */
export interface DigestInput {
  readonly event: Event;
  readonly sessions: readonly Session[];
  readonly notes: readonly LiveNote[];
  /** Headings of imported files: the categories their notes stand under. */
  readonly meta: readonly MetaLine[];
  /** Author id to the name shown. */
  readonly names: ReadonlyMap<string, string>;
}

export interface DigestOptions {
  /** Null: `updates` if at least 30 % of the points are updates, else `sessions`. */
  readonly format: DigestFormat | null;
  readonly language: Language;
  /** How much room there is: a channel's reader has two minutes, a document's more. */
  readonly medium: 'slack' | 'document';
  /** Why a configured model does not write it; null where none is configured. */
  readonly engineReason: string | null;
}
