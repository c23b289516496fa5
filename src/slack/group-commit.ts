/**
 * Gathers what arrives while a commit is under way and commits it as one: under load a transaction holds dozens of
 * deliveries, alone it holds one and waits for nothing.
 */
export function createGroupCommit<Item, Result>(commit: (items: readonly Item[]) => Promise<Result>, limit: number) {
  interface Waiting {
    readonly item: Item;
    readonly resolve: (result: Result) => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      // One turn of the event loop: acks of the batch before leave, what is in the sockets' buffers comes along.
      await new Promise(setImmediate);
      const batch = waiting.slice(0, limit);
      waiting = waiting.slice(limit);
      await settle(batch);
    }
    isRunning = false;
  }

  /** What cannot be committed must not hold back those that came with it, so a batch that fails is taken apart. */
  async function settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const result = await commit(batch.map(({ item }) => item));
      for (const { resolve } of batch) resolve(result);
    } catch (error) {
      if (batch.length > 1) for (const one of batch) await settle([one]);
      else batch[0]?.reject(error);
    }
  }

  return (item: Item): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void run();
    });
}
