import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Message } from '../../src/playground/slack/stand-in.ts';
import { renderText } from '../../src/playground/text/message-text.ts';
import { eachDatabase } from '../support/databases.ts';
import { isHead, type Journey, startJourney } from '../support/journey.ts';

const inThread = (messages: readonly Message[], ts: string | undefined) =>
  messages
    .filter((each) => each.threadTs === ts)
    .map((each) => renderText(each))
    .join('\n');

eachDatabase((_, databases) => {
  let journey: Journey;
  let thread = '';
  beforeAll(async () => {
    journey = await startJourney({ databaseUrl: await databases.url() });
    [thread = ''] = await journey.open('Draft Days', 'Cranes');
    await journey.reply(thread, '- a crane lifts 40 t\n- "slow is smooth"');
  });
  afterAll(() => journey.stop());

  const heads = () => journey.slack.timeline('reinvent').filter(isHead);
  const drafts = (as = 'aiko') => journey.slack.directMessages(as).filter(isHead);
  const press = (actionId: string, as = 'aiko') => {
    const [draft] = drafts(as);
    journey.slack.click({ as, channel: journey.slack.directChannel(as), ts: draft?.ts ?? '', actionId });
  };

  test('a draft stands in the caller’s direct messages alone, with its replies and buttons', async () => {
    await journey.command('digest draft');
    await journey.slack.until(() => drafts().length === 1);
    const [head] = drafts();
    await journey.slack.until(() =>
      inThread(journey.slack.directMessages('aiko'), head?.ts).includes('crane lifts 40 t'),
    );
    expect(heads()).toEqual([]);
    expect(
      journey.slack
        .ephemerals('aiko', 'reinvent')
        .map((each) => renderText(each))
        .join(''),
    ).not.toContain('crane');
  });

  test('discarded, it is gone', async () => {
    press('digest_discard');
    await journey.slack.until(() => drafts().length === 0);
    expect(heads()).toEqual([]);
  });

  test('published, it is the event’s next version and the draft is gone', async () => {
    await journey.command('digest draft');
    await journey.slack.until(() => drafts().length === 1);
    press('digest_publish');
    await journey.slack.until(() => heads().length === 1 && drafts().length === 0);
    expect(renderText(heads()[0] ?? {})).toContain('第1版');
    await journey.slack.until(() =>
      inThread(journey.slack.posts('reinvent'), heads()[0]?.ts).includes('crane lifts 40 t'),
    );
  });

  test('a draft whose notes changed meanwhile is made anew instead of published', async () => {
    const ts = await journey.reply(thread, '- a rope of 12 mm holds 2 t');
    await journey.command('digest draft');
    await journey.slack.until(() => drafts().length === 1);
    journey.slack.remove({ as: 'aiko', channel: 'reinvent', ts });
    await journey.reply(thread, '- the quay is 300 m long', 'kenji');
    const [old] = drafts();
    press('digest_publish');
    await journey.slack.until(() => drafts().length === 1 && drafts()[0]?.ts !== old?.ts, 10_000, 'a fresh draft');
    await journey.slack.until(() => inThread(journey.slack.directMessages('aiko'), drafts()[0]?.ts).includes('300 m'));
    expect(
      journey.slack
        .directMessages('aiko')
        .map((each) => renderText(each))
        .join(''),
    ).not.toContain('12 mm');
    expect(heads()).toHaveLength(1);
  });

  test('somebody else’s press publishes nothing', async () => {
    const direct = journey.slack.directChannel('aiko');
    const [draft] = drafts();
    expect(() =>
      journey.slack.click({ as: 'kenji', channel: direct, ts: draft?.ts ?? '', actionId: 'digest_publish' }),
    ).toThrow();
    const known = heads().length;
    const [event] = await journey.app.store.events.listAll(null);
    const kept = (await journey.app.store.digests.list(event?.id ?? '')).find((each) => each.status === 'draft');
    await journey.command('digest draft', 'kenji');
    await journey.slack.until(() => drafts('kenji').length === 1);
    journey.slack.click({
      as: 'kenji',
      channel: journey.slack.directChannel('kenji'),
      ts: drafts('kenji')[0]?.ts ?? '',
      actionId: 'digest_publish',
      forgedValue: kept?.id ?? '',
    });
    await journey.slack.until(() => journey.slack.ephemerals('kenji', journey.slack.directChannel('kenji')).length > 0);
    expect(heads()).toHaveLength(known);
  });
});
