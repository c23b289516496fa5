import { Command } from 'commander';
import { type Config, readConfig } from '../config.ts';
import { CommandFailed } from './exit-code.ts';
import { type GlobalOptions, type Io, printJson, printLines, untilStopped } from './io.ts';

export function startCommand(io: Io): Command {
  return new Command('start')
    .description('Run the bot until it is asked to stop')
    .action(async (_, command: Command) => {
      const config = readConfig(io.env);
      if (config.slack === null) throw new CommandFailed(wordMissing(config.slackMissing));
      await run(config, io, command.optsWithGlobals());
    });
}

async function run(config: Config, io: Io, options: GlobalOptions): Promise<void> {
  const { createApp } = await import('../app.ts');
  // Heard from the beginning: a stop during the start waits for its end instead of cutting it off.
  const stopped = untilStopped(io);
  const app = await createApp(config);
  try {
    const { port } = await app.start();
    if (options.json) printJson(io, { port });
    else printLines(io, [`Summit is running. Health and metrics: http://127.0.0.1:${port}/readyz`]);
    await stopped;
  } finally {
    await app.stop();
  }
}

function wordMissing(missing: readonly string[]): string {
  return `Summit cannot start: these settings are missing.
${missing.map((name) => `  ${name}`).join('\n')}

Where to get them (https://api.slack.com/apps → your app, made from manifest.yml):
  SLACK_BOT_TOKEN       OAuth & Permissions → Bot User OAuth Token (xoxb-…)
  SLACK_APP_TOKEN       Basic Information → App-Level Tokens, scope connections:write (xapp-…)
  SLACK_SIGNING_SECRET  Basic Information → Signing Secret; only for HTTP in place of Socket Mode

Put them into .env (see .env.example) or the environment. To try Summit without Slack: npm run demo`;
}
