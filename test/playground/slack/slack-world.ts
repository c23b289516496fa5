import bolt, { type App as BoltApp, type Logger } from '@slack/bolt';
import { type StandIn, type StandInOptions, startStandIn } from '../../../src/playground/slack/stand-in.ts';

const { App, HTTPReceiver, LogLevel, SocketModeReceiver } = bolt;

/** A stand-in for one test, closed after it whatever happens. */
export async function inSlack(work: (slack: StandIn) => Promise<void>, options: StandInOptions = {}): Promise<void> {
  const slack = await startStandIn({ postsPerSecondPerChannel: Number.POSITIVE_INFINITY, ...options });
  try {
    await work(slack);
  } finally {
    await slack.close();
  }
}

/** Runs a real Bolt app in Socket Mode while `work` lasts. */
export async function withSocketApp(
  slack: StandIn,
  addListeners: (app: BoltApp) => void,
  work: () => Promise<void>,
): Promise<void> {
  const clientOptions = () => ({ slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const receiver = new SocketModeReceiver({
    appToken: slack.world.tokens.app,
    // Reconnects after 150 ms instead of five seconds.
    clientPingTimeout: 150,
    installerOptions: { clientOptions: clientOptions() },
    logger: quiet,
  });
  const app = new App({
    receiver,
    token: slack.world.tokens.bot,
    clientOptions: clientOptions(),
    logLevel: LogLevel.ERROR,
  });
  addListeners(app);
  await app.start();
  await slack.until(() => slack.socketCount === 1, 5_000, 'a socket');
  try {
    await work();
  } finally {
    await app.stop();
  }
}

/** Runs a real Bolt app behind its HTTP receiver while `work` lasts. */
export async function withHttpApp(
  slack: StandIn,
  addListeners: (app: BoltApp) => void,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const receiver = new HTTPReceiver({ signingSecret: slack.world.signingSecret, logLevel: LogLevel.ERROR });
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const app = new App({ receiver, token: slack.world.tokens.bot, clientOptions, logLevel: LogLevel.ERROR });
  addListeners(app);
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  try {
    await work(`http://127.0.0.1:${port}/slack/events`);
  } finally {
    await receiver.stop();
  }
}

export type Answer = { readonly ok: boolean; readonly error?: string; readonly [field: string]: unknown };

/** One call as JSON, with the bot's token unless another is given. */
export async function callApi(
  slack: StandIn,
  method: string,
  args: Readonly<Record<string, unknown>> = {},
  token = slack.world.tokens.bot,
): Promise<Answer> {
  const response = await fetch(slack.apiUrl + method, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  return (await response.json()) as Answer;
}

/** Slack events delivered (or tried) so far, inner events only. */
export function slackEvents(slack: StandIn): Readonly<Record<string, unknown>>[] {
  return slack.acks
    .filter(({ kind }) => kind === 'events_api')
    .map(({ payload }) => payload.event as Readonly<Record<string, unknown>>);
}

export function plain(text: string) {
  return { type: 'plain_text', text } as const;
}

export function section(text: string) {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } } as const;
}

/** Cut sockets are what these tests are about; the library's complaints about them are not. */
const quiet: Logger = {
  ...{ debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  ...{ setLevel: () => {}, setName: () => {}, getLevel: () => LogLevel.ERROR },
};

export const event = 'C0EVENT001';
