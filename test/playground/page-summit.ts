import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type StandIn, startStandIn } from '../../src/playground/slack/stand-in.ts';

export interface Summit {
  readonly standIn: StandIn;
  stop(): Promise<void>;
}

/** The real bot, in memory, behind a stand-in without Slack's limit of one post per second. */
export async function startSummit(): Promise<Summit> {
  const standIn = await startStandIn({ postsPerSecondPerChannel: Number.POSITIVE_INFINITY });
  const config = readConfig({
    SLACK_BOT_TOKEN: standIn.world.tokens.bot,
    SLACK_APP_TOKEN: standIn.world.tokens.app,
    SLACK_API_URL: standIn.apiUrl,
    DATABASE_URL: 'file::memory:',
    PORT: '0',
    LOG_LEVEL: 'error',
  });
  const app = await createApp(config, { host: '127.0.0.1', postIntervalMs: 0 });
  await app.start();
  return {
    standIn,
    async stop() {
      await app.stop();
      await standIn.close();
    },
  };
}
