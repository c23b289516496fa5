import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../src/playground/slack/clock.ts';
import { inSlack, withHttpApp } from './slack-world.ts';

test('a real receiver takes signed events, commands and actions', () =>
  inSlack(async (slack) => {
    const heard: unknown[] = [];
    await withHttpApp(
      slack,
      (app) => {
        app.message(async ({ message }) => void heard.push('text' in message ? message.text : null));
        app.command('/summit', ({ ack }) => ack({ text: 'ok', response_type: 'ephemeral' }));
        app.shortcut('save', async ({ ack, shortcut }) => {
          await ack();
          heard.push(shortcut.callback_id);
        });
      },
      async (url) => {
        await slack.connectHttp({ url });
        slack.say({ as: 'aiko', channel: 'reinvent', text: 'over http' });
        await slack.until(() => heard.length === 1);
        const { result } = slack.command({ as: 'aiko', channel: 'reinvent', command: '/summit', text: 'a & b' });
        expect(await result).toEqual({ outcome: 'acked', answer: { text: 'ok', response_type: 'ephemeral' } });
        await slack.shortcut({ as: 'aiko', callbackId: 'save' }).result;
        await slack.until(() => heard.length === 2);
        expect(heard).toEqual(['over http', 'save']);
      },
    );
  }));

test('a receiver with another secret is no receiver', () =>
  inSlack(async (slack) => {
    await withHttpApp(
      slack,
      () => {},
      async (url) => {
        await expect(slack.connectHttp({ url, signingSecret: 'another' })).rejects.toThrow('challenge');
      },
    );
  }));

/** An app that answers as `statuses` say, one after another, and keeps what it was sent. */
async function withScriptedApp(
  answers: readonly { readonly status: number; readonly headers?: Record<string, string> }[],
  work: (url: string, seen: { num: unknown; reason: unknown }[]) => Promise<void>,
): Promise<void> {
  const seen: { num: unknown; reason: unknown }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (body.includes('url_verification')) {
        response.end((JSON.parse(body) as { challenge: string }).challenge);
        return;
      }
      seen.push({ num: request.headers['x-slack-retry-num'], reason: request.headers['x-slack-retry-reason'] });
      const { status, headers } = answers[seen.length - 1] ?? { status: 200 };
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, seen);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a refused event is tried again, with the number and the reason', async () => {
  const clock = createVirtualClock();
  await inSlack(
    (slack) =>
      withScriptedApp([{ status: 500 }, { status: 503 }], async (url, seen) => {
        await slack.connectHttp({ url });
        slack.say({ as: 'aiko', channel: 'reinvent', text: 'again' });
        await slack.until(() => slack.acks[0]?.outcome === 'refused');
        clock.advance(0);
        await slack.until(() => slack.acks[1]?.outcome === 'refused');
        clock.advance(60_000);
        await slack.until(() => slack.acks[2]?.outcome === 'acked');
        expect(seen).toEqual([
          { num: undefined, reason: undefined },
          { num: '1', reason: 'http_error' },
          { num: '2', reason: 'http_error' },
        ]);
      }),
    clock,
  );
});

test('x-slack-no-retry ends it', async () => {
  const clock = createVirtualClock();
  await inSlack(
    (slack) =>
      withScriptedApp([{ status: 500, headers: { 'x-slack-no-retry': '1' } }], async (url, seen) => {
        await slack.connectHttp({ url });
        slack.say({ as: 'aiko', channel: 'reinvent', text: 'never again' });
        await slack.until(() => slack.acks[0]?.outcome === 'refused');
        clock.advance(3_600_000);
        expect(slack.acks).toHaveLength(1);
        expect(seen).toHaveLength(1);
      }),
    clock,
  );
});
