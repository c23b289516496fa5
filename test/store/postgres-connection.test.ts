import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { onPostgres } from '../support/databases.ts';
import { sampleEvent } from './samples.ts';

/** Ends every connection to the database but its own, as a restarting server or a stray firewall does. */
async function cutConnections(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}

onPostgres((databases) => {
  test('an idle connection that is lost is replaced', async () => {
    const databaseUrl = await databases.url();
    const store = await databases.open({ databaseUrl });
    await Promise.all(Array.from({ length: 5 }, () => store.now()));
    await cutConnections(databaseUrl);
    // The pool learns of it from its sockets, in a turn or two of the event loop.
    while (!(await store.answers()));
    expect(await store.events.listAll(null)).toEqual([]);
  });

  test('a transaction that loses its connection between two statements fails, and only it', async () => {
    const databaseUrl = await databases.url();
    const store = await databases.open({ databaseUrl });
    const failing = store.transaction(async (inside) => {
      await inside.events.create(sampleEvent());
      await cutConnections(databaseUrl);
      await inside.events.create(sampleEvent());
    });
    await expect(failing).rejects.toThrow();
    while (!(await store.answers()));
    expect(await store.events.listAll(null)).toEqual([]);
  });

  test('batches that wait for each other are both kept, each entry once', async () => {
    const store = await databases.open();
    const entries = Array.from({ length: 3_000 }, (_, index) => {
      return { key: `key ${index}`, workspaceId: 'T1', kind: 'command' as const, payload: {} };
    });
    const fresh = await Promise.all([store.inbox.put(entries), store.inbox.put(entries.toReversed())]);
    expect(fresh[0].size + fresh[1].size).toBe(3_000);
  });

  test('numbers beyond 32 bits come back as numbers', async () => {
    const store = await databases.open();
    const { createdAt } = await store.events.create(sampleEvent());
    expect(createdAt.getTime()).toBeGreaterThan(1_700_000_000_000);
  });
});
