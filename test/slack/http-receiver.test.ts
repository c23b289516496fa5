import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLogger } from '../../src/logger.ts';
import { createHttpListener } from '../../src/slack/http-receiver.ts';
import { listen } from '../../src/slack/http-server.ts';
import type { Intake } from '../../src/slack/intake.ts';

const secret = 'a-signing-secret';
const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

describe('signed deliveries over HTTP', () => {
  let server: Server;
  let url = '';
  const received: unknown[] = [];
  beforeAll(async () => {
    const receive: Intake['receive'] = async (event) => {
      received.push(event.body);
      await event.ack();
    };
    const hear = createHttpListener(secret, { receive } as Intake, createLogger('silent'));
    server = createServer((request, response) => void hear(request, response));
    url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/slack/events`;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  async function send(
    body: string,
    type: string,
    { skew = 0, signed = body }: { skew?: number; signed?: string } = {},
  ) {
    const timestamp = String(Math.floor(Date.now() / 1_000) + skew);
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${signed}`).digest('hex')}`;
    const headers = { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
    return (await fetch(url, { method: 'POST', body, headers })).status;
  }

  test.each([
    ['a command', 'command=%2Fsummit&text=help', form],
    ['a command whose type names a charset', 'command=%2Fsummit&text=help', `${form};charset=UTF-8`],
    ['a click', `payload=${encodeURIComponent('{"type":"block_actions","user":{},"actions":[]}')}`, form],
    ['a Slack event', '{"type":"event_callback","event":{}}', `${json}; charset=utf-8`],
  ])('%s is taken', async (_, body, type) => {
    const before = received.length;
    expect(await send(body, type)).toBe(200);
    expect(received).toHaveLength(before + 1);
  });

  test.each([
    ['null', 'null', json, 400],
    ['a list', '[]', json, 400],
    ['a number', '5', json, 400],
    ['no JSON', '{', json, 400],
    ['a payload of null', 'payload=null', form, 400],
    ['nothing', '', form, 400],
    ['another type', '<x/>', 'application/xml', 400],
    ['more than a megabyte', `{"x":"${'y'.repeat(1024 * 1024)}"}`, json, 413],
  ])('%s is refused', async (_, body, type, status) => {
    const before = received.length;
    expect(await send(body, type)).toBe(status);
    expect(received).toHaveLength(before);
  });

  test.each([
    ['too old', { skew: -301 }],
    ['from the future', { skew: 301 }],
    ['changed on the way', { signed: '{"type":"event_callback","event":{"x":1}}' }],
  ])('one that is %s is refused', async (_, forged) => {
    expect(await send('{"type":"event_callback","event":{}}', json, forged)).toBe(401);
  });
});
