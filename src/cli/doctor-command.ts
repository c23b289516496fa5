import { Command } from 'commander';
import { scrub } from '../logger.ts';
import { type Check, checkUp } from './check-up.ts';
import { CommandFailed } from './exit-code.ts';
import { type Io, printJson, printLines } from './io.ts';

export function doctorCommand(io: Io): Command {
  return new Command('doctor')
    .description('Check settings, Node, database, Slack tokens and model')
    .action(async (_, command: Command) => {
      const { outside } = await import('../app.ts');
      const found = await checkUp(io, outside);
      const checks = found.map((check) => ({ ...check, words: scrub(check.words) }));
      const isFine = checks.every(({ state }) => state !== 'failed');
      if (command.optsWithGlobals().json) printJson(io, { ok: isFine, checks });
      else printLines(io, checks.map(formatCheck));
      if (!isFine) throw new CommandFailed();
    });
}

const marks: Readonly<Record<Check['state'], string>> = { ok: '✓', failed: '✗', skipped: '–' };

function formatCheck({ name, state, words }: Check): string {
  return `${marks[state]} ${name.padEnd(9)} ${words}`;
}
