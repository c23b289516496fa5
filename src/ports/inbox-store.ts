import type { CapturedMessage } from './note-store.ts';

/** What Slack delivered, kept before it is acked, erased once it is worked through. */
export type InboxEntry = {
  /** Content key: the same for every copy of one delivery, whatever its `event_id`. */
  readonly key: string;
  readonly workspaceId: string;
} & (
  | { readonly kind: 'message'; readonly payload: CapturedMessage }
  /** Slack's own body, as JSON. */
  | {
      readonly kind: 'command' | 'action' | 'view' | 'slack_event';
      readonly payload: Readonly<Record<string, unknown>>;
    }
);

export type PendingEntry = InboxEntry & { readonly attempts: number };

export interface InboxStore {
  /**
   * One transaction, however many. Messages count only in the thread of a session (or when they edit or delete a known
   * note); others are dropped. Returns the keys that are new.
   */
  put(entries: readonly InboxEntry[]): Promise<Set<string>>;
  /** Not yet worked through and due, oldest first. */
  pending(limit: number): Promise<PendingEntry[]>;
  /** Erases the payloads. */
  done(keys: readonly string[]): Promise<void>;
  /** To be tried again then; null: never again (payload kept for the operator). */
  failed(key: string, error: string, retryAt: Date | null): Promise<void>;
  /** Message entries worked through in the transaction that captures their notes. */
  captured(keys: readonly string[], messages: readonly CapturedMessage[]): Promise<void>;
  /** Forgets entries received before, unless still to be worked through: copies of them would be new. Returns how many. */
  purge(before: Date): Promise<number>;
}
