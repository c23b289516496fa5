import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { WebClient } from '@slack/web-api';
import type { Clock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import type { Permalinks } from '../ports/permalinks.ts';
import type { Post } from '../ports/post-store.ts';
import type { Store } from '../ports/store.ts';
import type { Message } from './blocks/message.ts';
import type { Pace } from './pace.ts';
import { readSlackFailure } from './slack-error.ts';

export interface PosterParts {
  readonly store: Store;
  readonly client: WebClient;
  readonly permalinks: Permalinks;
  /** The message that a post should be now; null = none. */
  readonly render: (post: Post) => Promise<Message | null>;
  readonly clock: Clock;
  /** `chat.postMessage` by channel. */
  readonly postPace: Pace;
  /** `chat.update` and `chat.delete`, by workspace. */
  readonly changePace: Pace;
  readonly log: Logger;
}

export type Poster = ReturnType<typeof createPoster>;

/**
 * The one place that posts to Slack. It makes the channel look as the `posts` say: posts what is missing, updates what
 * changed, takes away what was withdrawn; in order within a channel, channels side by side.
 */
export function createPoster({ store, client, permalinks, render, clock, postPace, changePace, log }: PosterParts) {
  const changes = new EventEmitter().setMaxListeners(0);
  const lanes = new Map<string, Promise<void>>();
  const sending = new Map<string, Promise<unknown>>();
  const stopping = new AbortController();
  let isLooking = false;
  let isAskedAgain = false;

  /** Looks for work. Cheap to call too often: calls during a look make one more look. */
  function wake(): void {
    isAskedAgain = true;
    if (!isLooking) void look();
  }

  async function look(): Promise<void> {
    isLooking = true;
    try {
      while (isAskedAgain && !stopping.signal.aborted) {
        isAskedAgain = false;
        startLanes(await store.posts.due(200));
      }
    } catch (error) {
      log.error({ error }, 'posts_unreadable');
    } finally {
      isLooking = false;
    }
  }

  function startLanes(due: readonly Post[]): void {
    for (const [channelId, posts] of Map.groupBy(due, (post) => post.channelId)) {
      if (lanes.has(channelId)) continue;
      const lane = runLane(posts)
        .then(
          () => true,
          (error: unknown) => {
            // The store does not answer; the edge's regular wake finds the posts again.
            log.error({ error }, 'posts_unreadable');
            return false;
          },
        )
        .then((isDone) => {
          lanes.delete(channelId);
          changes.emit('change');
          if (isDone) wake();
        });
      lanes.set(channelId, lane);
    }
  }

  async function runLane(posts: readonly Post[]): Promise<void> {
    for (const { key } of posts) {
      if (stopping.signal.aborted) return;
      try {
        if (!(await settle(key))) return;
        changes.emit('change');
      } catch (error) {
        log.error({ error, key }, 'post_failed');
        await retryLater(key, 0);
        return;
      }
    }
  }

  /** False: the lane stops here, so that what follows in the channel keeps its order. */
  async function settle(key: string): Promise<boolean> {
    const known = await store.posts.get(key);
    if (!known) return false;
    await (known.ts === null
      ? postPace.turn(known.channelId, stopping.signal)
      : changePace.turn(known.workspaceId, stopping.signal));
    if (stopping.signal.aborted) return false;
    // Read and worded only now: a note edited or deleted while its post waited must not show as it was.
    const post = (await store.posts.get(key)) ?? known;
    const message = post.isWithdrawn ? null : await render(post);
    try {
      if (message && post.ts === null) await send(post, message);
      else if (message && post.ts !== null) await change(post, post.ts, message);
      else await takeAway(post);
      return true;
    } catch (error) {
      return refused(post, error);
    }
  }

  async function send(post: Post, message: Message): Promise<void> {
    const parent = post.parentKey === null ? null : await store.posts.get(post.parentKey);
    const sent = sendNow(post, message, parent?.ts ?? null);
    sending.set(post.channelId, sent);
    try {
      const ts = await sent;
      const permalink = await permalinks.permalink(post.channelId, ts);
      if (permalink) await store.posts.posted(post.key, ts, permalink, post.wanted);
    } finally {
      sending.delete(post.channelId);
    }
  }

  /** The store knows the message as soon as Slack does; its link follows. */
  async function sendNow(post: Post, message: Message, threadTs: string | null): Promise<string> {
    const answer = await client.chat.postMessage({
      channel: post.channelId,
      ...(threadTs === null ? {} : { thread_ts: threadTs }),
      ...message,
      ...quiet(post.key),
    });
    const ts = answer.ts ?? '';
    await store.posts.posted(post.key, ts, null, post.wanted);
    return ts;
  }

  async function change(post: Post, ts: string, message: Message): Promise<void> {
    await client.chat.update({
      channel: post.channelId,
      ts,
      ...message,
      metadata: { event_type: 'summit_post', event_payload: { key: post.key } },
    });
    await store.posts.posted(post.key, ts, post.permalink, post.wanted);
  }

  async function takeAway(post: Post): Promise<void> {
    if (post.ts !== null) await client.chat.delete({ channel: post.channelId, ts: post.ts });
    await store.posts.gone(post.key);
  }

  async function refused(post: Post, error: unknown): Promise<boolean> {
    const failure = readSlackFailure(error);
    const place = { key: post.key, channelId: post.channelId, error: failure.error };
    if (failure.kind === 'rate_limited') {
      log.info(place, 'post_rate_limited');
      (post.ts === null ? postPace : changePace).pause(
        post.ts === null ? post.channelId : post.workspaceId,
        failure.retryAfterMs,
      );
      await retryLater(post.key, 0);
      return false;
    }
    if (failure.kind === 'passing') {
      log.warn(place, 'post_failed');
      await retryLater(post.key, post.attempts);
      return false;
    }
    if (post.ts !== null && failure.error === 'message_not_found') {
      // Somebody took it away in Slack; it is not put back.
      await store.posts.gone(post.key);
      return true;
    }
    log.warn(place, 'post_blocked');
    await store.posts.block(post.key, failure.error);
    return true;
  }

  async function retryLater(key: string, attempts: number): Promise<void> {
    const ms = Math.min(1_000 * 2 ** attempts, 60_000);
    await store.posts.retryAt(key, new Date((await store.now()).getTime() + ms));
    void clock.wait(ms, stopping.signal).then(wake);
  }

  /**
   * The message that is on its way to the channel, until Slack has it and the store knows its ts; null = none. A reply
   * in a thread that nobody knows yet may be a reply to it.
   */
  function onItsWay(channelId: string): Promise<unknown> | null {
    return sending.get(channelId)?.catch(() => undefined) ?? null;
  }

  /** Resolves true when `isDone` holds; false when `signal` ends the wait. Looked at after every change. */
  async function until(isDone: () => Promise<boolean>, signal: AbortSignal): Promise<boolean> {
    const ended = AbortSignal.any([signal, stopping.signal]);
    while (!ended.aborted) {
      // Listening starts before looking, so that no change falls between the two.
      const changed = once(changes, 'change', { signal: ended }).catch(() => undefined);
      if (await isDone()) return true;
      await changed;
    }
    return false;
  }

  /** One message to one person, at once: the way to tell them something where no `response_url` came along. */
  async function tellPerson(userId: string, message: Message): Promise<void> {
    await client.chat.postMessage({ channel: userId, ...message, ...quiet(randomUUID()) });
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await Promise.all(lanes.values());
  }

  return { wake, until, onItsWay, tellPerson, stop };
}

/** Nobody's link is unfolded, and the message carries the key it is known by. */
function quiet(key: string) {
  return {
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: 'summit_post', event_payload: { key } },
  };
}
