import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readDatabaseUrl } from '../../src/store/database-url.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqliteFile } from '../../src/store/sqlite-file.ts';
import { eachDatabase } from '../support/databases.ts';
import { executeIn } from './raw-database.ts';
import { sampleEvent } from './samples.ts';

describe('DATABASE_URL', () => {
  test.each([
    ['file:./data/summit.db', { engine: 'sqlite', path: './data/summit.db' }],
    ['file:/var/lib/summit.db', { engine: 'sqlite', path: '/var/lib/summit.db' }],
    ['file:///var/lib/my%20summit.db', { engine: 'sqlite', path: '/var/lib/my summit.db' }],
    ['file::memory:', { engine: 'sqlite', path: ':memory:' }],
    ['postgres://u:p@h/d', { engine: 'postgres', url: 'postgres://u:p@h/d' }],
    ['postgresql://h/d?options=x', { engine: 'postgres', url: 'postgresql://h/d?options=x' }],
  ])('%s', (url, place) => {
    expect(readDatabaseUrl(url)).toEqual(place);
  });

  test.each(['', 'file:', './data/summit.db', 'mysql://u:secret@h/d'])(
    '"%s" is refused without being repeated',
    (url) => {
      expect(() => readDatabaseUrl(url)).toThrow('DATABASE_URL should be file:<path> or postgres://…');
    },
  );
});

describe('a SQLite file', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'summit-open-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is made with its folders, for its owner alone', async () => {
    const path = join(folder, 'deep', 'data', 'summit.db');
    const store = await openStore({ databaseUrl: `file:${path}` });
    await store.migrate();
    const modes = await Promise.all(
      [join(folder, 'deep'), path, `${path}-wal`].map(async (each) => (await stat(each)).mode),
    );
    expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['700', '600', '600']);
    await store.close();
  });

  test('is open to others as well', async () => {
    const databaseUrl = `file:${join(folder, 'summit.db')}`;
    const [first, second] = [await openStore({ databaseUrl }), await openStore({ databaseUrl })];
    await first.migrate();
    await second.events.create(sampleEvent());
    expect(await first.events.listAll(null)).toHaveLength(1);
    await Promise.all([first.close(), second.close()]);
  });

  test('that is no database says so when it is opened', async () => {
    await expect(openStore({ databaseUrl: `file:${folder}` })).rejects.toThrow();
  });

  test('has the settings that it needs on every open', () => {
    const path = join(folder, 'summit.db');
    openSqliteFile(path).close();
    const file = openSqliteFile(path);
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout'];
    const settings = names.map((name) => Object.values(file.prepare(`pragma ${name}`).get() ?? {})[0]);
    // SQLite counts: synchronous 2 = FULL.
    expect(settings).toEqual(['wal', 2, 1, 1, 5_000]);
    file.close();
  });

  test('is not written by others while a transaction reads what it will change', async () => {
    const path = join(folder, 'summit.db');
    const store = await openStore({ databaseUrl: `file:${path}` });
    await store.migrate();
    const other = new DatabaseSync(path, { timeout: 0 });
    await store.transaction(async (inside) => {
      expect(await inside.events.listAll(null)).toEqual([]);
      expect(() => other.exec("insert into channels values ('T1', 'C1', 'E1')")).toThrow('locked');
      await inside.events.create(sampleEvent());
    });
    other.close();
    await store.close();
  });
});

test('a store in memory is its own', async () => {
  const store = await openStore({ databaseUrl: 'file::memory:' });
  expect(await store.migrate()).toEqual(['0001-first-tables']);
  (await store.lock())();
  await store.close();
});

test('PostgreSQL that is not there is told, not waited for', async () => {
  const store = await openStore({ databaseUrl: 'postgres://postgres@127.0.0.1:1/none' });
  expect(await store.answers()).toBe(false);
  await expect(store.migrate()).rejects.toThrow();
  await store.close();
});

eachDatabase((_name, databases) => {
  test('an empty database gets its tables once', async () => {
    const store = await databases.open({ databaseUrl: await databases.emptyUrl() });
    expect(await store.isMigrated()).toBe(false);
    expect(await store.migrate()).toEqual(['0001-first-tables']);
    expect(await store.migrate()).toEqual([]);
    expect(await store.isMigrated()).toBe(true);
    expect(await store.answers()).toBe(true);
  });

  test('a migration that fails leaves nothing half done', async () => {
    const databaseUrl = await databases.emptyUrl();
    await executeIn(databaseUrl, 'create table inbox (seq integer)');
    const store = await databases.open({ databaseUrl });
    await expect(store.migrate()).rejects.toThrow('inbox');
    await executeIn(databaseUrl, 'drop table inbox');
    expect(await store.migrate()).toEqual(['0001-first-tables']);
  });
});
