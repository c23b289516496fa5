import { expect, test } from '@jest/globals';
import { eachDatabase } from '../support/databases.ts';
import { sampleEvent, sampleNote, sampleSession } from './samples.ts';

eachDatabase((_name, databases) => {
  test("the clock is the database's, plus the offset", async () => {
    let offset = 0;
    const store = await databases.open({ clockOffsetMs: () => offset });
    const before = await store.now();
    expect(Math.abs(before.getTime() - Date.now())).toBeLessThan(5_000);
    offset = 7 * 86_400_000 + 0.4;
    const { createdAt } = await store.events.create(sampleEvent());
    const after = await store.now();
    expect(createdAt.getTime() - before.getTime()).toBeGreaterThanOrEqual(7 * 86_400_000);
    expect(after.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
  });

  test('a transaction is all or nothing', async () => {
    const store = await databases.open();
    const failing = store.transaction(async (inside) => {
      const event = await inside.events.create(sampleEvent());
      const session = await inside.sessions.create(sampleSession(event));
      await inside.notes.add(sampleNote(session));
      expect(await inside.notes.list(event.id)).toHaveLength(1);
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await store.events.listAll(null)).toEqual([]);
    const made = await store.transaction((inside) => inside.events.create(sampleEvent()));
    expect(await store.events.listAll(null)).toEqual([made]);
  });

  test('a transaction inside another takes back its own changes only', async () => {
    const store = await databases.open();
    await store.transaction(async (inside) => {
      await inside.events.create(sampleEvent({ name: 'outer' }));
      await inside.transaction((deeper) => deeper.events.create(sampleEvent({ name: 'inner' })));
      const failing = inside.transaction(async (deeper) => {
        await deeper.events.create(sampleEvent({ name: 'failed', originKey: 'same' }));
        await deeper.sessions.create(sampleSession({ ...(await deeper.events.create(sampleEvent())), id: 'nothing' }));
      });
      await expect(failing).rejects.toThrow();
      await inside.events.create(sampleEvent({ name: 'after', originKey: 'same' }));
    });
    expect((await store.events.listAll(null)).map(({ name }) => name)).toEqual(['outer', 'inner', 'after']);
  });

  test('the outer store inside a transaction is refused instead of waiting for ever', async () => {
    const store = await databases.open();
    const misuse = store.transaction(() => store.events.create(sampleEvent()));
    await expect(misuse).rejects.toThrow('Inside transaction(work)');
    const nested = store.transaction(() => store.transaction(() => store.now()));
    await expect(nested).rejects.toThrow('Inside transaction(work)');
    expect(await store.events.listAll(null)).toEqual([]);
  });

  test('what a transaction started but did not wait for may use the store afterwards', async () => {
    const store = await databases.open();
    const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
    let late: Promise<Date> = Promise.resolve(new Date(0));
    await store.transaction(async (inside) => {
      late = isOver.then(() => store.now());
      await inside.events.create(sampleEvent());
    });
    end();
    expect((await late).getTime()).toBeGreaterThan(0);
  });

  test('another store may be used inside a transaction', async () => {
    const [store, other] = [await databases.open(), await databases.open()];
    await store.transaction(() => other.events.create(sampleEvent()));
    expect(await other.events.listAll(null)).toHaveLength(1);
  });

  test('many users of the store at once are all served', async () => {
    const store = await databases.open();
    const create = () => store.events.create(sampleEvent());
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 ? create() : store.transaction((inside) => inside.events.create(sampleEvent())),
      ),
    );
    expect(await store.events.listAll(null)).toHaveLength(40);
  });
});
