import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { demoCommand } from './demo-command.ts';
import { digestCommand } from './digest-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { tellError } from './error-words.ts';
import { evalCommand } from './eval-command.ts';
import type { ExitCode } from './exit-code.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import type { Io } from './io.ts';
import { migrateCommand } from './migrate-command.ts';
import { startCommand } from './start-command.ts';

/**
 * Runs one command of the command line. Never throws: what goes wrong is said on stderr.
 * @param args what stands behind `summit`
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    await buildProgram(io).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return tellError(error, io);
  }
}

const commands = [
  startCommand,
  demoCommand,
  doctorCommand,
  migrateCommand,
  importCommand,
  digestCommand,
  exportCommand,
  evalCommand,
];

function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

function buildProgram(io: Io): Command {
  const program = new Command('summit')
    .description('Gathers a team’s conference notes in Slack and publishes digests that link to each of them.')
    .option('--json', 'results as JSON')
    .version(readVersion())
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .showHelpAfterError('Run with --help to see how it is used.')
    .exitOverride();
  for (const build of commands) program.addCommand(build(io).copyInheritedSettings(program));
  return program;
}
