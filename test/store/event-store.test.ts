import { expect, test } from '@jest/globals';
import { eachDatabase } from '../support/databases.ts';
import { sampleEvent, sampleNote, sampleSession } from './samples.ts';

eachDatabase((_name, databases) => {
  test('an event is kept as it was given and is current in its channel', async () => {
    const { events } = await databases.open();
    const given = sampleEvent({ name: '港の会議 ⚓️', language: 'ja' });
    const event = await events.create(given);
    const { originKey, ...rest } = given;
    expect(event).toMatchObject({ ...rest, status: 'open' });
    expect(await events.get(event.id)).toEqual(event);
    expect(await events.byOrigin(originKey)).toEqual(event);
    expect(await events.current('T1', 'C1')).toEqual(event);
  });

  test('the same action again finds the event made then and leaves the current one alone', async () => {
    const { events } = await databases.open();
    const given = sampleEvent();
    const first = await events.create(given);
    const second = await events.create(sampleEvent({ name: 'Later' }));
    expect(await events.create({ ...given, name: 'Renamed' })).toEqual(first);
    expect(await events.current('T1', 'C1')).toEqual(second);
  });

  test('lists are of one channel or workspace, and in order', async () => {
    const { events } = await databases.open();
    const made = [];
    for (const set of [{}, {}, { channelId: 'C2' }, { workspaceId: 'T2' }])
      made.push(await events.create(sampleEvent(set)));
    const [first, second, elsewhere, foreign] = made;
    expect(await events.list('T1', 'C1')).toEqual([second, first]);
    expect(await events.listAll('T1')).toEqual([first, second, elsewhere]);
    expect(await events.listAll(null)).toEqual([first, second, elsewhere, foreign]);
    expect(await events.current('T2', 'C1')).toEqual(foreign);
    expect(await events.current('T3', 'C1')).toBeNull();
    expect(await events.get('nothing')).toBeNull();
    expect(await events.byOrigin('nothing')).toBeNull();
  });

  test('an event is closed and opened again', async () => {
    const { events } = await databases.open();
    const { id } = await events.create(sampleEvent());
    await events.setStatus(id, 'closed');
    expect(await events.get(id)).toMatchObject({ status: 'closed' });
    await events.setStatus(id, 'open');
    expect(await events.get(id)).toMatchObject({ status: 'open' });
  });

  test('an earlier event of the channel becomes current again', async () => {
    const { events } = await databases.open();
    const first = await events.create(sampleEvent());
    await events.create(sampleEvent());
    await events.use(first.id, 'T1', 'C1');
    expect(await events.current('T1', 'C1')).toEqual(first);
  });

  test('an imported event is taken into a channel with its sessions and notes', async () => {
    const store = await databases.open();
    const local = { workspaceId: 'local', channelId: null };
    const event = await store.events.create(sampleEvent(local));
    const session = await store.sessions.create(sampleSession(event));
    await store.notes.add(sampleNote(session, { ...local, source: 'import', file: 'a.md', line: 3 }));
    expect(await store.events.listUntied()).toEqual([event]);
    await store.events.use(event.id, 'T1', 'C1');
    expect(await store.events.listUntied()).toEqual([]);
    expect(await store.events.current('T1', 'C1')).toEqual({ ...event, workspaceId: 'T1', channelId: 'C1' });
    expect(await store.notes.list(event.id)).toMatchObject([{ workspaceId: 'T1', file: 'a.md', line: 3 }]);
  });

  test('an event of another channel is not taken, and not named', async () => {
    const { events } = await databases.open();
    const { id } = await events.create(sampleEvent());
    await expect(events.use(id, 'T1', 'C2')).rejects.toMatchObject({ code: 'event_unknown' });
    await expect(events.use(id, 'T2', 'C1')).rejects.toMatchObject({ code: 'event_unknown' });
    expect(await events.current('T1', 'C2')).toBeNull();
  });

  test('of two channels that take an imported event at once, one gets it', async () => {
    const { events } = await databases.open();
    const { id } = await events.create(sampleEvent({ workspaceId: 'local', channelId: null }));
    const uses = await Promise.allSettled([events.use(id, 'T1', 'C1'), events.use(id, 'T1', 'C2')]);
    expect(uses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const current = [await events.current('T1', 'C1'), await events.current('T1', 'C2')];
    expect(current.filter((event) => event !== null)).toHaveLength(1);
  });

  test('lines of a file are kept once, the newest text of each, by file and line', async () => {
    const store = await databases.open();
    const event = await store.events.create(sampleEvent());
    const session = await store.sessions.create(sampleSession(event));
    const line = (file: string, number: number, text: string, sessionId: string | null = null) => {
      return { eventId: event.id, sessionId, file, line: number, text };
    };
    await store.events.addMeta([line('b.md', 1, '# B'), line('a.md', 10, 'ten'), line('a.md', 9, 'old')]);
    await store.events.addMeta([line('a.md', 9, 'nine'), line('a.md', 9, 'nine again', session.id)]);
    await store.events.addMeta([]);
    expect(await store.events.meta(event.id)).toEqual([
      line('a.md', 9, 'nine again', session.id),
      line('a.md', 10, 'ten'),
      line('b.md', 1, '# B'),
    ]);
  });

  test('a file of 3,000 lines is kept whole', async () => {
    const { events } = await databases.open();
    const { id } = await events.create(sampleEvent());
    const lines = Array.from({ length: 3_000 }, (_, index) => {
      return { eventId: id, sessionId: null, file: 'long.md', line: index + 1, text: `line ${index + 1}` };
    });
    await events.addMeta(lines);
    expect(await events.meta(id)).toEqual(lines);
  });

  test('a text with a NUL is refused in plain words', async () => {
    const { events } = await databases.open();
    await expect(async () => events.create(sampleEvent({ name: 'a\0b' }))).rejects.toThrow('NUL');
  });
});
