import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';
import type { TransactionGuard } from './transaction-guard.ts';

export type Engine = 'sqlite' | 'postgres';

/** What the queries of the store run on: the open database, or a transaction in it. */
export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly engine: Engine;
  readonly guard: TransactionGuard;
  /** Added to the database's clock. */
  readonly clockOffsetMs: () => number;
}

/** The database's clock as SQL, in milliseconds; one instant per statement. */
export function sqlNow({ engine, clockOffsetMs }: Database): RawBuilder<number> {
  const offset = sql<number>`cast(${Math.round(clockOffsetMs())} as bigint)`;
  return engine === 'sqlite'
    ? sql<number>`cast(round(unixepoch('subsec') * 1000) as integer) + ${offset}`
    : sql<number>`cast(extract(epoch from statement_timestamp()) * 1000 as bigint) + ${offset}`;
}

/** The database's clock. */
export async function readClock(database: Database): Promise<Date> {
  const { rows } = await sql<{ now: number }>`select ${sqlNow(database)} as now`.execute(database.kysely);
  const [row] = rows;
  if (!row) throw new Error('The database told no time.');
  return new Date(row.now);
}

/** Runs in the transaction that is open, or in one of its own. `work` may run again and so does nothing but SQL. */
export function inTransaction<T>(database: Database, work: (inside: Database) => Promise<T>): Promise<T> {
  if (database.kysely.isTransaction) return work(database);
  return retryDeadlock(() => database.kysely.transaction().execute((kysely) => work({ ...database, kysely })));
}

/** The same for work that writes with one statement, which is a transaction by itself. */
export function inOneStatement<T>(database: Database, work: () => Promise<T>): Promise<T> {
  return database.kysely.isTransaction ? work() : retryDeadlock(work);
}

/** PostgreSQL ends one of two transactions that wait for each other; the same work right afterwards succeeds. */
export async function retryDeadlock<T>(work: () => Promise<T>): Promise<T> {
  for (let triesLeft = 3; ; triesLeft -= 1) {
    try {
      return await work();
    } catch (error) {
      if (triesLeft === 0 || !isDeadlock(error)) throw error;
    }
  }
}

/** PostgreSQL, appendix A: `deadlock_detected`. */
function isDeadlock(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '40P01';
}
