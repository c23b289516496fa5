/** A place in a queue. */
export interface Turn {
  /** Resolves when everyone before has left. */
  readonly ready: Promise<void>;
  /** Lets the next one in; harmless when called again. */
  leave(): void;
}

export type Turns = ReturnType<typeof createTurns>;

/**
 * Queues by key. Deliveries are acked before they are worked through, so two commands typed in quick succession would
 * otherwise overtake each other: the session before its event, the digest before its last note.
 */
export function createTurns() {
  const last = new Map<string, Promise<void>>();

  function enter(key: string): Turn {
    const ready = last.get(key) ?? Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    last.set(key, promise);
    void promise.then(() => {
      if (last.get(key) === promise) last.delete(key);
    });
    return { ready, leave: resolve };
  }

  return { enter };
}
