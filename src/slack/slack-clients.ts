import { WebClient } from '@slack/web-api';
import type { Clock } from '../clock.ts';
import type { Config, SlackConfig } from '../config.ts';
import type { Logger } from '../logger.ts';
import { createBoltLogger } from './bolt-logger.ts';

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

/** How long to wait before Slack is asked for a connection again. */
const reconnectEveryMs = 5_000;

/**
 * For `apps.connections.open`. Where the library gives up on a network error or a 5xx, the process would end, and its
 * own retries outlive a stop: so the call is tried here until Slack answers, and once `stop` is aborted it never settles.
 */
export function socketOptions(config: Config, clock: Clock, stop: AbortSignal, log: Logger) {
  async function patientFetch(url: string | URL | Request, init?: RequestInit): Promise<Response> {
    while (!stop.aborted) {
      try {
        const answer = await fetch(url, { ...init, signal: AbortSignal.any([stop, AbortSignal.timeout(timeout)]) });
        if (answer.status < 500) return answer;
        log.warn({ status: answer.status }, 'slack_unreachable');
      } catch (error) {
        if (!stop.aborted) log.warn({ error }, 'slack_unreachable');
      }
      await clock.wait(reconnectEveryMs, stop);
    }
    return new Promise<Response>(() => {});
  }
  return { ...clientOptions(config), timeout: 0, retryConfig: { retries: 0 }, fetch: patientFetch };
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

export function createSlackClients(config: Config, slack: SlackConfig, log: Logger): SlackClients {
  const options = { ...clientOptions(config), logger: createBoltLogger(log) };
  return {
    calls: new WebClient(slack.botToken, options),
    posting: new WebClient(slack.botToken, { ...options, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }),
  };
}
