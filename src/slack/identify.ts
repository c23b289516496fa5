import type { WebClient } from '@slack/web-api';
import type { Identity } from './bolt-app.ts';
import { readSlackFailure } from './slack-error.ts';

/** Slack refused the bot token. */
export class TokenRefusedError extends Error {
  constructor(error: string) {
    super(`Slack refused SLACK_BOT_TOKEN (${error}). Copy it again from the app's settings, OAuth & Permissions.`);
    this.name = 'TokenRefusedError';
  }
}

/** Who the bot is, by `auth.test`. @throws TokenRefusedError */
export async function identify(client: WebClient): Promise<Identity> {
  try {
    const { team_id: workspaceId, user_id: botUserId, bot_id: botId } = await client.auth.test();
    if (!workspaceId || !botUserId || !botId) throw new TokenRefusedError('not a bot token');
    return { workspaceId, botUserId, botId };
  } catch (error) {
    if (error instanceof TokenRefusedError) throw error;
    const failure = readSlackFailure(error);
    if (failure.kind === 'lasting') throw new TokenRefusedError(failure.error);
    throw error;
  }
}
