import type { ReceiverEvent } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import type { HeardEntry, InboxEntry } from '../ports/inbox-store.ts';
import type { Store } from '../ports/store.ts';
import type { Home } from './captured-message.ts';
import { createGroupCommit } from './group-commit.ts';
import { readInboxEntry } from './inbox-entry.ts';
import { viewErrors } from './view-errors.ts';

export type Intake = ReturnType<typeof createIntake>;

export interface IntakeParts {
  readonly store: Store;
  readonly log: Logger;
  readonly home: Home;
  /** Works a kept delivery through the listeners; settles when done, never rejects. */
  readonly dispatch: (entry: HeardEntry) => Promise<void>;
  /** The post that is under way to a channel; see the poster. */
  readonly onItsWay: (channelId: string) => Promise<unknown> | null;
  /** Called when captured messages are in the store. */
  readonly onCaptured: () => void;
  /** Told of every ack: how long it took, and whether the delivery was kept, known already, or nothing of ours. */
  readonly onAcked: (seconds: number, outcome: 'kept' | 'repeated' | 'ignored' | 'refused') => void;
}

/**
 * Between the receivers and the listeners: a delivery is committed to the inbox (a message's note with it), then acked,
 * then worked through. What a process leaves unfinished is taken up again by `recover`.
 */
export function createIntake({ store, log, home, dispatch, onItsWay, onCaptured, onAcked }: IntakeParts) {
  const underWay = new Map<string, Promise<void>>();
  const keep = createGroupCommit((entries: readonly InboxEntry[]) => store.inbox.put(entries), 200);

  /** Rejects, and leaves the delivery unacked, when it could not be kept: Slack then sends it again. */
  async function receive(event: ReceiverEvent): Promise<void> {
    const from = performance.now();
    const acked = (outcome: Parameters<typeof onAcked>[1]) => onAcked((performance.now() - from) / 1_000, outcome);
    const refusal = event.body.type === 'view_submission' ? viewErrors(event.body) : null;
    if (refusal) {
      await event.ack({ response_action: 'errors', errors: refusal });
      return acked('refused');
    }
    const entry = readInboxEntry(event.body, home);
    const isFresh = entry !== null && (await isKept(entry));
    try {
      await event.ack();
      acked(isFresh ? 'kept' : entry ? 'repeated' : 'ignored');
    } finally {
      // Kept is kept, also where the connection closed under the ack; the copy that Slack then sends is a repetition.
      if (entry && isFresh) workThrough(entry);
    }
  }

  /** A reply may overtake the news of where its thread's root stands: then it is looked at once more after that. */
  async function isKept(entry: InboxEntry): Promise<boolean> {
    if ((await keep(entry)).has(entry.key)) return true;
    const root = entry.kind === 'message' ? onItsWay(entry.payload.channelId) : null;
    if (root === null) return false;
    await root;
    return (await keep(entry)).has(entry.key);
  }

  function workThrough(entry: InboxEntry): void {
    if (entry.kind === 'message') onCaptured();
    else start(entry);
  }

  function start(entry: HeardEntry): void {
    if (underWay.has(entry.key)) return;
    const work = dispatch(entry).finally(() => underWay.delete(entry.key));
    underWay.set(entry.key, work);
  }

  /** Takes up what an earlier process, or a failure, left in the inbox. */
  async function recover(): Promise<void> {
    const left = (await store.inbox.pending(500)).filter((entry) => !underWay.has(entry.key));
    if (left.length > 0) log.info({ entries: left.length }, 'inbox_recovered');
    for (const entry of left) start(entry);
  }

  /** Resolves when nothing is being worked through. */
  async function drain(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay.values());
  }

  return { receive, recover, drain };
}
