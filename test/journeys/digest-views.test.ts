import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Message } from '../../src/playground/slack/stand-in.ts';
import { renderText } from '../../src/playground/text/message-text.ts';
import { eachDatabase } from '../support/databases.ts';
import { type Journey, startJourney } from '../support/journey.ts';

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

  test('the same wish again within ten seconds is the same run', async () => {
    const before = journey.slack.timeline('reinvent').length;
    await journey.digest('sessions en');
    expect(journey.slack.timeline('reinvent')).toHaveLength(before);
    expect(renderText(digest[0] ?? {})).toContain('extractive');
  });
});
