import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { buildDigest } from '../digests/build-digest.ts';
import type { DigestFormat } from '../digests/digest.ts';
import { exportEvent } from '../digests/export.ts';
import { toJson } from '../digests/render/json.ts';
import { planImport } from '../imports/import-plan.ts';
import { type ImportedEvent, toImportedEvent } from '../imports/imported-event.ts';
import type { Language } from '../language.ts';
import { type DocumentKind, documentKinds, formatOption, languageOption, renderDocument } from './document.ts';
import { readImportFiles } from './import-files.ts';
import { type GlobalOptions, type Io, printJson } from './io.ts';
import { createProgress } from './progress.ts';

interface DigestCommandOptions extends GlobalOptions {
  readonly format?: DigestFormat;
  readonly language?: Language;
  readonly out: DocumentKind;
}

export function digestCommand(io: Io): Command {
  return new Command('digest')
    .description('Make a digest straight from files, without a store; several files are one event')
    .argument('<files...>', '.md, .json or .csv')
    .addOption(formatOption())
    .addOption(languageOption())
    .addOption(new Option('--out <kind>', 'what is written to stdout').choices(documentKinds).default('md'))
    .action(async (paths: string[], _, command: Command) => {
      const options = command.optsWithGlobals<DigestCommandOptions>();
      const { content, input } = await digestFiles(paths, options, io);
      const kind = options.json ? 'json' : options.out;
      if (kind === 'json') printJson(io, { ...toJson(content, null), event: describeEvent(input) });
      else io.stdout.write(renderDocument(kind, content, input));
    });
}

async function digestFiles(paths: readonly string[], options: DigestCommandOptions, io: Io) {
  const { timeZone } = readConfig(io.env);
  const progress = createProgress(io, 'files', options);
  progress.start(paths.length);
  const files = await readImportFiles(paths, () => progress.step(1)).finally(() => progress.stop());
  const event = toImportedEvent(planImport(files, { timeZone }), { timeZone, now: new Date() });
  const content = buildDigest(event, {
    format: options.format ?? null,
    language: options.language ?? event.event.language,
    medium: 'document',
    engineReason: null,
  });
  return { content, input: event };
}

/** What the claims cite, in the words of the export. */
function describeEvent({ event, sessions, notes, meta }: ImportedEvent) {
  const { digests: _, ...described } = exportEvent({ event, sessions, notes, meta, digests: [] });
  return described;
}
