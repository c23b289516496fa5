import { expect, test } from '@jest/globals';
import type { HeardEntry } from '../../src/ports/inbox-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { eachDatabase } from '../support/databases.ts';
import { deletion, edit, entry, openThread, reply, sampleNote, samplePost } from './samples.ts';

const ts = '1780000001.000100';

function command(key: string, payload: Record<string, unknown> = { text: 'note 一' }): HeardEntry {
  return { key, workspaceId: 'T1', kind: 'command', payload };
}

async function pendingKeys(store: Store): Promise<string[]> {
  return (await store.inbox.pending(100)).map(({ key }) => key);
}

eachDatabase((_name, databases) => {
  test('entries come back as they were put, oldest first, as many as asked for', async () => {
    const store = await databases.open();
    const odd = { text: 'lone \ud800 and \u0000 in JSON', nested: [{ a: null }] };
    const entries = [command('z', odd), { ...command('m'), kind: 'view' as const }, command('a')];
    expect(await store.inbox.put(entries)).toEqual(new Set(['z', 'm', 'a']));
    await store.inbox.put([command('b')]);
    const pending = await store.inbox.pending(3);
    expect(pending).toEqual(entries.map((each) => ({ ...each, attempts: 0 })));
    expect(await store.inbox.pending(4)).toHaveLength(4);
  });

  test('a copy is not new, in whatever state the first one is', async () => {
    const store = await databases.open();
    expect(await store.inbox.put([command('a'), command('a'), command('b')])).toEqual(new Set(['a', 'b']));
    await store.inbox.done(['a']);
    expect(await store.inbox.put([command('a'), command('b'), command('c')])).toEqual(new Set(['c']));
    expect(await pendingKeys(store)).toEqual(['b', 'c']);
    expect(await store.inbox.put([])).toEqual(new Set());
  });

  test('of copies put at once, one is new', async () => {
    const store = await databases.open();
    const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`);
    const batches = [keys, keys.toReversed(), keys, keys.toReversed()];
    const fresh = await Promise.all(batches.map((batch) => store.inbox.put(batch.map((key) => command(key)))));
    expect(fresh.flatMap((some) => [...some]).sort()).toEqual([...keys].sort());
  });

  test("a channel's other talk never enters", async () => {
    const store = await databases.open();
    const { event } = await openThread(store);
    const talk = [
      reply(ts, { threadTs: '1780000000.000999' }),
      reply(ts, { threadTs: null }),
      reply(ts, { workspaceId: 'T2' }),
      reply(ts, { channelId: 'C2' }),
      { ...edit(ts, '1780000009.000000', 'x'), threadTs: '1780000000.000999' },
    ];
    expect(await store.inbox.put(talk.map((message) => entry(message)))).toEqual(new Set());
    expect(await store.notes.list(event.id)).toEqual([]);
  });

  test('an edit or deletion that says no known thread counts where the message is known', async () => {
    const store = await databases.open();
    const { session } = await openThread(store);
    const { note } = await store.notes.add(sampleNote(session));
    await store.posts.add([samplePost('note', note.id, { key: 'post' })]);
    await store.posts.posted('post', '1780000002.000100', null, 1);
    await store.inbox.put([entry(reply(ts), 'original')]);
    const batch = [
      entry(deletion('1780000003.000100', null), 'of the batch'),
      entry(reply('1780000003.000100'), 'its original'),
      entry(deletion('1780000002.000100', null), 'of a note'),
      entry(deletion(ts, null), 'of the inbox'),
      entry(deletion('1780000004.000100', null), 'of nothing'),
    ];
    const fresh = await store.inbox.put(batch);
    expect([...fresh].sort()).toEqual(['its original', 'of a note', 'of nothing', 'of the batch', 'of the inbox']);
  });

  test('a failed entry comes back at its time, or never again', async () => {
    let offset = 0;
    const store = await databases.open({ clockOffsetMs: () => offset });
    await store.inbox.put([command('a'), command('b')]);
    await store.inbox.failed('a', 'timeout', new Date((await store.now()).getTime() + 60_000));
    await store.inbox.failed('b', 'broken', null);
    expect(await pendingKeys(store)).toEqual([]);
    offset = 61_000;
    expect(await store.inbox.pending(10)).toMatchObject([{ key: 'a', attempts: 1 }]);
    await store.inbox.done(['a']);
    await store.inbox.failed('a', 'late', new Date(0));
    expect(await pendingKeys(store)).toEqual([]);
  });

  test('messages are notes once they are put, and nothing of them is left to be worked through', async () => {
    const store = await databases.open();
    const { event } = await openThread(store);
    const change = edit('1780000002.000100', '1780000009.000000', 'two');
    const fresh = await store.inbox.put([entry(reply(ts), 'a'), command('b'), entry(change, 'c')]);
    expect([...fresh].sort()).toEqual(['a', 'b', 'c']);
    expect((await store.notes.list(event.id)).map(({ text }) => text)).toEqual([reply(ts).text, 'two']);
    expect(await pendingKeys(store)).toEqual(['b']);
  });

  test('a copy of a message is not new, alone or among others', async () => {
    const store = await databases.open();
    await openThread(store);
    expect(await store.inbox.put([entry(reply(ts), 'a'), entry(reply(ts), 'a')])).toEqual(new Set(['a']));
    expect(await store.inbox.put([entry(reply(ts), 'a')])).toEqual(new Set());
    expect(await store.inbox.put([entry(reply(ts), 'a'), command('b')])).toEqual(new Set(['b']));
    const change = entry(edit(ts, '1780000009.000000', 'two'), 'c');
    expect(await store.inbox.put([change])).toEqual(new Set(['c']));
    expect(await store.inbox.put([change])).toEqual(new Set());
  });

  test.each([
    ['originals', []],
    ['an edit', [entry(edit(ts, '1780000009.000000', 'two'))]],
    ['a command', [command('c')]],
  ])('where one message cannot be kept, nothing of its batch is: %s', async (_, others) => {
    const store = await databases.open();
    const { event } = await openThread(store);
    const broken = entry(reply('not a timestamp'));
    await expect(store.inbox.put([entry(reply(ts)), ...others, broken])).rejects.toThrow('timestamp');
    expect(await store.notes.list(event.id)).toEqual([]);
    expect(await pendingKeys(store)).toEqual([]);
  });

  test('old entries are forgotten, but none that still has to be worked through', async () => {
    let offset = -40 * 86_400_000;
    const store = await databases.open({ clockOffsetMs: () => offset });
    await store.inbox.put([command('done'), command('failed'), command('pending')]);
    await store.inbox.done(['done']);
    await store.inbox.failed('failed', 'broken', null);
    offset = 0;
    await store.inbox.put([command('recent')]);
    await store.inbox.done(['recent']);
    const monthAgo = new Date((await store.now()).getTime() - 30 * 86_400_000);
    expect(await store.inbox.purge(monthAgo)).toBe(2);
    expect(await store.inbox.put([command('done'), command('recent'), command('pending')])).toEqual(new Set(['done']));
  });
});
