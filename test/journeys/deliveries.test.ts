import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eachDatabase } from '../support/databases.ts';
import { eventually, type Journey, startJourney } from '../support/journey.ts';

/** What happens to one message. */
interface Fate {
  readonly edits: number;
  readonly isDeleted: boolean;
}

const fate = fc.record<Fate>({
  edits: fc.integer({ min: 0, max: 2 }),
  isDeleted: fc.boolean(),
});

eachDatabase((_, databases) => {
  let journey: Journey;
  let thread = '';
  beforeAll(async () => {
    journey = await startJourney({ databaseUrl: await databases.url() });
    [thread = ''] = await journey.open('Duplicate Days', 'Echoes');
  });
  afterAll(() => journey.stop());

  test('forty messages, each told of up to eleven times with edits and deletions in any order, leave exactly the right notes', async () => {
    const { slack } = journey;
    const seed = Date.now();
    const fates = fc.sample(fate, { seed, numRuns: 40 });
    const expected = new Map<string, string | null>();
    slack.holdEvents();
    for (const [n, { edits, isDeleted }] of fates.entries()) {
      const place = { as: n % 2 ? 'kenji' : 'aiko', channel: 'reinvent' };
      const ts = slack.say({ ...place, threadTs: thread, text: `message ${n}`, format: 'bare' });
      for (let edit = 1; edit <= edits; edit += 1)
        slack.edit({ ...place, ts, text: `message ${n}, edit ${edit}`, format: 'bare' });
      if (isDeleted) slack.remove({ ...place, ts });
      expected.set(ts, isDeleted ? null : edits > 0 ? `message ${n}, edit ${edits}` : `message ${n}`);
    }
    // Everything that Slack has to tell, as often as drawn, in a drawn order, each copy under an event id of its own.
    slack.releaseEvents((events) => {
      const copies = events.flatMap((_event, at) => Array<number>(1 + ((at * 7) % 11)).fill(at));
      const ranks = fc.sample(fc.nat(), { seed, numRuns: copies.length });
      return copies
        .map((at, n) => [ranks[n] ?? 0, at] as const)
        .sort(([a], [b]) => a - b)
        .map(([, at]) => at);
    });
    await slack.until(() => slack.acks.every(({ outcome }) => outcome === 'acked'), 20_000, 'everything to be acked');
    await eventually(async () => expect(await journey.app.store.inbox.pending(1)).toEqual([]));
    const event = (await journey.app.store.events.listAll(null))[0];
    await eventually(async () => {
      const notes = await journey.app.store.notes.list(event?.id ?? '');
      const found = new Map(notes.map((note) => [note.messageTs, note.text]));
      for (const [ts, text] of expected) expect([seed, ts, found.get(ts) ?? null]).toEqual([seed, ts, text]);
      expect(notes.filter((note) => note.text !== null)).toHaveLength(
        [...expected.values()].filter((text) => text !== null).length,
      );
    });
  });

  test('a command delivered again makes nothing twice', async () => {
    const { slack } = journey;
    await journey.command('note 「Echoes」 once only');
    const delivered = slack.acks.findLast((each) => each.kind === 'slash_commands');
    if (!delivered) throw new Error('no command was delivered');
    slack.deliverEnvelope({ type: 'slash_commands', payload: delivered.payload });
    await journey.reply(thread, 'after the copy');
    expect((await journey.notes()).filter((note) => note.text === 'once only')).toHaveLength(1);
  });
});
