import { resolve } from 'node:path';
import { Command } from 'commander';
import { countWords } from './count-words.ts';
import { evaluate } from './evaluation.ts';
import { CommandFailed } from './exit-code.ts';
import { type GlobalOptions, type Io, printJson } from './io.ts';
import { createProgress } from './progress.ts';

interface EvalOptions extends GlobalOptions {
  readonly in: string;
  readonly out: string;
}

export function evalCommand(io: Io): Command {
  return new Command('eval')
    .description('Summarise each line of a JSONL file, to be measured against references')
    .requiredOption('--in <file>', 'lines {id, lang, notes, max_chars}')
    .requiredOption('--out <file>', 'lines {id, summary, cites}')
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<EvalOptions>();
      if (resolve(options.in) === resolve(options.out)) command.error('error: --in and --out are the same file');
      const progress = createProgress(io, 'eval', options);
      const tally = await evaluate(options.in, options.out, {
        progress,
        onBadLine: (line, reason) => io.stderr.write(`${options.in}:${line}: ${reason}\n`),
      }).finally(() => progress.stop());
      if (options.json) printJson(io, tally);
      else
        io.stderr.write(`${tally.written} written to ${options.out}, ${countWords(tally.bad, 'bad line')} left out.\n`);
      if (tally.bad > 0) throw new CommandFailed();
    });
}
