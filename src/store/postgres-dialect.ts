import { type DatabaseConnection, PostgresDialect, PostgresDriver } from 'kysely';
import { Pool, types } from 'pg';
import { prepareMarked } from './prepared-statement.ts';
import type { TransactionGuard } from './transaction-guard.ts';

const int8 = types.builtins.INT8;

/** Kysely on a pool of connections to PostgreSQL. */
export class PooledPostgresDialect extends PostgresDialect {
  readonly #pool: Pool;
  readonly #guard: TransactionGuard;

  constructor(url: string, guard: TransactionGuard) {
    const pool = createPool(url);
    super({ pool });
    this.#pool = pool;
    this.#guard = guard;
  }

  override createDriver(): PostgresDriver {
    return new GuardedPostgresDriver(this.#pool, this.#guard);
  }
}

class GuardedPostgresDriver extends PostgresDriver {
  readonly #guard: TransactionGuard;

  constructor(pool: Pool, guard: TransactionGuard) {
    super({ pool });
    this.#guard = guard;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#guard.assertOutside();
    return super.acquireConnection();
  }
}

/** Waits are bounded, so that a server that hangs makes errors rather than a bot that hangs with it. */
function createPool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'summit',
    // Socket Mode allows four replicas; PostgreSQL's default is 100 connections in all.
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) },
  });
  // A connection that the server drops while no query runs says so by an `error` event, which would end the process
  // if nobody listened. Nothing is hidden by it: the pool discards the connection, a transaction on it fails by itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    prepareMarked(client);
  });
  return pool;
}
