import { expect, test } from '@jest/globals';
import type { Note } from '../../src/notes/note.ts';
import type { Store } from '../../src/ports/store.ts';
import { eachDatabase } from '../support/databases.ts';
import { deletion, edit, openThread, reply, sampleNote, samplePost, sampleSession, threadTs } from './samples.ts';

const ts = '1780000001.000100';

async function noteAt(store: Store, messageTs: string): Promise<Note> {
  const note = await store.notes.byMessage('T1', 'C1', messageTs);
  if (!note) throw new Error(`no note at ${messageTs}`);
  return note;
}

eachDatabase((_name, databases) => {
  test('a deletion that tells no thread wins over the original that comes after it', async () => {
    const store = await databases.open();
    const { event } = await openThread(store);
    await store.notes.capture([deletion(ts, null)]);
    await store.notes.capture([reply(ts), edit(ts, '1780000009.000000', 'late')]);
    expect((await store.notes.list(event.id)).filter(({ text }) => text !== null)).toEqual([]);
  });

  test("a reply in a session's thread is a note with the message's own time", async () => {
    const store = await databases.open();
    const { session } = await openThread(store);
    await store.notes.capture([reply('1780000001.987600', { text: '- a\n  - b', files: ['x.png'] })]);
    expect(await noteAt(store, '1780000001.987600')).toMatchObject({
      workspaceId: 'T1',
      eventId: session.eventId,
      sessionId: session.id,
      authorId: 'U1',
      text: '- a\n  - b',
      kind: null,
      files: ['x.png'],
      channelId: 'C1',
      source: 'thread',
      revision: 1,
      createdAt: new Date(1_780_000_001_987),
      deletedAt: null,
    });
  });

  test('what is in no thread of a session is dropped', async () => {
    const store = await databases.open();
    const { event } = await openThread(store);
    await store.notes.capture([
      reply('1780000001.000100', { threadTs: '1780000000.999900' }),
      reply('1780000002.000100', { workspaceId: 'T2' }),
      reply('1780000003.000100', { channelId: 'C2' }),
      reply('1780000004.000100', { threadTs: null }),
      deletion('1780000005.000100', null),
      reply(threadTs),
    ]);
    await store.notes.capture([]);
    expect(await store.notes.list(event.id)).toEqual([]);
  });

  test('an edit replaces the text once, and an older one that comes later does not', async () => {
    const store = await databases.open();
    await openThread(store);
    await store.notes.capture([reply(ts, { text: 'one' })]);
    await store.notes.capture([edit(ts, '1780000009.000000', 'three'), edit(ts, '1780000009.000000', 'three')]);
    await store.notes.capture([edit(ts, '1780000008.000000', 'two'), reply(ts, { text: 'one' })]);
    expect(await noteAt(store, ts)).toMatchObject({ text: 'three', revision: 2 });
  });

  test('edit times are compared as numbers', async () => {
    const store = await databases.open();
    await openThread(store);
    await store.notes.capture([edit(ts, '1780000009.5', 'half past'), edit(ts, '1780000009.40', 'earlier')]);
    expect(await noteAt(store, ts)).toMatchObject({ text: 'half past' });
  });

  test('an edit to the same text is no revision, yet older edits do not undo it', async () => {
    const store = await databases.open();
    await openThread(store);
    await store.notes.capture([reply(ts, { text: 'one' }), edit(ts, '1780000009.000000', 'one')]);
    await store.notes.capture([edit(ts, '1780000008.000000', 'two')]);
    expect(await noteAt(store, ts)).toMatchObject({ text: 'one', revision: 1 });
  });

  test('an edit that comes first makes the note, and the original does not undo it', async () => {
    const store = await databases.open();
    const { event } = await openThread(store);
    await store.notes.capture([edit(ts, '1780000009.000000', 'two')]);
    await store.notes.capture([reply(ts, { text: 'one' })]);
    expect(await store.notes.list(event.id)).toMatchObject([{ text: 'two', revision: 2, authorId: 'U1' }]);
  });

  test('a deletion leaves the ids and nothing that was written', async () => {
    const store = await databases.open();
    await openThread(store);
    await store.notes.capture([reply(ts, { files: ['x.png'] })]);
    const note = await noteAt(store, ts);
    await store.notes.capture([deletion(ts)]);
    const deleted = await noteAt(store, ts);
    expect(deleted).toEqual({ ...note, text: null, files: [], deletedAt: deleted.deletedAt });
    expect(deleted.deletedAt).toBeInstanceOf(Date);
    await store.notes.capture([deletion(ts), edit(ts, '1780000009.000000', 'back'), reply(ts)]);
    expect(await noteAt(store, ts)).toEqual(deleted);
  });

  test('an original whose deletion came first stays unborn', async () => {
    const store = await databases.open();
    const { event, session } = await openThread(store);
    await store.notes.capture([deletion(ts)]);
    await store.notes.capture([reply(ts), edit(ts, '1780000009.000000', 'two')]);
    expect(await store.notes.list(event.id)).toEqual([]);
    expect(await store.notes.listBySession(session.id)).toEqual([]);
    expect(await store.notes.byMessage('T1', 'C1', ts)).toBeNull();
    expect(await store.notes.lastBy(event.id, 'U1')).toBeNull();
  });

  test('a deletion that does not say its thread counts, also when the original is in the same batch', async () => {
    const store = await databases.open();
    const { event } = await openThread(store);
    await store.notes.capture([reply(ts)]);
    await store.notes.capture([deletion(ts, null), deletion('1780000002.000100', null), reply('1780000002.000100')]);
    expect(await store.notes.list(event.id)).toMatchObject([{ messageTs: ts, text: null }]);
  });

  test('a note moved to another session stays there whatever is heard of its message', async () => {
    const store = await databases.open();
    const { event } = await openThread(store);
    const other = await store.sessions.create(sampleSession(event));
    await store.notes.capture([reply(ts)]);
    const { id } = await noteAt(store, ts);
    await store.notes.move(id, other.id);
    await store.notes.capture([edit(ts, '1780000009.000000', 'two')]);
    expect(await store.notes.get(id)).toMatchObject({ sessionId: other.id, text: 'two' });
  });

  test('two captures of one message at once leave one note with the newest text', async () => {
    const store = await databases.open();
    const { event } = await openThread(store);
    const stamps = Array.from({ length: 8 }, (_, index) => `178000000${index + 1}.000100`);
    const originals = stamps.map((stamp) => reply(stamp, { text: 'one' }));
    const edits = stamps.map((stamp) => edit(stamp, '1780000009.000000', 'two'));
    const batches = [originals, edits, originals.toReversed(), edits.toReversed()];
    await Promise.all(batches.map((batch) => store.notes.capture(batch)));
    const notes = await store.notes.list(event.id);
    expect(notes.map(({ messageTs, text }) => [messageTs, text])).toEqual(stamps.map((stamp) => [stamp, 'two']));
  });

  test('a note that Summit posted goes when somebody deletes its message, with its other messages', async () => {
    const store = await databases.open();
    const { session } = await openThread(store);
    const { note } = await store.notes.add(sampleNote(session));
    const posts = [0, 1, 2].map((ordinal) => samplePost('note', note.id, { ordinal }));
    await store.posts.add(posts);
    await store.posts.posted(posts[0]?.key ?? '', ts, 'https://x.slack.com/p1', 1);
    await store.posts.posted(posts[1]?.key ?? '', '1780000002.000100', null, 1);
    await store.notes.capture([reply(ts, { text: 'not mine' }), edit(ts, '1780000009.000000', 'nor this')]);
    expect(await store.notes.get(note.id)).toMatchObject({ text: note.text, revision: 1 });
    await store.notes.capture([deletion(ts)]);
    expect(await store.notes.get(note.id)).toMatchObject({ text: null, messageTs: ts });
    const states = await Promise.all(posts.map(async ({ key }) => (await store.posts.get(key))?.state));
    expect(states).toEqual(['gone', 'posted', 'gone']);
    expect(await store.posts.due(10)).toMatchObject([{ key: posts[1]?.key, isWithdrawn: true }]);
  });
});
