import { randomBytes } from 'node:crypto';
import type { App } from '@slack/bolt';
import { SummitError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { HeardEntry } from '../ports/inbox-store.ts';
import type { Store } from '../ports/store.ts';
import { type Body, object } from './slack-body.ts';

/** Waits between the tries of a delivery whose work failed unexpectedly, in milliseconds. */
const retryDelays = [2_000, 10_000];

export interface DispatcherParts {
  readonly store: Store;
  readonly log: Logger;
  readonly app: Pick<App, 'processEvent'>;
  /** Has the inbox looked at again after so many milliseconds. */
  readonly lookAgain: (ms: number) => void;
  /** Tells the person in plain words: a refusal, or that something broke (with a reference they can quote). */
  readonly tell: (body: Body, problem: SummitError | { readonly reference: string }) => Promise<void>;
}

/** Works a kept delivery through Bolt's listeners, and settles what becomes of it in the inbox. */
export function createDispatcher({ store, log, app, lookAgain, tell }: DispatcherParts) {
  async function dispatch(entry: HeardEntry & { readonly attempts?: number }): Promise<void> {
    const body = object(entry.payload);
    try {
      // Acked already; the inbox key tells listeners which delivery this is, so that a repeat makes nothing twice.
      await app.processEvent({ body, ack: async () => undefined, customProperties: { originKey: entry.key } });
      await store.inbox.done([entry.key]);
    } catch (error) {
      await settle(entry, body, originalOf(error));
    }
  }

  async function settle(entry: HeardEntry & { readonly attempts?: number }, body: Body, error: unknown): Promise<void> {
    try {
      if (error instanceof SummitError) {
        await tell(body, error);
        await store.inbox.done([entry.key]);
        return;
      }
      const reference = randomBytes(4).toString('hex');
      const delay = retryDelays[entry.attempts ?? 0];
      log.error({ error, reference, kind: entry.kind, isLastTry: delay === undefined }, 'listener_failed');
      const retryAt = delay === undefined ? null : new Date((await store.now()).getTime() + delay);
      await store.inbox.failed(entry.key, reference, retryAt);
      if (delay === undefined) await tell(body, { reference });
      else lookAgain(delay);
    } catch (failure) {
      // The delivery stays in the inbox and is taken up by the next recovery.
      log.error({ error: failure, kind: entry.kind }, 'dispatch_unsettled');
    }
  }

  return dispatch;
}

/** Bolt wraps what a listener throws. */
function originalOf(error: unknown): unknown {
  if (error instanceof SummitError || !(error instanceof Error)) return error;
  return 'original' in error && error.original instanceof Error ? error.original : error;
}
