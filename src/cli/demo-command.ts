import { Command, InvalidArgumentError } from 'commander';
import { CommandFailed } from './exit-code.ts';
import { type GlobalOptions, type Io, printJson, printLines, untilStopped } from './io.ts';
import { createProgress } from './progress.ts';

interface DemoOptions extends GlobalOptions {
  readonly script?: boolean;
  readonly port: number;
}

export function demoCommand(io: Io): Command {
  return new Command('demo')
    .description('Try Summit without Slack: a page that behaves like a channel, with the real bot behind it')
    .option('--script', 'play the whole road in the terminal instead, then end')
    .option('--port <number>', 'of the page, on 127.0.0.1; 0 = any free one', readPort, 4400)
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<DemoOptions>();
      if (options.script) await playScript(io, options);
      else await openPage(io, options);
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('It should be 0–65535.');
  return port;
}

async function playScript(io: Io, options: DemoOptions): Promise<void> {
  const { withPlayground } = await import('./playground-run.ts');
  const { runScript } = await import('../playground/script.ts');
  const shown: string[] = [];
  await withPlayground(io, (standIn) =>
    runScript(standIn, (text) => (options.json ? shown.push(text) : printLines(io, [text]))),
  );
  if (options.json) printJson(io, { shown });
}

async function openPage(io: Io, options: DemoOptions): Promise<void> {
  const { withPlayground } = await import('./playground-run.ts');
  const { seedSample } = await import('../playground/sample.ts');
  const { servePage } = await import('../playground/page-server.ts');
  const stopped = untilStopped(io);
  await withPlayground(io, async (standIn) => {
    const page = await servePage(standIn, { port: options.port }).catch((error: unknown) => {
      throw wordPortError(error, options.port);
    });
    try {
      const progress = createProgress(io, 'sample', options);
      let known = 0;
      await seedSample(standIn, (done, total) => {
        if (known === 0) progress.start(total);
        progress.step(done - known);
        known = done;
      }).finally(() => progress.stop());
      if (options.json) printJson(io, { url: page.url });
      else printLines(io, [`The playground is open at ${page.url} (Ctrl-C closes it).`]);
      await stopped;
    } finally {
      await page.close();
    }
  });
}

/** The settings play no part in a demonstration, so only its option is named. */
function wordPortError(error: unknown, port: number): unknown {
  const isTaken = typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
  return isTaken ? new CommandFailed(`Port ${port} is taken. Choose another with --port.`) : error;
}
