import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type StandIn, startStandIn } from '../../src/playground/slack/stand-in.ts';
import { launch, type Ran, type Running, run } from './terminal.ts';

let folder: string;
let standIn: StandIn;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'summit-start-'));
  standIn = await startStandIn();
  env = {
    SLACK_BOT_TOKEN: standIn.world.tokens.bot,
    SLACK_APP_TOKEN: standIn.world.tokens.app,
    SLACK_API_URL: standIn.apiUrl,
    DATABASE_URL: `file:${join(folder, 'summit.db')}`,
    PORT: '0',
    LOG_LEVEL: 'silent',
  };
});

afterAll(async () => {
  await standIn.close();
  rmSync(folder, { recursive: true });
});

async function stop(bot: Running, signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM') {
  bot.signal(signal);
  return bot.ended;
}

/** What a command says while another server holds the port. */
async function whileTaken(command: (port: string) => Promise<Ran>): Promise<Ran & { readonly port: string }> {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, done));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  try {
    return { ...(await command(port)), port };
  } finally {
    other.close();
  }
}

describe('start', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'says where it listens, is ready, and ends with 0 on %s',
    async (signal) => {
      const bot = launch(['start', '--json'], { env });
      const { port } = JSON.parse(await bot.shows(/}\n$/));
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
      expect(ready.status).toBe(200);
      expect(await stop(bot, signal)).toMatchObject({ code: 0, stderr: '' });
    },
  );

  test('a second one on the same file is told who holds it; every other command works beside the first', async () => {
    const bot = launch(['start'], { env });
    await bot.shows(/Summit is running/);
    const second = await run(['start'], { env });
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/summit\.db is in use by process \d+/);
    expect(await run(['export'], { env })).toMatchObject({ code: 0 });
    expect((await stop(bot)).code).toBe(0);
  });

  test('a port that is taken', async () => {
    const { code, stderr, port } = await whileTaken((port) => run(['start'], { env: { ...env, PORT: port } }));
    expect({ code, stderr }).toEqual({ code: 1, stderr: `Port ${port} is taken. Choose another with PORT.\n` });
  });

  test('a token that Slack refuses', async () => {
    const { code, stderr } = await run(['start'], { env: { ...env, SLACK_BOT_TOKEN: 'xoxb-wrong' } });
    expect(code).toBe(1);
    expect(stderr).toBe(
      "Slack refused SLACK_BOT_TOKEN (invalid_auth). Copy it again from the app's settings, OAuth & Permissions.\n",
    );
  });

  test('doctor asks Slack for bot, scopes and connection', async () => {
    const { code, stdout } = await run(['doctor'], { env });
    expect(code).toBe(0);
    expect(stdout).toContain('Socket Mode takes connections.');
  });
});

describe('demo', () => {
  test('a port that is taken', async () => {
    const { code, stderr, port } = await whileTaken((port) =>
      run(['demo', '--port', port], { env: { LOG_LEVEL: 'silent' } }),
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: `Port ${port} is taken. Choose another with --port.\n` });
  });

  test('serves the page with the sample until it is stopped', async () => {
    const demo = launch(['demo', '--port', '0', '--json'], { env: { LOG_LEVEL: 'silent' } });
    const { url } = JSON.parse(await demo.shows(/}\n$/));
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await stop(demo, 'SIGINT')).toMatchObject({ code: 0, stderr: '' });
    await expect(fetch(url)).rejects.toThrow();
  }, 120_000);
});
