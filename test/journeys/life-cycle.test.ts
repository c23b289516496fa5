import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { startStandIn } from '../../src/playground/slack/stand-in.ts';
import { eachDatabase } from '../support/databases.ts';
import { eventually, type Journey, startJourney } from '../support/journey.ts';

eachDatabase((name, databases) => {
  let journey: Journey;
  let thread = '';
  beforeAll(async () => {
    journey = await startJourney({
      databaseUrl: await databases.url(),
      slack: { ackLimitMs: 300, retryDelaysMs: [0, 1_000, 5_000] },
    });
    [thread = ''] = await journey.open('Long Days', 'Watches');
  });
  afterAll(() => journey.stop());

  test('two connections hear, and a refresh of both in turn loses nothing', async () => {
    const { slack } = journey;
    await slack.until(() => slack.socketCount === 2);
    const say = (text: string) =>
      slack.say({ as: 'aiko', channel: 'reinvent', threadTs: thread, text, format: 'bare' });
    for (const socket of [0, 1]) {
      slack.refreshSockets(socket);
      for (let n = 0; n < 10; n += 1) say(`during refresh ${socket}, ${n}`);
      await slack.until(() => slack.socketCount === 1);
      for (let n = 10; n < 20; n += 1) say(`during refresh ${socket}, ${n}`);
      await slack.until(() => slack.socketCount === 2, 15_000, 'both connections to be back');
    }
    await eventually(async () =>
      expect((await journey.notes()).filter(({ text }) => text.startsWith('during refresh'))).toHaveLength(40),
    );
  });

  test('frames that are not what they should be end nothing', async () => {
    const { slack } = journey;
    for (const frame of [
      'not json',
      '{}',
      '{"type":"events_api","envelope_id":"e","payload":{"type":"app_rate_limited"}}',
      Buffer.from([1, 2]),
    ])
      slack.sendFrame(frame);
    await journey.reply(thread, 'still here');
  });

  test('what a stopped bot had acked but not worked through is done after the next start', async () => {
    const [event] = await journey.app.store.events.listAll(null);
    const [session] = await journey.app.store.sessions.list(event?.id ?? '');
    await journey.app.store.inbox.put([
      {
        key: 'message:left-behind',
        kind: 'message',
        workspaceId: event?.workspaceId ?? '',
        payload: {
          kind: 'posted',
          workspaceId: event?.workspaceId ?? '',
          channelId: session?.channelId ?? '',
          messageTs: '1700000000.000100',
          threadTs: thread,
          authorId: 'U0KENJI001',
          text: 'left behind',
          files: [],
          editedTs: null,
        },
      },
    ]);
    await journey.restart();
    await eventually(async () => expect((await journey.notes()).map(({ text }) => text)).toContain('left behind'));
  });

  test('a second bot on the same file is refused and told why; replicas may share PostgreSQL', async () => {
    const second = await createApp(readConfig(journey.env), {
      host: '127.0.0.1',
      logDestination: { write: () => undefined },
    });
    if (name === 'SQLite') await expect(second.start()).rejects.toThrow(/summit\.db/);
    else await second.start();
    await second.stop();
  });
});

test('health tells what is missing, and a token that Slack refuses is told in plain words', async () => {
  const slack = await startStandIn();
  const config = readConfig({
    SLACK_BOT_TOKEN: 'xoxb-wrong',
    SLACK_APP_TOKEN: slack.world.tokens.app,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: 'file::memory:',
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  const refused = await createApp(config, { host: '127.0.0.1' });
  await expect(refused.start()).rejects.toThrow(/SLACK_BOT_TOKEN/);
  await refused.stop();

  const app = await createApp(
    { ...config, slack: { mode: 'socket', botToken: slack.world.tokens.bot, appToken: slack.world.tokens.app } },
    { host: '127.0.0.1' },
  );
  const { port } = await app.start();
  const ask = async (path: string, method = 'GET') => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return [answer.status, await answer.text()];
  };
  expect(await ask('/livez')).toEqual([200, 'ok\n']);
  expect(await ask('/readyz')).toEqual([200, '{"database":true,"slack":true,"draining":false}']);
  expect((await ask('/metrics'))[1]).toContain('summit_ack_seconds_count');
  expect((await ask('/slack/events', 'POST'))[0]).toBe(405);
  expect((await ask('/anything'))[0]).toBe(404);
  slack.silenceSockets(true);
  slack.cutSockets();
  await eventually(async () =>
    expect(await ask('/readyz')).toEqual([503, '{"database":true,"slack":false,"draining":false}']),
  );
  slack.silenceSockets(false);
  await app.stop();
  await slack.close();
});
