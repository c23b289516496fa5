import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StandIn } from '../src/playground/slack/stand-in.ts';

export interface AppProcess {
  /** Asks the app to stop and waits until it has. */
  stop(): Promise<void>;
}

/**
 * Starts an app in a process of its own and resolves once `sockets` of its connections are open.
 * `NODE_OPTIONS` is handed on, so that a profile of the app can be taken.
 */
export async function startAppProcess(
  slack: StandIn,
  script: readonly [string, ...string[]],
  sockets: number,
  env: Readonly<Record<string, string>> = {},
): Promise<AppProcess> {
  const { tokens } = slack.world;
  const app = spawn(process.execPath, [...script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: process.env.NODE_OPTIONS,
      SLACK_BOT_TOKEN: tokens.bot,
      SLACK_APP_TOKEN: tokens.app,
      SLACK_API_URL: slack.apiUrl,
      ...env,
    },
  });
  let said = '';
  app.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  const ended = once(app, 'exit');
  await Promise.race([
    slack.until(() => slack.socketCount >= sockets, 30_000, `${script[0]} to connect`),
    ended.then(() => {
      throw new Error(`${script[0]} ended: ${said}`);
    }),
  ]);
  return {
    stop: async () => {
      app.kill('SIGTERM');
      await ended;
    },
  };
}
