import { WebClient } from '@slack/web-api';
import type { Config, SlackConfig } from '../config.ts';

/** A call to Slack may take this long: ten seconds, then its outcome is unknown. */
const timeout = 10_000;

/** Options for Bolt and its receivers; each gets its own copy, because Bolt writes into them. Never `headers`. */
export function clientOptions(config: Config) {
  return {
    ...(config.slackApiUrl ? { slackApiUrl: config.slackApiUrl } : {}),
    timeout,
    retryConfig: { retries: 3, factor: 2, minTimeout: 500 },
  };
}

/** For `apps.connections.open`: tries every five seconds for over an hour, so that an outage does not end the process. */
export function socketOptions(config: Config) {
  return { ...clientOptions(config), retryConfig: { retries: 1_000, factor: 1, minTimeout: 5_000 } };
}

export interface SlackClients {
  /** Reads, views, reactions: repeating a call is harmless, so it retries. */
  readonly calls: WebClient;
  /**
   * Writes messages. It never retries by itself: a post whose answer was lost may stand in the channel, and a paused
   * queue behind a 429 would hold up the modals of other people.
   */
  readonly posting: WebClient;
}

export function createSlackClients(config: Config, slack: SlackConfig): SlackClients {
  const options = clientOptions(config);
  return {
    calls: new WebClient(slack.botToken, options),
    posting: new WebClient(slack.botToken, { ...options, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }),
  };
}
