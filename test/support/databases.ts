import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, test } from '@jest/globals';
import { Client } from 'pg';
import { type OpenStore, openStore, type StoreOptions } from '../../src/store/open-store.ts';

export type DatabaseName = 'SQLite' | 'PostgreSQL';

/** Hands out databases to one suite and takes them away when it is done. */
export interface TestDatabases {
  /** `DATABASE_URL` of a fresh database with all tables. It lives until the suite ends. */
  url(): Promise<string>;
  /** The same without tables. */
  emptyUrl(): Promise<string>;
  /** A store on a fresh database, or on one that `url` gave. It is closed after the test. */
  open(options?: Partial<StoreOptions>): Promise<OpenStore>;
}

interface EmptyDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const server = 'postgres://postgres@127.0.0.1:5432';

/** Runs a suite on SQLite and on PostgreSQL; where no server answers, that half is a skipped test that says so. */
export function eachDatabase(suite: (name: DatabaseName, databases: TestDatabases) => void): void {
  describe('SQLite', () => suite('SQLite', handOut(createSqlite)));
  if (isServerThere) describe('PostgreSQL', () => suite('PostgreSQL', handOut(createPostgres)));
  else test.skip('PostgreSQL: no server answers at 127.0.0.1:5432', () => {});
}

const isServerThere = await canConnect();

function handOut(create: () => Promise<EmptyDatabase>): TestDatabases {
  const databases: EmptyDatabase[] = [];
  const stores: OpenStore[] = [];

  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });
  afterAll(async () => {
    for (const database of databases.splice(0)) await database.drop();
  });

  async function emptyUrl(): Promise<string> {
    const database = await create();
    databases.push(database);
    return database.url;
  }

  async function url(): Promise<string> {
    const databaseUrl = await emptyUrl();
    const store = await openStore({ databaseUrl });
    await store.migrate();
    await store.close();
    return databaseUrl;
  }

  async function open(options: Partial<StoreOptions> = {}): Promise<OpenStore> {
    const store = await openStore({ ...options, databaseUrl: options.databaseUrl ?? (await url()) });
    stores.push(store);
    return store;
  }

  return { url, emptyUrl, open };
}

async function createSqlite(): Promise<EmptyDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'summit-test-'));
  return {
    url: `file:${join(folder, 'summit.db')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A database, not a schema, of its own: looking up tables while another suite drops its schema fails now and then. */
async function createPostgres(): Promise<EmptyDatabase> {
  const name = `summit_test_${randomUUID().replaceAll('-', '')}`;
  await execute(`create database ${name}`);
  return {
    url: `${server}/${name}`,
    drop: () => execute(`drop database ${name} with (force)`),
  };
}

async function execute(statement: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/test` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function canConnect(): Promise<boolean> {
  const client = new Client({ connectionString: `${server}/test`, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
