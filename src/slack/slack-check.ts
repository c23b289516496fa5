import { LogLevel, WebClient } from '@slack/web-api';
import type { Config, SlackConfig } from '../config.ts';
import { botScopes } from './scopes.ts';
import { clientOptions } from './slack-clients.ts';
import { readSlackFailure } from './slack-error.ts';

/** Whether Slack takes the tokens, in words for the person who set them. */
export interface SlackCheck {
  readonly isFine: boolean;
  readonly words: string;
}

/** Asks Slack who the bot is, what it may do and, in Socket Mode, whether it may connect. Posts nothing, never throws. */
export async function checkSlack(config: Config, slack: SlackConfig): Promise<SlackCheck[]> {
  // What goes wrong is said below, in words; the client's own lines beside them would only confuse.
  const options = { ...clientOptions(config), retryConfig: { retries: 0 }, logLevel: LogLevel.ERROR };
  const bot = await checkBotToken(new WebClient(slack.botToken, options));
  if (slack.mode === 'http') return [bot];
  return [bot, await checkAppToken(new WebClient(slack.appToken, options))];
}

async function checkBotToken(client: WebClient): Promise<SlackCheck> {
  try {
    const answer = await client.auth.test();
    const missing = findMissing(answer.response_metadata?.scopes);
    if (missing.length === 0)
      return { isFine: true, words: `${answer.user ?? 'the bot'} in ${answer.team ?? 'its workspace'}.` };
    return {
      isFine: false,
      words: `The app lacks the scopes ${missing.join(', ')}. Bring its manifest up to manifest.yml and install it again.`,
    };
  } catch (error) {
    return wordRefusal(error, 'SLACK_BOT_TOKEN', 'OAuth & Permissions → Bot User OAuth Token');
  }
}

/** Slack names a token's scopes in a header; where it does not, nothing can be said about them. */
function findMissing(granted: readonly string[] | undefined): string[] {
  return granted === undefined ? [] : botScopes.filter((scope) => !granted.includes(scope));
}

async function checkAppToken(client: WebClient): Promise<SlackCheck> {
  try {
    await client.apps.connections.open();
    return { isFine: true, words: 'Socket Mode takes connections.' };
  } catch (error) {
    return wordRefusal(error, 'SLACK_APP_TOKEN', 'Basic Information → App-Level Tokens, scope connections:write');
  }
}

function wordRefusal(error: unknown, name: string, where: string): SlackCheck {
  const failure = readSlackFailure(error);
  if (failure.kind === 'lasting') {
    return { isFine: false, words: `Slack refused ${name} (${failure.error}). Copy it again: ${where}.` };
  }
  return {
    isFine: false,
    words: `Slack gave no answer (${failure.error}). Check the network, and SLACK_API_URL if it is set.`,
  };
}
