/** Something became different in the stand-in. The page repaints what it names. */
export type Change =
  | {
      readonly kind: 'message_posted' | 'message_changed' | 'message_deleted';
      readonly channelId: string;
      readonly ts: string;
      readonly threadTs: string | null;
    }
  | {
      readonly kind: 'ephemeral_shown' | 'ephemeral_changed' | 'ephemeral_gone';
      readonly channelId: string;
      readonly userId: string;
      readonly id: string;
    }
  | { readonly kind: 'modal_changed' | 'home_changed'; readonly userId: string }
  | { readonly kind: 'channel_changed'; readonly channelId: string }
  | { readonly kind: 'called'; readonly method: string }
  | { readonly kind: 'delivered' | 'acked' | 'timed_out'; readonly envelopeId: string }
  | { readonly kind: 'sockets_changed'; readonly count: number };

export type ChangeListener = (change: Change) => void;

/** The one place that tells everybody what happened. */
export interface Changes {
  emit(change: Change): void;
  /** Calls `listener` at once on each change; the function returned ends it. */
  subscribe(listener: ChangeListener): () => void;
  /** @see StandIn.until */
  until<T>(probe: () => T | null | undefined | false, timeoutMs: number, what: string): Promise<T>;
}

export function createChanges(): Changes {
  const listeners = new Set<ChangeListener>();
  const probes = new Set<() => void>();
  let isCheckQueued = false;
  const check = () => {
    isCheckQueued = false;
    for (const probe of probes) probe();
  };
  return {
    emit(change) {
      for (const listener of listeners) listener(change);
      // Many changes of one turn are one look: a probe may walk a whole channel.
      if (probes.size === 0 || isCheckQueued) return;
      isCheckQueued = true;
      setImmediate(check);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    until: (probe, timeoutMs, what) => waitUntil(probes, probe, timeoutMs, what),
  };
}

function waitUntil<T>(
  probes: Set<() => void>,
  probe: () => T | null | undefined | false,
  timeoutMs: number,
  what: string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      probes.delete(look);
      settle();
    };
    const look = () => {
      try {
        const found = probe();
        if (found) finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error(`still waiting after ${timeoutMs} ms for: ${what}`))),
      timeoutMs,
    );
    probes.add(look);
    look();
  });
}
