import { expect, test } from '@jest/globals';
import { eachDatabase } from '../support/databases.ts';
import { openThread, sampleEvent, sampleSession, threadTs } from './samples.ts';

eachDatabase((_name, databases) => {
  test('a session is kept as it was given, without a thread', async () => {
    const { events, sessions } = await databases.open();
    const given = sampleSession(await events.create(sampleEvent()));
    const session = await sessions.create(given);
    const { originKey, ...rest } = given;
    expect(session).toMatchObject({ ...rest, channelId: null, threadTs: null });
    expect(await sessions.get(session.id)).toEqual(session);
    expect(await sessions.byOrigin(originKey)).toEqual(session);
    expect(await sessions.get('nothing')).toBeNull();
    expect(await sessions.byOrigin('nothing')).toBeNull();
  });

  test('the same action again finds the session made then', async () => {
    const { events, sessions } = await databases.open();
    const given = sampleSession(await events.create(sampleEvent()));
    const session = await sessions.create(given);
    expect(await sessions.create({ ...given, title: 'Another' })).toEqual(session);
  });

  test('an event has one general session, however many ask for it at once', async () => {
    const { events, sessions } = await databases.open();
    const event = await events.create(sampleEvent());
    const ask = () => sessions.create(sampleSession(event, { title: 'General', isGeneral: true }));
    const made = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const other = await sessions.create(sampleSession(await events.create(sampleEvent()), { isGeneral: true }));
    expect(other.id).not.toBe(made[0]?.id);
  });

  test('sessions are listed by start, then creation, those without a start last', async () => {
    const { events, sessions } = await databases.open();
    const event = await events.create(sampleEvent());
    const starts = [null, '2026-05-05T08:00:00Z', '2026-05-04T08:00:00Z', null, '2026-05-04T08:00:00Z'];
    for (const [index, start] of starts.entries()) {
      const startsAt = start === null ? null : new Date(start);
      await sessions.create(sampleSession(event, { title: String(index), startsAt }));
    }
    expect((await sessions.list(event.id)).map(({ title }) => title)).toEqual(['2', '4', '1', '0', '3']);
  });

  test('a session is found by its thread, in its own workspace and channel only', async () => {
    const store = await databases.open();
    const { session } = await openThread(store);
    const posted = await store.sessions.get(session.id);
    expect(posted).toEqual({ ...session, channelId: 'C1', threadTs });
    expect(await store.sessions.byThread('T1', 'C1', threadTs)).toEqual(posted);
    expect(await store.sessions.byThread('T2', 'C1', threadTs)).toBeNull();
    expect(await store.sessions.byThread('T1', 'C2', threadTs)).toBeNull();
    expect(await store.sessions.byThread('T1', 'C1', '1780000000.000101')).toBeNull();
  });

  test('a session of no event is refused', async () => {
    const { events, sessions } = await databases.open();
    const event = await events.create(sampleEvent());
    await expect(sessions.create(sampleSession({ ...event, id: 'nothing' }))).rejects.toThrow();
  });
});
