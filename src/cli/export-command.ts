import { Command, Option } from 'commander';
import type { OpenStore } from '../app.ts';
import { buildDigest } from '../digests/build-digest.ts';
import { exportEvents, type KeptEvent, readKeptEvent } from '../digests/export.ts';
import { SummitError } from '../errors.ts';
import type { Event } from '../events/event.ts';
import { nameKey } from '../events/name-key.ts';
import { isLive } from '../notes/note.ts';
import { type DocumentKind, documentKinds, renderDocument } from './document.ts';
import { type GlobalOptions, type Io, printJson } from './io.ts';
import { createProgress, type Progress } from './progress.ts';
import { withStore } from './store-access.ts';

interface ExportOptions extends GlobalOptions {
  readonly event?: string;
  readonly out: DocumentKind;
}

const outWords = 'what is written to stdout; all but json hold one event: choose it with --event when several are kept';

export function exportCommand(io: Io): Command {
  return new Command('export')
    .description('Everything that is kept, as JSON; or one event as a document')
    .option('--event <name>', 'by name or id; default: all')
    .addOption(new Option('--out <kind>', outWords).choices(documentKinds).default('json'))
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      const kind = options.json ? 'json' : options.out;
      await withStore(io, async (store) => {
        const events = chooseEvents(await store.events.listAll(null), options.event);
        if (kind !== 'json' && events.length > 1) {
          command.error(
            `error: choose one event with --event: ${events.map(({ name, id }) => `${name} (${id})`).join(', ')}`,
          );
        }
        const kept = await readAll(store, events, createProgress(io, 'events', options));
        if (kind === 'json') printJson(io, exportEvents(kept));
        else for (const each of kept) io.stdout.write(await renderEvent(kind, each, store));
      });
    });
}

/** @throws SummitError `event_unknown`, `no_event` */
function chooseEvents(events: readonly Event[], asked: string | undefined): Event[] {
  if (asked === undefined) return [...events];
  const chosen = events.filter(({ id, name }) => id === asked || nameKey(name) === nameKey(asked));
  if (chosen.length > 0) return chosen;
  throw new SummitError('event_unknown', { event: asked, known: events.map(({ name }) => name).join(', ') });
}

async function readAll(store: OpenStore, events: readonly Event[], progress: Progress): Promise<KeptEvent[]> {
  const kept: KeptEvent[] = [];
  progress.start(events.length);
  for (const event of events) {
    kept.push(await readKeptEvent(store, event));
    progress.step(1);
  }
  progress.stop();
  return kept;
}

/** Made from the notes as they are now, in the shape of the newest digest: a document has more room than a channel. */
async function renderEvent(kind: Exclude<DocumentKind, 'json'>, kept: KeptEvent, store: OpenStore): Promise<string> {
  const { event, sessions, meta } = kept;
  const notes = kept.notes.filter(isLive);
  const latest = kept.digests.filter(({ digest }) => digest.version > 0).at(-1)?.digest.content;
  const context = { event, sessions, notes, names: await readNames(store, event, kept) };
  const content = buildDigest(
    { ...context, meta },
    {
      format: latest?.format ?? null,
      language: latest?.language ?? event.language,
      medium: 'document',
      engineReason: null,
    },
  );
  return renderDocument(kind, content, context);
}

async function readNames(store: OpenStore, event: Event, { notes }: KeptEvent): Promise<Map<string, string>> {
  const ids = [...new Set(notes.map(({ authorId }) => authorId))];
  const members = await store.members.getAll(event.workspaceId, ids);
  const imported = ids.filter((id) => id.startsWith('import:')).map((id) => [id, id.slice('import:'.length)] as const);
  return new Map([...imported, ...members.map(({ userId, name }) => [userId, name] as const)]);
}
