import { type Dialect, Kysely, sql } from 'kysely';
import type { Store } from '../ports/store.ts';
import { type Database, readClock } from './database.ts';
import { type DatabasePlace, readDatabaseUrl } from './database-url.ts';
import { isMigrated, migrate } from './migrations.ts';
import { PooledPostgresDialect } from './postgres-dialect.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { lockSqliteFile } from './sqlite-lock.ts';
import { createStore } from './store.ts';
import type { Tables } from './tables.ts';
import { createTransactionGuard, type TransactionGuard } from './transaction-guard.ts';

export interface OpenStore extends Store {
  /** Creates or updates the tables; returns the names of the migrations applied. */
  migrate(): Promise<string[]>;
  /** Are the tables those that this version needs? */
  isMigrated(): Promise<boolean>;
  /** Does the database answer? One cheap query; never rejects. */
  answers(): Promise<boolean>;
  /**
   * Keeps a second `start` off the SQLite file until the returned function is called or the process ends, however it
   * ends. Does nothing on PostgreSQL, where replicas may share the database.
   * @throws StoreLockedError naming the file and the holder
   */
  lock(): Promise<() => void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `file:<path>` or `postgres://…`, see `readDatabaseUrl`. */
  readonly databaseUrl: string;
  /** Added to the database's clock. Only tests set it. */
  readonly clockOffsetMs?: () => number;
}

/**
 * Opens the database, without looking whether its tables are there: `migrate` makes them.
 * @throws Error for a URL it cannot read and for a file it cannot open; PostgreSQL is connected to when first used
 */
export async function openStore({ databaseUrl, clockOffsetMs = () => 0 }: StoreOptions): Promise<OpenStore> {
  const place = readDatabaseUrl(databaseUrl);
  const guard = createTransactionGuard();
  const kysely = new Kysely<Tables>({ dialect: createDialect(place, guard) });
  const database: Database = { kysely, engine: place.engine, guard, clockOffsetMs };
  // Kysely closes only what it has used; a file opened and closed at once would stay open.
  if (place.engine === 'sqlite') await readClock(database);
  return {
    ...createStore(database),
    migrate: () => migrate(database),
    isMigrated: () => isMigrated(database),
    answers: () => answers(database),
    lock: async () => (place.engine === 'sqlite' ? lockSqliteFile(place.path) : () => {}),
    close: () => kysely.destroy(),
  };
}

function createDialect(place: DatabasePlace, guard: TransactionGuard): Dialect {
  return place.engine === 'sqlite'
    ? new NodeSqliteDialect(openSqliteFile(place.path), guard)
    : new PooledPostgresDialect(place.url, guard);
}

async function answers({ kysely }: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(kysely);
    return true;
  } catch {
    // Why not is told by whatever else uses the database; here only the fact is asked for.
    return false;
  }
}
