import { Command } from 'commander';
import { type Io, printJson, printLines } from './io.ts';
import { withStore } from './store-access.ts';

export function migrateCommand(io: Io): Command {
  return new Command('migrate')
    .description('Bring the database up to this version (start does so by itself)')
    .action(async (_, command: Command) => {
      const applied = await withStore(io, async (_store, applied) => applied);
      if (command.optsWithGlobals().json) printJson(io, { applied });
      else printLines(io, [applied.length === 0 ? 'Nothing to do.' : `Applied: ${applied.join(', ')}.`]);
    });
}
