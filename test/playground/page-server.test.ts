import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type PageServer, servePage } from '../../src/playground/page-server.ts';
import type { PageState } from '../../src/playground/page-state.ts';
import { type StandIn, startStandIn } from '../../src/playground/slack/stand-in.ts';

let standIn: StandIn;
let server: PageServer;

beforeEach(async () => {
  standIn = await startStandIn();
  server = await servePage(standIn, { port: 0 });
});

afterEach(async () => {
  await server.close();
  await standIn.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** `fetch` would not let a test choose Host and Origin. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      new URL(path, server.url),
      { method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(options.body);
  });
}

const origin = () => new URL(server.url).origin;

async function act(action: object, headers: Record<string, string> = {}): Promise<Answer> {
  const standard = { 'content-type': 'application/json', origin: origin() };
  return ask('/api/act', { method: 'POST', headers: { ...standard, ...headers }, body: JSON.stringify(action) });
}

async function stateOf(member: string): Promise<PageState> {
  return JSON.parse((await ask(`/api/state?as=${member}`)).body) as PageState;
}

const aiko = 'U0AIKO0001';
const said = {
  kind: 'say',
  as: aiko,
  channel: 'C0EVENT001',
  threadTs: null,
  text: '- a\n  - <b>&',
  files: [],
  isBroadcast: false,
};

describe('who may ask', () => {
  test('another origin, another host and another content type are refused, and nothing is said', async () => {
    expect((await act(said, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await act(said, { host: 'evil.example' })).status).toBe(403);
    expect((await act(said, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await ask('/api/state', { headers: { host: 'rebound.example:80' } })).status).toBe(403);
    expect(standIn.timeline('reinvent')).toEqual([]);
  });

  test('an oversized or misshapen body is refused in words', async () => {
    expect((await act({ ...said, text: 'x'.repeat(1_100_000) })).status).toBe(413);
    expect(JSON.parse((await act({ kind: 'say' })).body)).toEqual({ ok: false, error: 'bad_request' });
    expect(JSON.parse((await act({ ...said, channel: 'C0NOWHERE' })).body)).toMatchObject({ ok: false });
  });

  test('the page allows nothing from elsewhere and serves nothing but itself', async () => {
    const page = await ask('/');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).not.toMatch(/https?:\/\//);
    expect((await ask('/archives/C0EVENT001/p1700000000000100')).body).toBe(page.body);
    for (const path of [
      '/page/../page-server.ts',
      '/page/%2e%2e/page-server.ts',
      '/page/none.js',
      '/other',
      '/page/',
    ]) {
      expect((await ask(path)).status).toBe(404);
    }
    expect((await ask('/page/main.js')).headers['content-type']).toMatch('text/javascript');
  });
});

describe('what a member sees', () => {
  test('typed bullets are a nested list, ready to be edited as typed', async () => {
    expect(JSON.parse((await act(said)).body)).toEqual({ ok: true });
    const state = await stateOf(aiko);
    const message = state.channels.find(({ id }) => id === 'C0EVENT001')?.messages[0];
    expect(message).toMatchObject({ isMine: true, typed: '- a\n  - <b>&', plain: '• a\n  ◦ <b>&' });
    const other = (await stateOf('U0KENJI001')).channels.find(({ id }) => id === 'C0EVENT001')?.messages[0];
    expect(other).toMatchObject({ isMine: false, typed: '' });
  });

  test('direct messages and ephemerals of others stay theirs', async () => {
    await act({ ...said, channel: standIn.directChannel(aiko), text: 'private' });
    standIn.state.putEphemeral({
      id: 'E1',
      channelId: 'C0EVENT001',
      userId: aiko,
      threadTs: null,
      from: 'app',
      text: 'secret',
      blocks: [],
    });
    const own = JSON.stringify(await stateOf(aiko));
    expect([own.includes('private'), own.includes('secret')]).toEqual([true, true]);
    const seen = JSON.stringify(await stateOf('U0KENJI001'));
    expect(seen).not.toContain('private');
    expect(seen).not.toContain('secret');
  });

  test('links to messages of this workspace open here, all others keep their address', async () => {
    const ts = standIn.say({ as: aiko, channel: 'reinvent', text: 'target' });
    const local = `/archives/C0EVENT001/p${ts.replace('.', '')}`;
    const elsewhere = `https://other.slack.com${local}`;
    standIn.say({ as: aiko, channel: 'reinvent', text: `${standIn.permalink('reinvent', ts)} ${elsewhere}` });
    const text = JSON.stringify((await stateOf(aiko)).channels);
    expect(text).toContain(`"local":"${local}"`);
    expect(text).toContain(`"url":"${elsewhere}","local":null`);
  });

  test('commands are refused in threads and when nobody has them', async () => {
    const command = { kind: 'command', as: aiko, channel: 'C0EVENT001', threadTs: null };
    const threadTs = standIn.say({ as: aiko, channel: 'reinvent', text: 'root' });
    expect(JSON.parse((await act({ ...command, threadTs, text: '/summit help' })).body)).toEqual({
      ok: false,
      error: 'not_in_thread',
    });
    expect(JSON.parse((await act({ ...command, text: '/other x' })).body)).toEqual({
      ok: false,
      error: 'unknown_command',
    });
    expect(JSON.parse((await act({ ...command, text: '/summit help' })).body)).toMatchObject({ ok: false });
  });
});
