import { expect, test } from '@jest/globals';
import type { Claim } from '../../src/digests/claim.ts';
import { eachDatabase } from '../support/databases.ts';
import { openThread, sampleContent, sampleDigest, sampleEvent, sampleNote } from './samples.ts';

function claim(id: string, sessionId: string, noteIds: string[]): Claim {
  return {
    id,
    text: '再試行は待ち行列の側で',
    kind: 'fact',
    sessionId,
    cites: noteIds.flatMap((noteId) => [0, 3].map((line) => ({ noteId, line }))),
    authorIds: ['U1'],
    context: ['Queues'],
    isHighlight: false,
    speaker: null,
    status: null,
    region: null,
    score: 0.25,
  };
}

eachDatabase((_name, databases) => {
  test('a digest is kept whole', async () => {
    const store = await databases.open();
    const { event, session } = await openThread(store);
    const { note: first } = await store.notes.add(sampleNote(session));
    const { note: second } = await store.notes.add(sampleNote(session));
    const claims = [claim('c1', session.id, [first.id, second.id]), claim('c2', session.id, [second.id])];
    const given = sampleDigest(event, { content: sampleContent({ claims }) });
    const { digest, isNew } = await store.digests.create(given);
    const { workspaceId, originKey, ...rest } = given;
    expect(isNew).toBe(true);
    expect(digest).toEqual({ ...rest, id: digest.id, version: 1, createdAt: digest.createdAt });
    expect(await store.digests.get(digest.id)).toEqual(digest);
    expect(await store.digests.get('nothing')).toBeNull();
  });

  test('a digest that cites a note which is not there is refused whole', async () => {
    const store = await databases.open();
    const { event, session } = await openThread(store);
    const content = sampleContent({ claims: [claim('c1', session.id, ['nothing'])] });
    await expect(store.digests.create(sampleDigest(event, { content }))).rejects.toThrow();
    expect(await store.digests.list(event.id)).toEqual([]);
  });

  test('the same action again finds the digest made then', async () => {
    const store = await databases.open();
    const given = sampleDigest(await store.events.create(sampleEvent()));
    const made = await Promise.all([store.digests.create(given), store.digests.create(given)]);
    expect(made.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    expect(made[0]?.digest).toEqual(made[1]?.digest);
  });

  test('versions count per event, without a gap, also when digests are made at once', async () => {
    const store = await databases.open();
    const event = await store.events.create(sampleEvent());
    const other = await store.events.create(sampleEvent());
    const made = await Promise.all(Array.from({ length: 6 }, () => store.digests.create(sampleDigest(event))));
    expect(made.map(({ digest }) => digest.version).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await store.digests.create(sampleDigest(other))).digest.version).toBe(1);
    expect((await store.digests.list(event.id)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a draft gets its version when it is published, and keeps it', async () => {
    const store = await databases.open();
    const event = await store.events.create(sampleEvent());
    const { digest: draft } = await store.digests.create(sampleDigest(event, { status: 'draft' }));
    const { digest: dropped } = await store.digests.create(sampleDigest(event, { status: 'draft' }));
    const { digest: published } = await store.digests.create(sampleDigest(event, { status: 'publishing' }));
    expect([draft.version, dropped.version, published.version]).toEqual([0, 0, 1]);
    await store.digests.setStatus(draft.id, 'publishing');
    await store.digests.setStatus(draft.id, 'published');
    await store.digests.setStatus(dropped.id, 'discarded');
    await store.digests.setStatus('nothing', 'published');
    expect(await store.digests.list(event.id)).toMatchObject([
      { id: dropped.id, version: 0, status: 'discarded' },
      { id: published.id, version: 1, status: 'publishing' },
      { id: draft.id, version: 2, status: 'published' },
    ]);
  });

  test('the latest is the newest version that is publishing or published', async () => {
    const store = await databases.open();
    const event = await store.events.create(sampleEvent());
    expect(await store.digests.latest(event.id)).toBeNull();
    const { digest: first } = await store.digests.create(sampleDigest(event));
    const { digest: second } = await store.digests.create(sampleDigest(event, { status: 'publishing' }));
    await store.digests.create(sampleDigest(event, { status: 'draft' }));
    expect(await store.digests.latest(event.id)).toEqual(second);
    await store.digests.setStatus(second.id, 'discarded');
    expect(await store.digests.latest(event.id)).toEqual(first);
  });
});
