import type { WebClient } from '@slack/web-api';
import type { Logger } from '../logger.ts';
import { isLive, type Note } from '../notes/note.ts';
import type { Store } from '../ports/store.ts';
import type { Pace } from './pace.ts';
import { readSlackFailure } from './slack-error.ts';

const mark = 'white_check_mark';
/** Answers that mean the channel already looks as it should, or that there is nothing left to mark. */
const settled: ReadonlySet<string> = new Set([
  'already_reacted',
  'no_reaction',
  'message_not_found',
  'bad_timestamp',
  'thread_locked',
]);

const pauseAfterFailureMs = 30_000;

export interface MarkerParts {
  readonly store: Store;
  readonly client: WebClient;
  /** `reactions.add`: tier 3, 50 per minute and workspace. */
  readonly pace: Pace;
  readonly log: Logger;
}

export type Marker = ReturnType<typeof createMarker>;

/** Sets ✅ on captured replies and takes it off forgotten ones. What it owes is in the store, so nothing is missed. */
export function createMarker({ store, client, pace, log }: MarkerParts) {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  function wake(): void {
    isAskedAgain = true;
    running ??= run().finally(() => {
      running = null;
    });
  }

  async function run(): Promise<void> {
    try {
      while (isAskedAgain && !stopping.signal.aborted) {
        isAskedAgain = false;
        for (const note of await store.notes.awaitingMark(50)) {
          if (stopping.signal.aborted) return;
          await settle(note);
          isAskedAgain = true;
        }
      }
    } catch (error) {
      log.error({ error }, 'marks_unreadable');
    }
  }

  async function settle(note: Note): Promise<void> {
    const { channelId, messageTs } = note;
    if (!channelId || !messageTs) return;
    await pace.turn(note.workspaceId, stopping.signal);
    if (stopping.signal.aborted) return;
    const target = { channel: channelId, timestamp: messageTs, name: mark };
    try {
      await (isLive(note) ? client.reactions.add(target) : client.reactions.remove(target));
    } catch (error) {
      const failure = readSlackFailure(error);
      if (failure.kind === 'rate_limited') return pace.pause(note.workspaceId, failure.retryAfterMs);
      // Still owed; the note is looked at again after the pause.
      if (failure.kind === 'passing') return pace.pause(note.workspaceId, pauseAfterFailureMs);
      if (!settled.has(failure.error)) log.warn({ error: failure.error, channelId }, 'mark_refused');
    }
    await store.notes.markShown(note.id, isLive(note));
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await running;
  }

  return { wake, stop };
}
