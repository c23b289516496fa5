import type { OpenStore } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Io } from './io.ts';

/** Opens the store beside a bot that may be running, brings it up to date, and closes it behind the work. */
export async function withStore<T>(
  io: Io,
  work: (store: OpenStore, applied: readonly string[]) => Promise<T>,
): Promise<T> {
  const { openSummitStore } = await import('../app.ts');
  const store = await openSummitStore(readConfig(io.env));
  try {
    return await work(store, await store.migrate());
  } finally {
    await store.close();
  }
}
