import type { Clock } from './clock.ts';

/** A sender that keeps one second between its posts may see them arrive a little closer. */
const tolerance = 0.1;

/** Slack: one chat.postMessage per second and channel. Slack forgives short bursts; this does not. */
export class Pace {
  readonly #clock: Clock;
  readonly #gapMs: number;
  readonly #lastPost = new Map<string, number>();

  constructor(clock: Clock, postsPerSecond: number) {
    this.#clock = clock;
    this.#gapMs = 1_000 / postsPerSecond;
  }

  /** Null: go ahead, and it counts. Else Slack's Retry-After in seconds, at least 1. */
  take(channelId: string): number | null {
    const now = this.#clock.now();
    const last = this.#lastPost.get(channelId);
    if (last !== undefined && now - last < this.#gapMs * (1 - tolerance)) {
      return Math.max(1, Math.ceil((last + this.#gapMs - now) / 1_000));
    }
    this.#lastPost.set(channelId, now);
    return null;
  }
}
