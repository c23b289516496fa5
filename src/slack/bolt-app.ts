import { App, type Receiver } from '@slack/bolt';
import type { Config, SlackConfig } from '../config.ts';
import type { Logger } from '../logger.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { clientOptions } from './slack-clients.ts';

/** Who the bot is in its workspace, by `auth.test`. */
export interface Identity {
  readonly workspaceId: string;
  readonly botUserId: string;
  readonly botId: string;
}

/** Bolt routes deliveries to listeners; it neither receives nor acks them here, that is the intake's. */
export function createBoltApp(config: Config, slack: SlackConfig, identity: Identity, log: Logger): App {
  const silent: Receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };
  const app = new App({
    receiver: silent,
    clientOptions: clientOptions(config),
    logger: createBoltLogger(log),
    convoStore: false,
    authorize: async () => ({
      botToken: slack.botToken,
      botId: identity.botId,
      botUserId: identity.botUserId,
      teamId: identity.workspaceId,
    }),
  });
  // The dispatcher decides what a failure means, so it must see it.
  app.error(async (error) => {
    throw error;
  });
  return app;
}
