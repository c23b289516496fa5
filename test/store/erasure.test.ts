import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { OpenStore } from '../../src/store/open-store.ts';
import { eachDatabase } from '../support/databases.ts';
import { dumpDatabase } from './raw-database.ts';
import { deletion, edit, entry, openThread, reply, sampleNote } from './samples.ts';

const ts = '1780000001.000100';
const words = 'unmistakable words';

eachDatabase((name, databases) => {
  async function open(): Promise<{ store: OpenStore; databaseUrl: string; isKept: () => Promise<boolean> }> {
    const databaseUrl = await databases.url();
    const store = await databases.open({ databaseUrl });
    return { store, databaseUrl, isKept: async () => (await dumpDatabase(databaseUrl)).includes(words) };
  }

  test('a delivery that is worked through leaves its key alone', async () => {
    const { store, isKept } = await open();
    await store.inbox.put([{ key: 'the key', workspaceId: 'T1', kind: 'command', payload: { text: words } }]);
    expect(await isKept()).toBe(true);
    await store.inbox.done(['the key']);
    expect(await isKept()).toBe(false);
    expect(await store.inbox.put([{ key: 'the key', workspaceId: 'T1', kind: 'command', payload: {} }])).toEqual(
      new Set(),
    );
  });

  test('a note deleted in Slack is nowhere', async () => {
    const { store, isKept } = await open();
    await openThread(store);
    await store.inbox.put([entry(reply(ts, { text: words, files: [words] }))]);
    await store.inbox.put([entry(edit(ts, '1780000009.000000', `${words}!`))]);
    expect(await isKept()).toBe(true);
    await store.inbox.put([entry(deletion(ts))]);
    expect(await isKept()).toBe(false);
  });

  test('a forgotten note is nowhere', async () => {
    const { store, isKept } = await open();
    const { session } = await openThread(store);
    const { note } = await store.notes.add(sampleNote(session, { text: words, files: [words] }));
    await store.inbox.put([entry(reply(ts, { text: words }))]);
    const captured = await store.notes.byMessage('T1', 'C1', ts);
    for (const id of [note.id, captured?.id ?? '']) await store.notes.remove(id);
    expect(await isKept()).toBe(false);
  });

  if (name !== 'SQLite') return;

  test('nor is it in the free space of the file', async () => {
    const { store, databaseUrl } = await open();
    const { session } = await openThread(store);
    const notes = Array.from({ length: 200 }, (_, index) =>
      sampleNote(session, { text: `${words} ${index} `.repeat(40) }),
    );
    await store.notes.addAll(notes);
    for (const { id } of await store.notes.list(session.eventId)) await store.notes.remove(id);
    await store.close();
    expect((await readFile(databaseUrl.slice('file:'.length))).includes(words)).toBe(false);
  });
});
