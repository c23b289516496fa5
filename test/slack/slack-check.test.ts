import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Config, readConfig } from '../../src/config.ts';
import { botScopes } from '../../src/slack/scopes.ts';
import { checkSlack } from '../../src/slack/slack-check.ts';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

type Answers = Readonly<Record<string, object>>;

const fine: Answers = {
  'auth.test': { ok: true, user: 'summit', team: 'Kumo' },
  'apps.connections.open': { ok: true, url: 'ws://127.0.0.1/' },
};

/** Checks against a Web API that gives these answers; null = none listens. */
async function check(
  answers: Answers | null,
  options: { readonly scopes?: readonly string[]; readonly env?: Record<string, string> } = {},
) {
  const server = createServer((request, response) => {
    if (options.scopes) response.setHeader('x-oauth-scopes', options.scopes.join(','));
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(answers?.[request.url?.split('/').at(-1) ?? ''] ?? { ok: false, error: 'unknown_method' }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  if (answers === null) await new Promise((resolve) => server.close(resolve));
  else servers.push(server);
  const tokens = options.env ?? { SLACK_APP_TOKEN: 'xapp-1' };
  const config: Config = readConfig({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    ...tokens,
  });
  if (config.slack === null) throw new Error('tokens are missing');
  return checkSlack(config, config.slack);
}

describe('Slack takes the tokens', () => {
  test('and says who the bot is', async () => {
    expect(await check(fine, { scopes: botScopes })).toEqual([
      { isFine: true, words: 'summit in Kumo.' },
      { isFine: true, words: 'Socket Mode takes connections.' },
    ]);
  });

  test('and names no scopes: nothing is said of them', async () => {
    expect((await check(fine))[0]?.isFine).toBe(true);
  });

  test('over HTTP no connection is asked for', async () => {
    expect(await check(fine, { env: { SLACK_SIGNING_SECRET: 's' } })).toHaveLength(1);
  });
});

describe('something is amiss', () => {
  test('missing scopes are named, with what to do', async () => {
    const granted = botScopes.filter((scope) => scope !== 'im:write' && scope !== 'reactions:write');
    const [bot] = await check(fine, { scopes: granted });
    expect(bot).toEqual({
      isFine: false,
      words: expect.stringMatching(/scopes im:write, reactions:write\..*install it again/),
    });
  });

  test.each([
    ['auth.test', 0, 'SLACK_BOT_TOKEN'],
    ['apps.connections.open', 1, 'SLACK_APP_TOKEN'],
  ])('a token refused by %s', async (method, index, name) => {
    const checks = await check({ ...fine, [method]: { ok: false, error: 'invalid_auth' } });
    expect(checks[index]).toEqual({
      isFine: false,
      words: expect.stringContaining(`Slack refused ${name} (invalid_auth)`),
    });
    expect(checks[1 - index]?.isFine).toBe(true);
  });

  test('Slack cannot be reached', async () => {
    const checks = await check(null);
    expect(checks.map(({ isFine }) => isFine)).toEqual([false, false]);
    expect(checks[0]?.words).toContain('SLACK_API_URL');
  });
});
