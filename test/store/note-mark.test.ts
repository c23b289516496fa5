import { expect, test } from '@jest/globals';
import type { Note } from '../../src/notes/note.ts';
import type { Store } from '../../src/ports/store.ts';
import { eachDatabase } from '../support/databases.ts';
import { deletion, edit, openThread, reply, sampleNote } from './samples.ts';

const ts = '1780000001.000100';

async function capture(store: Store): Promise<Note> {
  await openThread(store);
  await store.notes.capture([reply(ts)]);
  const note = await store.notes.byMessage('T1', 'C1', ts);
  if (!note) throw new Error('not captured');
  return note;
}

eachDatabase((_name, databases) => {
  test('a captured reply awaits its mark until it is shown', async () => {
    const store = await databases.open();
    const note = await capture(store);
    expect(await store.notes.awaitingMark(10)).toEqual([note]);
    await store.notes.markShown(note.id, true);
    await store.notes.capture([edit(ts, '1780000009.000000', 'two'), reply(ts)]);
    expect(await store.notes.awaitingMark(10)).toEqual([]);
  });

  test('oldest first, as many as asked for', async () => {
    const store = await databases.open();
    const { event } = await openThread(store);
    const stamps = ['1780000003.000100', '1780000001.000100', '1780000002.000100'];
    for (const stamp of stamps) await store.notes.capture([reply(stamp)]);
    expect((await store.notes.awaitingMark(2)).map(({ messageTs }) => messageTs)).toEqual(stamps.slice(0, 2));
    expect(await store.notes.list(event.id)).toHaveLength(3);
  });

  test('a note by command has no message of its author to mark', async () => {
    const store = await databases.open();
    const { session } = await openThread(store);
    const { note } = await store.notes.add(sampleNote(session));
    expect(await store.notes.awaitingMark(10)).toEqual([]);
    await store.notes.remove(note.id);
    expect(await store.notes.awaitingMark(10)).toEqual([]);
  });

  test('a reply deleted in Slack needs nothing more there', async () => {
    const store = await databases.open();
    const note = await capture(store);
    await store.notes.markShown(note.id, true);
    await store.notes.capture([deletion(ts), deletion('1780000002.000100')]);
    expect(await store.notes.awaitingMark(10)).toEqual([]);
  });

  test('a forgotten reply stands on, so its mark is taken off', async () => {
    const store = await databases.open();
    const note = await capture(store);
    await store.notes.markShown(note.id, true);
    const removed = await store.notes.remove(note.id);
    expect(await store.notes.awaitingMark(10)).toEqual([removed]);
    await store.notes.markShown(note.id, false);
    expect(await store.notes.awaitingMark(10)).toEqual([]);
  });

  test('a reply forgotten before its mark was shown needs none', async () => {
    const store = await databases.open();
    const note = await capture(store);
    await store.notes.remove(note.id);
    expect(await store.notes.awaitingMark(10)).toEqual([]);
  });

  test('a reply forgotten while its mark was on its way has it taken off', async () => {
    const store = await databases.open();
    const note = await capture(store);
    await store.notes.remove(note.id);
    await store.notes.markShown(note.id, true);
    expect(await store.notes.awaitingMark(10)).toMatchObject([{ id: note.id, text: null }]);
  });

  test('a forgotten reply that is then deleted in Slack needs nothing more there', async () => {
    const store = await databases.open();
    const note = await capture(store);
    await store.notes.markShown(note.id, true);
    const removed = await store.notes.remove(note.id);
    await store.notes.capture([deletion(ts)]);
    expect(await store.notes.awaitingMark(10)).toEqual([]);
    expect(await store.notes.get(note.id)).toEqual(removed);
  });
});
