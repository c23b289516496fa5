import type { Logger } from '../logger.ts';
import type { Message } from './blocks/message.ts';

export type Respond = (message: Message, options?: { readonly isReplacing?: boolean }) => Promise<void>;
export type Responder = ReturnType<typeof createResponder>;

/**
 * Answers a command or click at its `response_url` (Slack: five uses in 30 minutes, ephemeral unless said otherwise).
 * The address comes with the delivery, so it is called only at Slack, or at the configured stand-in's own origin.
 */
export function createResponder(slackApiUrl: string | null, log: Logger) {
  const ownOrigin = slackApiUrl ? new URL(slackApiUrl).origin : null;

  async function send(responseUrl: string, body: object): Promise<void> {
    if (!isSlack(responseUrl)) {
      log.warn('response_url_refused');
      return;
    }
    const answer = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    const said = await answer.text();
    if (!answer.ok || (said !== 'ok' && !said.includes('"ok":true')))
      log.warn({ status: answer.status, said: said.slice(0, 200) }, 'response_refused');
  }

  function isSlack(responseUrl: string): boolean {
    if (!URL.canParse(responseUrl)) return false;
    const { protocol, hostname, origin } = new URL(responseUrl);
    if (ownOrigin !== null && origin === ownOrigin) return true;
    return protocol === 'https:' && hostname.endsWith('.slack.com');
  }

  return {
    respondTo(responseUrl: string): Respond {
      return (message, options) =>
        send(responseUrl, { response_type: 'ephemeral', replace_original: options?.isReplacing ?? false, ...message });
    },
  };
}
