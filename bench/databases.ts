import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';

/** Empty databases of one kind for Summit to start on. */
export interface BenchDatabases {
  readonly name: string;
  /** Why there can be none here; null where there can. */
  readonly skipped: string | null;
  create(): Promise<BenchDatabase>;
}

export interface BenchDatabase {
  /** As `DATABASE_URL`. */
  readonly url: string;
  /** Notes committed, as seen from another connection. Needs the tables. */
  readonly countNotes: () => Promise<number>;
  readonly drop: () => Promise<void>;
}

const countNotes = 'select count(*) as notes from notes';

/** Files in the system's temporary directory. */
export const sqlite: BenchDatabases = {
  name: 'SQLite',
  skipped: null,
  async create() {
    const folder = await mkdtemp(join(tmpdir(), 'summit-bench-'));
    const path = join(folder, 'summit.db');
    let reader: DatabaseSync | null = null;
    return {
      url: `file:${path}`,
      async countNotes() {
        reader ??= new DatabaseSync(path, { readOnly: true });
        return Number(reader.prepare(countNotes).get()?.notes);
      },
      async drop() {
        reader?.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};

const server = 'postgres://postgres@127.0.0.1:5432';

/** Databases of the server at 127.0.0.1:5432, where there is one. */
export async function findPostgres(): Promise<BenchDatabases> {
  return {
    name: 'PostgreSQL',
    skipped: (await answers()) ? null : 'no server answers at 127.0.0.1:5432',
    async create() {
      const name = `summit_bench_${randomUUID().replaceAll('-', '')}`;
      await execute(`create database ${name}`);
      const reader = new Client({ connectionString: `${server}/${name}` });
      await reader.connect();
      return {
        url: `${server}/${name}`,
        countNotes: async () => Number((await reader.query(countNotes)).rows[0].notes),
        async drop() {
          await reader.end();
          await execute(`drop database ${name} with (force)`);
        },
      };
    },
  };
}

async function execute(statement: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function answers(): Promise<boolean> {
  try {
    await execute('select 1');
    return true;
  } catch {
    return false;
  }
}
