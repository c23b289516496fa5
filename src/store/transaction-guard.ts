import { AsyncLocalStorage } from 'node:async_hooks';

export type TransactionGuard = ReturnType<typeof createTransactionGuard>;

/**
 * Notices when a transaction's work uses the store it was opened on instead of the one handed in. On SQLite, with its
 * one connection, that would wait for itself for ever; on PostgreSQL it would silently stand outside the transaction.
 */
export function createTransactionGuard() {
  const transactions = new AsyncLocalStorage<{ isOpen: boolean }>();

  async function run<T>(work: () => Promise<T>): Promise<T> {
    const transaction = { isOpen: true };
    try {
      return await transactions.run(transaction, work);
    } finally {
      // What the work started and left behind (a timer, a wake-up) may use the store again from here on.
      transaction.isOpen = false;
    }
  }

  /** @throws Error inside a transaction's work. Called for each connection asked for; a transaction has its own. */
  function assertOutside(): void {
    if (!transactions.getStore()?.isOpen) return;
    throw new Error('Inside transaction(work) only the store handed to work may be used.');
  }

  return { run, assertOutside };
}
