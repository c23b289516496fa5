import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { cleanName } from '../events/event-name.ts';
import { nameKey } from '../events/name-key.ts';
import { planImport } from '../imports/import-plan.ts';
import { type Imported, putImport } from '../imports/import-service.ts';
import type { ImportedFile } from '../imports/imported-file.ts';
import { countWords } from './count-words.ts';
import { readImportFiles } from './import-files.ts';
import { type GlobalOptions, type Io, printJson, printLines } from './io.ts';
import { createProgress } from './progress.ts';
import { withStore } from './store-access.ts';

interface ImportOptions extends GlobalOptions {
  readonly event?: string;
}

export function importCommand(io: Io): Command {
  return new Command('import')
    .description('Put reports and tables written elsewhere into the store; the same file again replaces what changed')
    .argument('<files...>', '.md, .json or .csv')
    .option('--event <name>', 'the event they belong to; default: each file says its own')
    .action(async (paths: string[], _, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const done = await importFiles(paths, options, io);
      if (options.json) printJson(io, { events: done.map(toJson) });
      else tellImported(done, io);
    });
}

async function importFiles(paths: readonly string[], options: ImportOptions, io: Io): Promise<Imported[]> {
  const { timeZone } = readConfig(io.env);
  const name = options.event === undefined ? undefined : cleanName(options.event);
  const progress = createProgress(io, 'files', options);
  progress.start(paths.length);
  const files = await readImportFiles(paths, () => progress.step(1)).finally(() => progress.stop());
  const plans = groupByEvent(files, name).map((group) => planImport(group, { timeZone, ...(name ? { name } : {}) }));
  return withStore(io, async (store) => {
    const done: Imported[] = [];
    for (const plan of plans) done.push(await putImport(store, plan, { timeZone }));
    return done;
  });
}

function groupByEvent(files: readonly ImportedFile[], name: string | undefined): ImportedFile[][] {
  if (name !== undefined) return [[...files]];
  const groups = new Map<string, ImportedFile[]>();
  for (const file of files) {
    const key = nameKey(file.eventName);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()];
}

function toJson({ event, ...counts }: Imported) {
  return { id: event.id, name: event.name, ...counts };
}

function tellImported(done: readonly Imported[], io: Io): void {
  printLines(io, done.map(formatImported));
  const untied = done.filter(({ event }) => event.channelId === null);
  if (untied.length > 0) io.stderr.write('To take an event into a channel, type there: /summit event use <name>\n');
}

function formatImported({ event, sessions, notesNew, notesKept, notesReplaced, metaLines }: Imported): string {
  const notes = `notes: ${notesNew} new, ${notesKept} known, ${notesReplaced} replaced`;
  return `${event.name}: ${countWords(sessions, 'session')}; ${notes}; ${countWords(metaLines, 'other line')}`;
}
