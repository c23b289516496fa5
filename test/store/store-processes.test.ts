import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { StoreLockedError } from '../../src/store/sqlite-lock.ts';
import { eachDatabase } from '../support/databases.ts';

const script = fileURLToPath(new URL('./store-process.ts', import.meta.url));
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

function start(task: 'migrate' | 'lock' | 'put', databaseUrl: string) {
  const child = spawn(process.execPath, [script, task, databaseUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  return { child, lines, isOver: once(lines, 'close') };
}

/** Resolves when the process is dead; whatever it printed before has been read then. */
async function kill({ child, isOver }: ReturnType<typeof start>): Promise<void> {
  child.kill('SIGKILL');
  await isOver;
}

eachDatabase((name, databases) => {
  test('of two processes that migrate at once, one does', async () => {
    const databaseUrl = await databases.emptyUrl();
    const applied = await Promise.all(
      [1, 2].map(async () => {
        const [line] = await once(start('migrate', databaseUrl).lines, 'line');
        return JSON.parse(line);
      }),
    );
    expect(applied.flat()).toEqual(['0001-first-tables']);
    expect(await (await databases.open({ databaseUrl })).isMigrated()).toBe(true);
  });

  test('what put has promised is there after kill -9', async () => {
    const databaseUrl = await databases.url();
    const promised: string[] = [];
    for (const lifeInEntries of [1, 40, 160]) {
      const run = start('put', databaseUrl);
      const isEnough = new Promise<void>((resolve) => {
        let count = 0;
        run.lines.on('line', (key) => {
          promised.push(key);
          count += 1;
          if (count === lifeInEntries) resolve();
        });
      });
      await isEnough;
      await kill(run);
    }
    const store = await databases.open({ databaseUrl });
    const kept = (await store.inbox.pending(1_000_000)).map(({ key }) => key);
    expect(new Set(kept).size).toBe(kept.length);
    expect(promised.length).toBeGreaterThan(200);
    expect(promised.filter((key) => !new Set(kept).has(key))).toEqual([]);
  });

  if (name === 'PostgreSQL') {
    test('the lock is nobody’s, since replicas share the database', async () => {
      const databaseUrl = await databases.url();
      const [first, second] = [await databases.open({ databaseUrl }), await databases.open({ databaseUrl })];
      const unlock = await first.lock();
      (await second.lock())();
      unlock();
    });
    return;
  }

  test('a second holder is refused with the file and the pid of the first, until that one dies', async () => {
    const databaseUrl = await databases.url();
    const holder = start('lock', databaseUrl);
    const [pid] = await once(holder.lines, 'line');
    const store = await databases.open({ databaseUrl });
    const file = databaseUrl.slice('file:'.length);
    await expect(store.lock()).rejects.toBeInstanceOf(StoreLockedError);
    await expect(store.lock()).rejects.toMatchObject({
      file,
      pid: Number(pid),
      message: expect.stringContaining(`${file} is in use by process ${pid}`),
    });
    expect(await store.answers()).toBe(true);
    await kill(holder);
    const unlock = await store.lock();
    const third = await databases.open({ databaseUrl });
    await expect(third.lock()).rejects.toMatchObject({ pid: process.pid });
    unlock();
    (await third.lock())();
  });
});
