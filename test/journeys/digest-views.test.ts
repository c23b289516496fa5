import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Message } from '../../src/playground/slack/stand-in.ts';
import { renderText } from '../../src/playground/text/message-text.ts';
import { eachDatabase } from '../support/databases.ts';
import { isHead, type Journey, startJourney } from '../support/journey.ts';

eachDatabase((_, databases) => {
  let journey: Journey;
  let digest: Message[] = [];
  beforeAll(async () => {
    journey = await startJourney({ databaseUrl: await databases.url() });
    const [thread = ''] = await journey.open('View Days', 'Cranes');
    await journey.reply(thread, '- a crane lifts 40 t\n- "slow is smooth"');
    digest = await journey.digest('sessions en');
  });
  afterAll(() => journey.stop());

  const open = async (message: Message | undefined, actionId: string) => {
    journey.slack.click({ as: 'kenji', channel: 'reinvent', ts: message?.ts ?? '', actionId });
    const view = await journey.slack.until(() => journey.slack.modal('kenji'));
    journey.slack.closeModal({ as: 'kenji' });
    return JSON.stringify(view.blocks);
  };

  test('Sources shows each statement of a part beside the lines it rests on', async () => {
    const blocks = await open(digest[1], 'digest_sources');
    expect(blocks).toContain('a crane lifts 40 t');
    expect(blocks).toContain('/archives/');
  });

  test('Details lists the notes by what became of them', async () => {
    expect(await open(digest[0], 'digest_details')).toContain('/archives/');
  });

  test('two equal wishes at once are one run, and a button pressed twice acts once', async () => {
    const { slack } = journey;
    await journey.command('note Ropes hold 3 t');
    const heads = () => slack.timeline('reinvent').filter(isHead).length;
    const before = heads();
    for (let n = 0; n < 2; n += 1)
      slack.command({ as: 'kenji', channel: 'reinvent', command: '/summit', text: 'digest en' });
    await slack.until(
      () => slack.ephemerals('kenji', 'reinvent').filter((each) => renderText(each).includes('第2版')).length === 2,
      10_000,
    );
    expect(heads()).toBe(before + 1);
    await journey.command('digest en', 'emma');
    const offer = await slack.until(() =>
      slack.ephemerals('emma', 'reinvent').find((each) => JSON.stringify(each).includes('digest_publish_again')),
    );
    for (let n = 0; n < 2; n += 1) slack.click({ as: 'emma', ephemeralId: offer.id, actionId: 'digest_publish_again' });
    await slack.until(() => heads() === before + 2);
    await journey.command('status', 'emma');
    expect(heads()).toBe(before + 2);
  });

  test('the same wish again within ten seconds is the same run', async () => {
    const before = journey.slack.timeline('reinvent').length;
    await journey.digest('sessions en');
    expect(journey.slack.timeline('reinvent')).toHaveLength(before);
    expect(renderText(digest[0] ?? {})).toContain('extractive');
  });
});
