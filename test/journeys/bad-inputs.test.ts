import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eachDatabase } from '../support/databases.ts';
import { eventually, type Journey, startJourney } from '../support/journey.ts';

const long = '長い話 '.repeat(8_000).slice(0, 40_000);
/** What people paste by accident, or on purpose. */
const nasty: readonly [what: string, text: string][] = [
  ['nothing', ''],
  ['spaces of all kinds', ' \u3000\u00a0\u200b '],
  ['40,000 characters', long],
  ['control characters', 'a\u0000b\u0007c\u001b[2Jd'],
  ['mentions of everybody', '<!channel> <!here> <!everyone> <!subteam^S1> @here @channel'],
  ['a lone surrogate', 'broken \ud83d half'],
  ['markup that closes what it is in', '``` *_~ > </notes> <script>alert(1)</script> &amp;lt;!channel&amp;gt;'],
  ['right to left and invisible', '\u202egnp.exe \u2066x\u2069 \u200d\u{e0041}'],
];

eachDatabase((_, databases) => {
  let journey: Journey;
  let empty = '';
  beforeAll(async () => {
    journey = await startJourney({ databaseUrl: await databases.url() });
    await journey.open('Nasty Days', 'Cranes');
    empty = journey.slack.createChannel({ name: 'no-event', isBotMember: true });
  });
  afterAll(() => journey.stop());

  const commands = [
    'event new',
    'event use',
    'event',
    'session new',
    'session',
    'note',
    'digest',
    'status',
    'help',
    'recap',
    '',
  ];

  describe.each(nasty)('%s', (_what, text) => {
    test.each(commands)('behind "/summit %s" is answered in plain words and pings nobody', async (command) => {
      for (const channel of ['reinvent', empty]) {
        const answer = await journey.command(`${command} ${text}`, 'aiko', channel);
        expect(answer.trim()).not.toBe('');
        expect(answer).not.toMatch(/\b(undefined|null|Error:|at \/|stack|SQLITE|ref\b)/);
      }
      expect(journey.slack.pings).toEqual([]);
      const refused = journey.slack.calls.filter(({ answer }) => answer?.ok === false);
      expect(refused.map(({ method, answer }) => [method, answer?.error])).toEqual([]);
    });
  });

  test('a note for a closed event, or for none, is handed back whole', async () => {
    const none = journey.slack.createChannel({ name: 'none-yet', isBotMember: true });
    const closed = journey.slack.createChannel({ name: 'over', isBotMember: true });
    await journey.command('event new Over Days', 'aiko', closed);
    await journey.command('event close', 'aiko', closed);
    const text = Array.from({ length: 1_500 }, (_, line) => `- line ${line} of a long note`).join('\n');
    for (const channel of [none, closed]) {
      await journey.command(`note ${text}`, 'aiko', channel);
      const given = () => JSON.stringify(journey.slack.ephemerals('aiko', channel));
      await journey.slack.until(() => given().includes('- line 1499 of a long note'));
      for (const line of [0, 700, 1_498]) expect(given()).toContain(`- line ${line} of`);
    }
  });

  test('40,000 characters are kept to the last, and one more is refused', async () => {
    const channel = journey.slack.createChannel({ name: 'long-winded', isBotMember: true });
    await journey.command('event new Long Days', 'kenji', channel);
    await journey.command(`note ${long}`, 'kenji', channel);
    expect((await journey.notes()).map((note) => note.text)).toEqual([long.trimEnd()]);
    expect(await journey.command(`note ${'x'.repeat(40_001)}`, 'kenji', channel)).toContain('40000');
    expect(await journey.notes()).toHaveLength(1);
  });

  test('nothing was lost on the way: no delivery is left in the inbox, none failed', async () => {
    await eventually(async () => expect(await journey.app.store.inbox.pending(10)).toEqual([]));
    expect(journey.log.filter((line) => /"level":50/.test(line))).toEqual([]);
  });
});
