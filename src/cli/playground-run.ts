import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { type StandIn, startStandIn } from '../playground/slack/stand-in.ts';
import type { Io } from './io.ts';

/** Slack's limit is one post per second and channel; nobody should wait for a demonstration of that. */
const postsPerSecond = 10;

/** Runs the bot, unchanged, against the stand-in for Slack while `work` lasts. Everything is forgotten afterwards. */
export async function withPlayground(io: Io, work: (standIn: StandIn) => Promise<void>): Promise<void> {
  const standIn = await startStandIn({ postsPerSecondPerChannel: postsPerSecond });
  try {
    const app = await createApp(playgroundConfig(io, standIn), {
      host: '127.0.0.1',
      postIntervalMs: 1_000 / postsPerSecond,
    });
    try {
      await app.start();
      await work(standIn);
    } finally {
      await app.stop();
    }
  } finally {
    await standIn.close();
  }
}

/** Nothing of the real settings but the defaults of an event: a demonstration must not touch a team's database. */
function playgroundConfig(io: Io, { apiUrl, world }: StandIn) {
  return readConfig({
    SLACK_BOT_TOKEN: world.tokens.bot,
    SLACK_APP_TOKEN: world.tokens.app,
    SLACK_API_URL: apiUrl,
    DATABASE_URL: 'file::memory:',
    PORT: '0',
    LOG_LEVEL: io.env.LOG_LEVEL ?? 'warn',
    SUMMIT_LANGUAGE: io.env.SUMMIT_LANGUAGE,
    SUMMIT_TIME_ZONE: io.env.SUMMIT_TIME_ZONE,
  });
}
