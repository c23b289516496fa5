import type { CapturedMessage } from './note-store.ts';

interface Delivered {
  /** Content key: the same for every copy of one delivery, whatever its `event_id`. */
  readonly key: string;
  readonly workspaceId: string;
}

/** What was said about a message. */
export interface MessageEntry extends Delivered {
  readonly kind: 'message';
  readonly payload: CapturedMessage;
}

/** What the listeners are to hear. */
export interface HeardEntry extends Delivered {
  readonly kind: 'command' | 'action' | 'view' | 'slack_event';
  /** Slack's own body, as JSON. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What Slack delivered; in the store before it is acked. */
export type InboxEntry = MessageEntry | HeardEntry;

export type PendingEntry = HeardEntry & { readonly attempts: number };

export interface InboxStore {
  /**
   * All or nothing. Messages become notes here and now (see `NoteStore.capture`), so that nothing is left of them to be
   * worked through; all else is kept until `done`. Returns the keys of what was new: no copy, nothing that is none of
   * Summit's business.
   */
  put(entries: readonly InboxEntry[]): Promise<Set<string>>;
  /** Not yet worked through and due, oldest first. */
  pending(limit: number): Promise<PendingEntry[]>;
  /** Erases the payloads. */
  done(keys: readonly string[]): Promise<void>;
  /** To be tried again then; null: never again (payload kept for the operator). */
  failed(key: string, error: string, retryAt: Date | null): Promise<void>;
  /** Forgets entries received before, unless still to be worked through: copies of them would be new. Returns how many. */
  purge(before: Date): Promise<number>;
}
