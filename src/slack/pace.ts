import type { Clock } from '../clock.ts';

export type Pace = ReturnType<typeof createPace>;

/**
 * Spaces calls by key: `burst` at once, then one each `intervalMs`. Slack: `chat.postMessage` 1 per second and channel;
 * other methods per minute and workspace (tier 3 = 50).
 */
export function createPace(clock: Clock, intervalMs: number, burst: number) {
  /** When the bucket of a key will be full again. */
  const fullAt = new Map<string, number>();

  /** Waits for the key's turn. Callers of one key are served in the order they came. */
  async function turn(key: string, signal?: AbortSignal): Promise<void> {
    const now = clock.now();
    const next = Math.max(fullAt.get(key) ?? 0, now) + intervalMs;
    fullAt.set(key, next);
    const waitMs = next - now - burst * intervalMs;
    if (waitMs > 0) await clock.wait(waitMs, signal);
  }

  /** Slack asked for a pause: nobody gets a turn before. */
  function pause(key: string, ms: number): void {
    fullAt.set(key, Math.max(fullAt.get(key) ?? 0, clock.now() + ms + (burst - 1) * intervalMs));
  }

  return { turn, pause };
}
