import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isLive } from '../../src/notes/note.ts';
import type { CapturedMessage } from '../../src/ports/note-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { eachDatabase } from '../support/databases.ts';
import { entry, reply, sampleEvent, samplePost, sampleSession, threadTs } from './samples.ts';

/** What Slack says about one message: its original always, edits of increasing times, perhaps a deletion. */
interface Story {
  readonly edits: readonly string[];
  readonly isDeleted: boolean;
  /** How often each of them is delivered. */
  readonly copies: readonly number[];
}

interface Plan {
  readonly stories: readonly Story[];
  readonly deliveries: readonly CapturedMessage[];
  readonly batch: number;
  /** By way of the inbox, or past it. */
  readonly road: 'inbox' | 'capture';
}

const story: fc.Arbitrary<Story> = fc.record({
  edits: fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 3 }),
  isDeleted: fc.boolean(),
  copies: fc.array(fc.integer({ min: 1, max: 11 }), { minLength: 5, maxLength: 5 }),
});

const plan: fc.Arbitrary<Plan> = fc.array(story, { minLength: 40, maxLength: 40 }).chain((stories) => {
  const all = stories.flatMap(tell);
  return fc.record({
    stories: fc.constant(stories),
    deliveries: fc.shuffledSubarray(all, { minLength: all.length }),
    batch: fc.integer({ min: 1, max: 120 }),
    road: fc.constantFrom('inbox', 'capture'),
  });
});

function stampOf(index: number): string {
  return `17800001${String(index).padStart(2, '0')}.000100`;
}

function tell({ edits, isDeleted, copies }: Story, index: number): CapturedMessage[] {
  const original = reply(stampOf(index), { text: `original ${index}` });
  const said: CapturedMessage[] = [
    original,
    ...edits.map((text, number) => ({
      ...original,
      kind: 'edited' as const,
      text,
      editedTs: `178000020${number}.000000`,
    })),
    ...(isDeleted ? [{ ...original, kind: 'deleted' as const, authorId: null, text: null }] : []),
  ];
  return said.flatMap((message, number) => Array.from({ length: copies[number] ?? 1 }, () => message));
}

/** The simplest account of what should be left. */
function expectedTexts(stories: readonly Story[]): Record<string, string> {
  const live = stories.flatMap(({ edits, isDeleted }, index) =>
    isDeleted ? [] : [[stampOf(index), edits.at(-1) ?? `original ${index}`] as const],
  );
  return Object.fromEntries(live);
}

/** An event with one thread, in a channel of its own. */
async function openChannel(store: Store): Promise<{ eventId: string; channelId: string }> {
  const channelId = randomUUID();
  const event = await store.events.create(sampleEvent({ channelId }));
  const session = await store.sessions.create(sampleSession(event));
  const post = samplePost('session', session.id, { channelId });
  await store.posts.add([post]);
  await store.posts.posted(post.key, threadTs, null, 1);
  return { eventId: event.id, channelId };
}

async function deliver(store: Store, batch: readonly CapturedMessage[], road: Plan['road']): Promise<void> {
  if (road === 'capture') return store.notes.capture(batch);
  const entries = batch.map((message) =>
    entry(message, `${message.channelId}:${message.messageTs}:${message.kind}:${message.editedTs}`),
  );
  await store.inbox.put(entries);
}

async function check(store: Store, { stories, deliveries, batch, road }: Plan): Promise<void> {
  const { eventId, channelId } = await openChannel(store);
  const placed = deliveries.map((message) => ({ ...message, channelId }));
  const batches = Array.from({ length: Math.ceil(placed.length / batch) }, (_, index) =>
    placed.slice(index * batch, (index + 1) * batch),
  );
  // Two at a time, as two connections of Slack deliver.
  for (let index = 0; index < batches.length; index += 2) {
    await Promise.all(batches.slice(index, index + 2).map((some) => deliver(store, some, road)));
  }
  const notes = await store.notes.list(eventId);
  const live = notes.filter(isLive).map(({ messageTs, text }) => [messageTs, text]);
  expect(Object.fromEntries(live)).toEqual(expectedTexts(stories));
  expect(new Set(notes.map(({ messageTs }) => messageTs)).size).toBe(notes.length);
  expect(notes.filter((note) => !isLive(note)).every(({ text }) => text === null)).toBe(true);
  expect(await store.inbox.pending(1)).toEqual([]);
}

eachDatabase((name, databases) => {
  test('40 messages, each told up to 11 times in any order, leave exactly the right notes', async () => {
    const store = await databases.open();
    const numRuns = name === 'SQLite' ? 25 : 12;
    await fc.assert(
      fc.asyncProperty(plan, (drawn) => check(store, drawn)),
      { numRuns },
    );
  });
});
