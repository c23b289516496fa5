import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type StandIn, startStandIn } from '../../src/playground/slack/stand-in.ts';
import { renderText } from '../../src/playground/text/message-text.ts';
import { eachDatabase } from '../support/databases.ts';

const rounds = 25;
const place = 'reinvent';

/** A bot in a process of its own, as `summit start` runs it. */
async function startBot(slack: StandIn, databaseUrl: string): Promise<ChildProcess> {
  const { tokens } = slack.world;
  const before = slack.socketCount;
  const bot = spawn(process.execPath, ['bin/summit.js', 'start'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: tokens.bot,
      SLACK_APP_TOKEN: tokens.app,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      LOG_LEVEL: 'error',
    },
  });
  let said = '';
  bot.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  await slack.until(
    () => slack.socketCount >= before + 1 || (bot.exitCode !== null && 'ended'),
    30_000,
    'the bot to connect',
  );
  if (bot.exitCode !== null) throw new Error(`the bot ended: ${said}`);
  return bot;
}

async function kill(bot: ChildProcess): Promise<void> {
  const ended = once(bot, 'exit');
  bot.kill('SIGKILL');
  await ended;
}

eachDatabase((name, databases) => {
  let slack: StandIn;
  let databaseUrl = '';
  let bot: ChildProcess | null = null;
  beforeAll(async () => {
    databaseUrl = await databases.url();
    slack = await startStandIn({
      postsPerSecondPerChannel: Number.POSITIVE_INFINITY,
      retryDelaysMs: [0, 60_000, 300_000],
    });
  });
  afterAll(async () => {
    if (bot) await kill(bot);
    await slack.close();
  });

  test(`${rounds} kills in a stream of messages and commands: every acked note is there once`, async () => {
    bot = await startBot(slack, databaseUrl);
    const typed = (text: string) => slack.command({ as: 'aiko', channel: place, command: '/summit', text }).result;
    await typed('event new Killed Days');
    await typed('session new Survivors');
    const root = await slack.until(() =>
      slack.timeline(place).find((message) => renderText(message).includes('Survivors')),
    );
    await slack.until(() =>
      slack.ephemerals('aiko', place).some((each) => renderText(each).includes(slack.permalink(place, root.ts))),
    );

    const commands = new Map<string, boolean>();
    for (let round = 0; round < rounds; round += 1) {
      // Somewhere within a stream of sixty deliveries; which one is drawn anew in each run.
      const fatal = Math.floor(Math.random() * 60);
      for (let n = 0; n < 60; n += 1) {
        const text = `round ${round} number ${n}`;
        if (n % 3) slack.say({ as: n % 2 ? 'kenji' : 'emma', channel: place, threadTs: root.ts, text, format: 'bare' });
        else void typed(`note Survivors ${text}`).then(({ outcome }) => commands.set(text, outcome === 'acked'));
        if (n === fatal) await kill(bot);
        else await new Promise(setImmediate);
      }
      bot = await startBot(slack, databaseUrl);
      slack.redeliverUnacked();
    }

    const store = await databases.open({ databaseUrl });
    const [event] = await store.events.listAll(null);
    const texts = async () => (await store.notes.list(event?.id ?? '')).map((note) => note.text ?? '');
    await slack.until(
      () => slack.acks.filter(({ outcome }) => outcome === 'waiting').length === 0,
      30_000,
      'no delivery under way',
    );
    for (let tries = 0; (await store.inbox.pending(1)).length > 0 && tries < 1_500; tries += 1)
      await new Promise((done) => setTimeout(done, 20));

    const kept = await texts();
    const count = (text: string) => kept.filter((each) => each === text).length;
    for (let round = 0; round < rounds; round += 1) {
      for (let n = 0; n < 60; n += 1) {
        const text = `round ${round} number ${n}`;
        if (n % 3) expect([name, text, count(text)]).toEqual([name, text, 1]);
        else if (commands.get(text)) expect([name, text, count(text)]).toEqual([name, text, 1]);
        // Not acked: the person saw that it failed; it may have been kept all the same, once.
        else expect(count(text)).toBeLessThanOrEqual(1);
      }
    }
  }, 240_000);
});
