import { createHmac } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { Answer, Envelope, Transport } from './dispatcher.ts';
import { isObject, type JsonObject } from './json.ts';

const jsonType = 'application/json';
const formType = 'application/x-www-form-urlencoded';

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Signed POSTs to the app's request URL: events as JSON, commands and interactions as forms. */
export class HttpDelivery implements Transport {
  readonly #url: string;
  readonly #secret: string;
  /** Longer than Slack waits: the dispatcher decides what is too late, this only frees the socket. */
  readonly #timeoutMs: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 100 });

  constructor(url: string, secret: string, ackLimitMs: number) {
    this.#url = url;
    this.#secret = secret;
    this.#timeoutMs = ackLimitMs + 1_000;
  }

  /** Slack's first request to a new URL. @throws when the challenge does not come back. */
  async verify(challenge: string): Promise<void> {
    const body = JSON.stringify({ type: 'url_verification', token: 'playground', challenge });
    const answer = await this.#post(body, jsonType, {});
    const echo: unknown = parseJson(answer.body);
    if (answer.status !== 200 || (isObject(echo) ? echo.challenge : answer.body) !== challenge) {
      throw new Error(`${this.#url} did not return the challenge: ${answer.status} ${answer.body.slice(0, 200)}`);
    }
  }

  send(envelope: Envelope, settle: (answer: Answer) => void): void {
    const isEvent = envelope.kind === 'events_api';
    const retry: Record<string, string> =
      envelope.attempt === 0
        ? {}
        : { 'x-slack-retry-num': String(envelope.attempt), 'x-slack-retry-reason': wordReason(envelope.retryReason) };
    const body = isEvent ? JSON.stringify(envelope.payload) : encodeForm(envelope);
    this.#post(body, isEvent ? jsonType : formType, retry).then(
      (answer) => settle(readAnswer(answer)),
      () => settle({ kind: 'refused', reason: 'connection_failed' }),
    );
  }

  close(): void {
    this.#agent.destroy();
  }

  /** The machine's time, not the stand-in's: the receiver compares it with its own. */
  #post(body: string, type: string, extra: Record<string, string>): Promise<Answered> {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const headers = {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signRequest(this.#secret, timestamp, body),
      ...extra,
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(this.#url, { method: 'POST', headers, agent: this.#agent }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
        });
      });
      outgoing.setTimeout(this.#timeoutMs, () => outgoing.destroy(new Error('no answer')));
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}

/** Slack: `v0=` and the HMAC-SHA256 of `v0:<timestamp>:<body>`. */
export function signRequest(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function encodeForm({ kind, payload }: Envelope): string {
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(payload)) form.set(name, String(value));
  return form.toString();
}

function wordReason(reason: string | null): string {
  return reason === 'timeout' ? 'http_timeout' : (reason ?? 'unknown_error');
}

function readAnswer({ status, headers, body }: Answered): Answer {
  if (status < 200 || status > 299) {
    return { kind: 'refused', reason: 'http_error', isFinal: headers['x-slack-no-retry'] === '1' };
  }
  if (body === '') return { kind: 'acked', answer: {} };
  const parsed = headers['content-type']?.startsWith(jsonType) === true ? parseJson(body) : null;
  return { kind: 'acked', answer: isObject(parsed) ? parsed : textAnswer(body) };
}

function textAnswer(text: string): JsonObject {
  return { text };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
