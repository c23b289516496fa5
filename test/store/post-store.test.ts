import { expect, test } from '@jest/globals';
import type { NewPost } from '../../src/ports/post-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { eachDatabase } from '../support/databases.ts';
import { deletion, openThread, sampleEvent, sampleNote, samplePost, sampleSession } from './samples.ts';

/** Adds posts one by one, so that each is older than the next. */
async function addInOrder(store: Store, ...posts: NewPost[]): Promise<void> {
  for (const post of posts) await store.posts.add([post]);
}

async function dueKeys(store: Store, limit = 10): Promise<string[]> {
  return (await store.posts.due(limit)).map(({ key }) => key);
}

const at = (key: string, set: Partial<NewPost> = {}) => samplePost('digest_part', 'digest', { key, ...set });

eachDatabase((_name, databases) => {
  test('a post begins as one to be made, and a known key changes nothing', async () => {
    const store = await databases.open();
    const post = at('a', { ordinal: 2 });
    await store.posts.add([post]);
    await store.posts.add([{ ...post, subjectId: 'other' }, at('b', { parentKey: 'a' })]);
    await store.posts.add([]);
    expect(await store.posts.get('a')).toEqual({
      ...post,
      state: 'pending',
      isWithdrawn: false,
      wanted: 1,
      shown: 0,
      ts: null,
      permalink: null,
      attempts: 0,
      error: null,
    });
    expect(await store.posts.get('nothing')).toBeNull();
    expect(await dueKeys(store)).toEqual(['a']);
  });

  test('posts of a subject come by ordinal, withdrawn ones left out', async () => {
    const store = await databases.open();
    await addInOrder(store, at('b', { ordinal: 1 }), at('a'), at('x', { subjectId: 'other' }));
    await store.posts.add([samplePost('digest_head', 'digest', { key: 'head' })]);
    expect((await store.posts.of('digest_part', 'digest')).map(({ key }) => key)).toEqual(['a', 'b']);
    await store.posts.withdraw('digest_part', 'digest');
    expect(await store.posts.of('digest_part', 'digest')).toEqual([]);
    expect((await store.posts.of('digest_part', 'other')).map(({ key }) => key)).toEqual(['x']);
  });

  test('a reply waits until the message it answers is posted', async () => {
    const store = await databases.open();
    await addInOrder(store, at('head'), at('part', { parentKey: 'head' }));
    expect(await dueKeys(store)).toEqual(['head']);
    await store.posts.posted('head', '1780000001.000100', null, 1);
    expect(await dueKeys(store)).toEqual(['part']);
  });

  test('what is due comes oldest first, as many as asked for', async () => {
    const store = await databases.open();
    await store.posts.add(['e', 'c', 'd', 'a', 'b'].map((key) => at(key)));
    expect(await dueKeys(store)).toEqual(['e', 'c', 'd', 'a', 'b']);
    expect(await dueKeys(store, 2)).toEqual(['e', 'c']);
  });

  test('a changed message is due until that version is shown', async () => {
    const store = await databases.open();
    await store.posts.add([at('a')]);
    await store.posts.posted('a', '1780000001.000100', 'https://x.slack.com/p1', 1);
    expect(await dueKeys(store)).toEqual([]);
    await store.posts.touch('digest_part', 'digest');
    await store.posts.touch('digest_part', 'digest');
    expect(await store.posts.due(10)).toMatchObject([{ key: 'a', state: 'posted', wanted: 3, shown: 1 }]);
    await store.posts.posted('a', '1780000001.000100', null, 2);
    expect(await dueKeys(store)).toEqual(['a']);
    await store.posts.posted('a', '1780000001.000100', null, 3);
    expect(await dueKeys(store)).toEqual([]);
    expect(await store.posts.get('a')).toMatchObject({ permalink: 'https://x.slack.com/p1' });
  });

  test('a message changed while it was on its way is due again', async () => {
    const store = await databases.open();
    await store.posts.add([at('a')]);
    await store.posts.touch('digest_part', 'digest');
    await store.posts.posted('a', '1780000001.000100', null, 1);
    expect(await dueKeys(store)).toEqual(['a']);
  });

  test('a message posted anew does not keep the link of the old one', async () => {
    const store = await databases.open();
    await store.posts.add([at('a')]);
    await store.posts.posted('a', '1780000001.000100', 'https://x.slack.com/p1', 1);
    await store.posts.posted('a', '1780000002.000100', null, 1);
    expect(await store.posts.get('a')).toMatchObject({ ts: '1780000002.000100', permalink: null });
  });

  test('a withdrawn message is due until it is gone; one that never stood is gone at once', async () => {
    const store = await databases.open();
    await addInOrder(store, at('stands'), at('never', { ordinal: 1 }));
    await store.posts.posted('stands', '1780000001.000100', null, 1);
    await store.posts.withdraw('digest_part', 'digest');
    expect(await store.posts.due(10)).toMatchObject([{ key: 'stands', isWithdrawn: true, ts: '1780000001.000100' }]);
    expect(await store.posts.get('never')).toMatchObject({ state: 'gone', isWithdrawn: true });
    await store.posts.gone('stands');
    expect(await store.posts.get('stands')).toMatchObject({ state: 'gone', ts: null, permalink: null });
    expect(await dueKeys(store)).toEqual([]);
  });

  test('a message withdrawn while it was on its way is taken away, and leads nowhere', async () => {
    const store = await databases.open();
    const event = await store.events.create(sampleEvent());
    const session = await store.sessions.create(sampleSession(event));
    const { note } = await store.notes.add(sampleNote(session));
    await store.posts.add([samplePost('note', note.id, { key: 'a' })]);
    await store.posts.withdraw('note', note.id);
    await store.posts.posted('a', '1780000001.000100', null, 1);
    expect(await dueKeys(store)).toEqual(['a']);
    expect(await store.notes.get(note.id)).toMatchObject({ messageTs: null });
  });

  test('a blocked message is left alone until its channel is unblocked', async () => {
    const store = await databases.open();
    await addInOrder(store, at('new'), at('known'), at('elsewhere', { channelId: 'C2' }));
    await store.posts.posted('known', '1780000001.000100', null, 1);
    await store.posts.touch('digest_part', 'digest');
    for (const key of ['new', 'known', 'elsewhere']) await store.posts.block(key, 'not_in_channel');
    expect(await store.posts.get('new')).toMatchObject({ state: 'blocked', error: 'not_in_channel' });
    expect(await dueKeys(store)).toEqual([]);
    await store.posts.unblock('T2', 'C1');
    expect(await dueKeys(store)).toEqual([]);
    await store.posts.unblock('T1', 'C1');
    expect(await store.posts.due(10)).toMatchObject([
      { key: 'new', state: 'pending', error: null, attempts: 0 },
      { key: 'known', state: 'posted', error: null },
    ]);
  });

  test('a message that Slack refused to update can still be taken away', async () => {
    const store = await databases.open();
    await store.posts.add([at('a')]);
    await store.posts.posted('a', '1780000001.000100', null, 1);
    await store.posts.block('a', 'edit_window_closed');
    await store.posts.withdraw('digest_part', 'digest');
    expect(await store.posts.due(10)).toMatchObject([{ key: 'a', isWithdrawn: true, error: null }]);
  });

  test('a failed one waits for its time, and so do later ones of its channel that are still to be made', async () => {
    let offset = 0;
    const store = await databases.open({ clockOffsetMs: () => offset });
    await addInOrder(store, at('known'), at('a'), at('b'), at('elsewhere', { channelId: 'C2' }));
    await store.posts.posted('known', '1780000001.000100', null, 1);
    await store.posts.retryAt('a', new Date((await store.now()).getTime() + 60_000));
    await store.posts.touch('digest_part', 'digest');
    expect(await store.posts.get('a')).toMatchObject({ state: 'pending', attempts: 1 });
    expect(await dueKeys(store)).toEqual(['known', 'elsewhere']);
    offset = 61_000;
    expect(await dueKeys(store)).toEqual(['known', 'a', 'b', 'elsewhere']);
    await store.posts.posted('a', '1780000002.000100', null, 2);
    expect(await store.posts.get('a')).toMatchObject({ attempts: 0 });
  });

  test('a blocked one holds nobody up', async () => {
    const store = await databases.open();
    await addInOrder(store, at('a'), at('b'));
    await store.posts.retryAt('a', new Date((await store.now()).getTime() + 60_000));
    await store.posts.block('a', 'msg_too_long');
    expect(await dueKeys(store)).toEqual(['b']);
  });

  test("a session's message is its thread, and a note's first message is the note's", async () => {
    const store = await databases.open();
    const { session } = await openThread(store, '1780000000.000200');
    expect(await store.sessions.get(session.id)).toMatchObject({ channelId: 'C1', threadTs: '1780000000.000200' });
    const { note } = await store.notes.add(sampleNote(session, { channelId: null }));
    await addInOrder(
      store,
      samplePost('note', note.id, { key: 'a' }),
      samplePost('note', note.id, { key: 'b', ordinal: 1 }),
    );
    await store.posts.posted('a', '1780000001.000100', 'https://x.slack.com/p1', 1);
    await store.posts.posted('b', '1780000002.000100', 'https://x.slack.com/p2', 1);
    const posted = { channelId: 'C1', messageTs: '1780000001.000100', permalink: 'https://x.slack.com/p1' };
    expect(await store.notes.get(note.id)).toEqual({ ...note, ...posted });
    expect(await store.notes.byMessage('T1', 'C1', '1780000001.000100')).toMatchObject({ id: note.id });
  });

  test('a message deleted before it was known to be the note deletes the note', async () => {
    const store = await databases.open();
    const { session } = await openThread(store);
    const { note } = await store.notes.add(sampleNote(session));
    await store.posts.add([samplePost('note', note.id, { key: 'a' })]);
    await store.notes.capture([deletion('1780000001.000100')]);
    await store.posts.posted('a', '1780000001.000100', null, 1);
    expect(await store.notes.get(note.id)).toMatchObject({ text: null, messageTs: '1780000001.000100' });
    expect(await store.posts.get('a')).toMatchObject({ state: 'gone' });
    expect(await dueKeys(store)).toEqual([]);
  });

  test('notes that wait to be posted are counted, and why some are not', async () => {
    const store = await databases.open();
    const { event, session } = await openThread(store);
    const { session: foreign } = await openThread(store, '1780000000.000300');
    const { note } = await store.notes.add(sampleNote(session));
    const { note: second } = await store.notes.add(sampleNote(session));
    const { note: elsewhere } = await store.notes.add(sampleNote(foreign));
    const thread = samplePost('session', session.id, { key: 'thread' });
    const inThread = { parentKey: 'thread' };
    await addInOrder(
      store,
      thread,
      samplePost('note', note.id, { key: 'a', ...inThread }),
      samplePost('note', note.id, { key: 'b', ordinal: 1, ...inThread }),
      samplePost('note', second.id, { key: 'c', ...inThread }),
      samplePost('note', elsewhere.id, { key: 'd' }),
    );
    expect(await store.posts.waiting(event.id)).toEqual({ pending: 2, blockedBy: null });
    await store.posts.block('c', 'msg_too_long');
    expect(await store.posts.waiting(event.id)).toEqual({ pending: 1, blockedBy: 'msg_too_long' });
    await store.posts.unblock('T1', 'C1');
    await store.posts.block('thread', 'not_in_channel');
    expect(await store.posts.waiting(event.id)).toEqual({ pending: 0, blockedBy: 'not_in_channel' });
    await store.posts.unblock('T1', 'C1');
    for (const [index, key] of ['thread', 'a', 'b', 'c'].entries()) {
      await store.posts.posted(key, `178000010${index}.000100`, null, 1);
    }
    expect(await store.posts.waiting(event.id)).toEqual({ pending: 0, blockedBy: null });
  });
});
