import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eachDatabase } from '../support/databases.ts';
import { eventually, type Journey, markOf, startJourney } from '../support/journey.ts';

eachDatabase((_, databases) => {
  let journey: Journey;
  let thread = '';
  let other = '';
  beforeAll(async () => {
    journey = await startJourney({ databaseUrl: await databases.url() });
    [thread = '', other = ''] = await journey.open('Harbour Days', 'Cranes and queues', 'Ropes');
  });
  afterAll(() => journey.stop());

  const textOf = async (ts: string) => (await journey.notes()).find((note) => note.messageTs === ts)?.text ?? null;

  test('nested bullets, full-width text, code, addresses and emoji are kept as written', async () => {
    const { slack } = journey;
    const text = '- １台目：速い（９３％）\n  - 二段目\n    - 三段目\n- <b> & "q" :tada: 👩‍💻';
    const typed = await journey.reply(thread, text);
    expect(await textOf(typed)).toBe(
      '• １台目：速い（９３％）\n    ◦ 二段目\n        ▪︎ 三段目\n• <b> & "q" :tada: 👩‍💻',
    );
    const code = slack.say({
      as: 'kenji',
      channel: 'reinvent',
      threadTs: thread,
      text: '```\nif (a < b) {\n\treturn `x`;\n}\n```\nsee https://example.com/a?b=1&c=2',
      format: 'plain',
    });
    await slack.until(() => markOf(slack, thread, code));
    expect(await textOf(code)).toBe('```\nif (a < b) {\n\treturn `x`;\n}\n```\nsee https://example.com/a?b=1&c=2');
  });

  test('files and replies also sent to the channel are notes; other talk is not', async () => {
    const { slack } = journey;
    const before = (await journey.notes()).length;
    slack.say({ as: 'emma', channel: 'reinvent', text: 'lunch?' });
    const aside = slack.say({ as: 'emma', channel: 'reinvent', text: 'where are you all' });
    slack.say({ as: 'kenji', channel: 'reinvent', threadTs: aside, text: 'hall B' });
    const file = slack.say({
      as: 'emma',
      channel: 'reinvent',
      threadTs: thread,
      text: 'slide 4',
      files: [{ name: 'slide-4.png' }],
    });
    const broadcast = slack.say({
      as: 'kenji',
      channel: 'reinvent',
      threadTs: thread,
      text: 'said to all',
      broadcast: true,
    });
    await slack.until(() => markOf(slack, thread, file) && markOf(slack, thread, broadcast));
    const notes = await journey.notes();
    expect(notes.length - before).toBe(2);
    expect(notes.find((note) => note.messageTs === file)).toMatchObject({ files: ['slide-4.png'], source: 'thread' });
  });

  test('a reply that overtakes the answer to the root’s own posting is kept', async () => {
    const { slack } = journey;
    const known = slack.timeline('reinvent').length;
    slack.faults.next('chat.getPermalink', { kind: 'slow', ms: 300 });
    void slack.command({ as: 'aiko', channel: 'reinvent', command: '/summit', text: 'session new In a hurry' });
    const root = await slack.until(() => slack.timeline('reinvent')[known]);
    await journey.reply(root.ts, 'first!', 'kenji');
    expect((await journey.notes()).at(-1)?.text).toBe('first!');
  });

  test('an edit is followed, a link preview is not an edit', async () => {
    const { slack } = journey;
    const ts = await journey.reply(thread, 'ropes hold 3 t');
    slack.edit({ as: 'aiko', channel: 'reinvent', ts, text: 'ropes hold 30 t' });
    await eventually(async () => expect(await textOf(ts)).toBe('ropes hold 30 t'));
    slack.unfurl({ channel: 'reinvent', ts });
    await journey.reply(thread, 'another note');
    const note = (await journey.notes()).find((each) => each.messageTs === ts);
    expect(note).toMatchObject({ text: 'ropes hold 30 t', revision: 2 });
  });

  test('a deleted reply leaves no word of it in the store', async () => {
    const { slack } = journey;
    const ts = await journey.reply(other, 'a word that must vanish: quibbleflax');
    slack.remove({ as: 'aiko', channel: 'reinvent', ts });
    await eventually(async () => expect(await textOf(ts)).toBeNull());
    const [event] = await journey.app.store.events.listAll(null);
    const kept = await journey.app.store.notes.list(event?.id ?? '');
    expect(kept.find((note) => note.messageTs === ts)).toMatchObject({ text: null, deletedAt: expect.any(Date) });
    expect(JSON.stringify(kept)).not.toContain('quibbleflax');
  });

  test('a note keeps the event that its thread was made in', async () => {
    const [first] = await journey.app.store.events.listAll(null);
    await journey.open('Harbour Days 2');
    const ts = await journey.reply(thread, 'late to the first');
    const note = (await journey.app.store.notes.list(first?.id ?? '')).find((each) => each.messageTs === ts);
    expect(note?.text).toBe('late to the first');
  });
});
