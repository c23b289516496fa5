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

/** Makes empty databases, and takes all of them away at once. */
interface DatabaseSource {
  create(): Promise<string>;
  dropAll(): Promise<void>;
}

const server = 'postgres://postgres@127.0.0.1:5432';

/** Runs a suite on SQLite and on PostgreSQL. */
export function eachDatabase(suite: (name: DatabaseName, databases: TestDatabases) => void): void {
  runOn('SQLite', createSqliteSource(), (databases) => suite('SQLite', databases));
  onPostgres((databases) => suite('PostgreSQL', databases));
}

/** Runs a suite on PostgreSQL; where no server answers, it is a skipped test that says so. */
export function onPostgres(suite: (databases: TestDatabases) => void): void {
  if (isServerThere) runOn('PostgreSQL', createPostgresSource(), suite);
  else test.skip('PostgreSQL: no server answers at 127.0.0.1:5432', () => {});
}

/** The databases belong to an outer block, so that they go after everything that the suite itself takes down. */
function runOn(name: DatabaseName, source: DatabaseSource, suite: (databases: TestDatabases) => void): void {
  describe('on', () => {
    const databases = handOut(source);
    describe(name, () => suite(databases));
  });
}

const isServerThere = await canConnect();

function handOut(source: DatabaseSource): TestDatabases {
  const stores: OpenStore[] = [];

  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });
  afterAll(() => source.dropAll());

  async function url(): Promise<string> {
    const databaseUrl = await source.create();
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

  return { url, emptyUrl: () => source.create(), open };
}

function createSqliteSource(): DatabaseSource {
  const folders: string[] = [];
  return {
    create: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'summit-test-'));
      folders.push(folder);
      return `file:${join(folder, 'summit.db')}`;
    },
    dropAll: async () => {
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A database for the suite, a schema in it for each test. Not a schema of one database for all: looking up tables
 * while another suite drops its schema fails now and then.
 */
function createPostgresSource(): DatabaseSource {
  const database = `summit_test_${randomUUID().replaceAll('-', '')}`;
  let schemas = 0;
  return {
    create: async () => {
      if (schemas === 0) await execute('test', `create database ${database}`);
      schemas += 1;
      await execute(database, `create schema test_${schemas}`);
      return `${server}/${database}?options=${encodeURIComponent(`-c search_path=test_${schemas}`)}`;
    },
    dropAll: async () => {
      if (schemas > 0) await execute('test', `drop database ${database} with (force)`);
    },
  };
}

async function execute(database: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/${database}` });
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
