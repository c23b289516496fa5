/**
 * A process of its own for tests of what happens between processes: `node store-process.ts <task> <DATABASE_URL>`.
 * Each line it prints is something it has done.
 */
import { openStore } from '../../src/store/open-store.ts';

const [task, databaseUrl = ''] = process.argv.slice(2);
const store = await openStore({ databaseUrl });

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Puts one entry after another, three on their way at any time, and tells each key once it is kept. */
async function putForEver(lane: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const keys = [0, 1, 2].map((index) => `${process.pid}-${lane}-${count}-${index}`);
    await store.inbox.put(keys.map((key) => ({ key, workspaceId: 'T1', kind: 'command', payload: { text: key } })));
    for (const key of keys) say(key);
  }
}

if (task === 'migrate') {
  say(JSON.stringify(await store.migrate()));
  await store.close();
} else if (task === 'lock') {
  await store.lock();
  say(String(process.pid));
  // Holds until it is killed.
  setInterval(() => {}, 60_000);
} else if (task === 'put') {
  await Promise.all([putForEver(0), putForEver(1), putForEver(2)]);
}
