import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { cleanName } from '../events/event-name.ts';
import { nameKey } from '../events/name-key.ts';
import { planImport } from '../imports/import-plan.ts';
import { type Imported, putImport } from '../imports/import-service.ts';
import type { ImportedFile } from '../imports/imported-file.ts';
import { countWords } from './count-words.ts';
import { CommandFailed } from './exit-code.ts';
import { readImportFiles } from './import-files.ts';
import { type GlobalOptions, type Io, printJson, printLines } from './io.ts';
import { findLooseNotes, type LooseNotes, wordLooseNotes } from './loose-notes.ts';
import { createProgress } from './progress.ts';
import { withStore } from './store-access.ts';

interface ImportOptions extends GlobalOptions {
  readonly event?: string;
}

type Done = Imported & { readonly looseNotes: LooseNotes };

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

async function importFiles(paths: readonly string[], options: ImportOptions, io: Io): Promise<Done[]> {
  const { timeZone } = readConfig(io.env);
  const name = options.event === undefined ? undefined : cleanName(options.event);
  const progress = createProgress(io, 'files', options);
  progress.start(paths.length);
  const files = await readImportFiles(paths, () => progress.step(1)).finally(() => progress.stop());
  refuseEmpty(files);
  const plans = groupByEvent(files, name).map((group) => planImport(group, { timeZone, ...(name ? { name } : {}) }));
  return withStore(io, async (store) => {
    const done: Done[] = [];
    for (const plan of plans) {
      done.push({ ...(await putImport(store, plan, { timeZone })), looseNotes: findLooseNotes(plan) });
    }
    return done;
  });
}

/** A file that gave nothing to keep is a slip. Told before anything is stored. */
function refuseEmpty(files: readonly ImportedFile[]): void {
  const empty = files.filter(({ sessions }) => sessions.length === 0);
  if (empty.length === 0) return;
  const lines = empty.map(({ file }) => `${file} holds no note and no session.`);
  throw new CommandFailed([...lines, 'Nothing was stored.'].join('\n'));
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

function toJson({ event, looseNotes, ...counts }: Done) {
  return { id: event.id, name: event.name, ...counts, notesUnderNoSession: looseNotes.loose };
}

function tellImported(done: readonly Done[], io: Io): void {
  printLines(io, done.flatMap(formatImported));
  const untied = done.filter(({ event }) => event.channelId === null);
  if (untied.length > 0) io.stderr.write('To take an event into a channel, type there: /summit event use <name>\n');
}

function formatImported({
  event,
  sessions,
  notesNew,
  notesKept,
  notesReplaced,
  metaLines,
  looseNotes,
}: Done): string[] {
  const notes = `notes: ${notesNew} new, ${notesKept} known, ${notesReplaced} replaced`;
  const words = wordLooseNotes(looseNotes);
  const line = `${event.name}: ${countWords(sessions, 'session')}; ${notes}; ${countWords(metaLines, 'other line')}`;
  return words === null ? [line] : [line, `  ${words}`];
}
