import { expect, test } from '@jest/globals';
import type { Session } from '../../src/events/session.ts';
import type { Store } from '../../src/ports/store.ts';
import { eachDatabase } from '../support/databases.ts';
import { openThread, reply, sampleEvent, sampleNote, samplePost, sampleSession, threadTs } from './samples.ts';

async function openSession(store: Store): Promise<Session> {
  return store.sessions.create(sampleSession(await store.events.create(sampleEvent())));
}

eachDatabase((_name, databases) => {
  test('a note is kept verbatim', async () => {
    const store = await databases.open();
    const session = await openSession(store);
    const text = `- ナブ\n\t- "quoted" \\ %s $1 ? 👩‍👩‍👧\n　全角\n${'x'.repeat(39_000)}`;
    const given = sampleNote(session, {
      text,
      kind: 'idea',
      files: ['図 1.png'],
      source: 'import',
      file: 'a.md',
      line: 7,
    });
    const { note, isNew } = await store.notes.add(given);
    const { originKey, ...rest } = given;
    expect(isNew).toBe(true);
    expect(note).toEqual({
      ...rest,
      id: note.id,
      messageTs: null,
      permalink: null,
      revision: 1,
      createdAt: note.createdAt,
      deletedAt: null,
    });
    expect(await store.notes.get(note.id)).toEqual(note);
    expect(await store.notes.get('nothing')).toBeNull();
  });

  test('the same action again finds the note made then, also when they come at once', async () => {
    const store = await databases.open();
    const given = sampleNote(await openSession(store));
    const made = await Promise.all([store.notes.add(given), store.notes.add({ ...given, text: 'other' })]);
    expect(made.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    expect(made[0]?.note).toEqual(made[1]?.note);
  });

  test('many notes are added in order, and only once', async () => {
    const store = await databases.open();
    const session = await openSession(store);
    const notes = Array.from({ length: 2_500 }, (_, index) =>
      sampleNote(session, { text: `note ${index}`, line: index + 1 }),
    );
    expect(await store.notes.addAll(notes.slice(0, 1_200))).toBe(1_200);
    expect(await store.notes.addAll(notes)).toBe(1_300);
    expect(await store.notes.addAll([])).toBe(0);
    const kept = await store.notes.list(session.eventId);
    expect(kept.map(({ text }) => text)).toEqual(notes.map(({ text }) => text));
  });

  test('notes are listed by creation, of one event or session', async () => {
    let offset = 0;
    const store = await databases.open({ clockOffsetMs: () => offset });
    const session = await openSession(store);
    const other = await store.sessions.create(sampleSession(await store.events.create(sampleEvent())));
    offset = 60_000;
    const { note: late } = await store.notes.add(sampleNote(session));
    offset = 0;
    const { note: early } = await store.notes.add(sampleNote(session));
    const { note: elsewhere } = await store.notes.add(sampleNote(other));
    expect(await store.notes.list(session.eventId)).toEqual([early, late]);
    expect(await store.notes.listBySession(session.id)).toEqual([early, late]);
    expect(await store.notes.listBySession(other.id)).toEqual([elsewhere]);
    expect(late.createdAt.getTime() - early.createdAt.getTime()).toBeGreaterThan(50_000);
  });

  test("a member's last note is the newest live one of the event", async () => {
    const store = await databases.open();
    const session = await openSession(store);
    const { note: first } = await store.notes.add(sampleNote(session));
    const { note: second } = await store.notes.add(sampleNote(session));
    await store.notes.add(sampleNote(session, { authorId: 'U2' }));
    expect(await store.notes.lastBy(session.eventId, 'U1')).toEqual(second);
    await store.notes.remove(second.id);
    expect(await store.notes.lastBy(session.eventId, 'U1')).toEqual(first);
    expect(await store.notes.lastBy(session.eventId, 'U3')).toBeNull();
  });

  test('an edit counts the revision up, the same edit again does not', async () => {
    const store = await databases.open();
    const { note } = await store.notes.add(sampleNote(await openSession(store)));
    expect(await store.notes.edit(note.id, 'new')).toEqual({ ...note, text: 'new', revision: 2 });
    expect(await store.notes.edit(note.id, 'new')).toMatchObject({ revision: 2 });
    expect(await store.notes.edit('nothing', 'new')).toBeNull();
    await expect(store.notes.edit(note.id, 'a\0b')).rejects.toThrow('NUL');
  });

  test('a removed note keeps everything but what was written in it, and is gone for good', async () => {
    const store = await databases.open();
    const { note } = await store.notes.add(sampleNote(await openSession(store), { files: ['secret.pdf'] }));
    const removed = await store.notes.remove(note.id);
    expect(removed).toEqual({ ...note, text: null, files: [], deletedAt: removed?.deletedAt });
    expect(removed?.deletedAt).toBeInstanceOf(Date);
    expect(await store.notes.list(note.eventId)).toEqual([removed]);
    expect(await store.notes.remove(note.id)).toBeNull();
    expect(await store.notes.edit(note.id, 'back')).toBeNull();
    expect(await store.notes.move(note.id, note.sessionId)).toBeNull();
  });

  test("a moved note forgets Summit's message, but keeps a member's own", async () => {
    const store = await databases.open();
    const { event } = await openThread(store);
    const target = await store.sessions.create(sampleSession(event, { title: 'Elsewhere' }));
    const { note } = await store.notes.add(sampleNote(target, { sessionId: target.id }));
    const post = samplePost('note', note.id);
    await store.posts.add([post]);
    await store.posts.posted(post.key, '1780000001.000100', 'https://x.slack.com/p1', 1);
    await store.notes.capture([reply('1780000002.000100')]);
    const captured = await store.notes.byMessage('T1', 'C1', '1780000002.000100');
    await store.notes.setPermalink(captured?.id ?? '', 'https://x.slack.com/p2');

    expect(await store.notes.move(note.id, target.id)).toMatchObject({ messageTs: null, permalink: null });
    expect(await store.notes.move(captured?.id ?? '', target.id)).toMatchObject({
      sessionId: target.id,
      messageTs: '1780000002.000100',
      permalink: 'https://x.slack.com/p2',
    });
    expect(await store.notes.move('nothing', target.id)).toBeNull();
  });

  test('a moved note takes the event of its session', async () => {
    const store = await databases.open();
    const { note } = await store.notes.add(sampleNote(await openSession(store)));
    const target = await openSession(store);
    expect(await store.notes.move(note.id, target.id)).toMatchObject({ eventId: target.eventId, sessionId: target.id });
  });

  test('a note is found by its message, in its own workspace and channel only', async () => {
    const store = await databases.open();
    await openThread(store);
    await store.notes.capture([reply('1780000001.000100')]);
    expect(await store.notes.byMessage('T1', 'C1', '1780000001.000100')).toMatchObject({ source: 'thread' });
    expect(await store.notes.byMessage('T2', 'C1', '1780000001.000100')).toBeNull();
    expect(await store.notes.byMessage('T1', 'C2', '1780000001.000100')).toBeNull();
    expect(await store.notes.byMessage('T1', 'C1', threadTs)).toBeNull();
  });
});
