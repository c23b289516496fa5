import { wallTime } from '../events/zoned-time.ts';
import { readNoteText } from './file-text.ts';
import type { ImportedFile, ImportedSession } from './imported-file.ts';
import type { ExportedFile } from './json-shape.ts';
import { unreadable } from './unreadable.ts';

type ExportedEvent = ExportedFile['events'][number];
type ExportedSession = ExportedEvent['sessions'][number];

/**
 * One exported event as a file to import. Deleted notes stay deleted. Lines are those of the file that the notes came
 * from; where some came from Slack or from another file, notes are counted through and other lines follow them, so that
 * no note falls below a heading that is not its own.
 * @throws SummitError `file_unreadable` unless there is exactly one event
 */
export function fromExport(file: string, { events }: ExportedFile): Omit<ImportedFile, 'file' | 'language'> {
  const [event] = events;
  if (!event) throw unreadable(file, 'it holds no event');
  if (events.length > 1) {
    throw unreadable(file, `it holds ${events.length} events; export the one you want with --event`);
  }
  const live = event.sessions.flatMap(({ notes }) => notes).filter(({ text }) => text !== null);
  const keepsLines = live.every(({ line }) => line !== null) && new Set(live.map((note) => note.file)).size <= 1;
  const counter = { notes: 0, meta: live.length };
  const sessions = event.sessions.map((session) => toSession(session, event.timeZone, keepsLines, counter));
  return {
    eventName: event.name,
    from: event.from,
    to: event.to,
    sessions,
    meta: event.meta.map(({ line, text }) => ({ line: keepsLines ? line : ++counter.meta, text })),
  };
}

function toSession(
  session: ExportedSession,
  timeZone: string,
  keepsLines: boolean,
  counter: { notes: number; meta: number },
): ImportedSession {
  const { title, code, speakers, room } = session;
  const starts = session.startsAt === null ? null : wallTime(new Date(session.startsAt), timeZone);
  const ends = session.endsAt === null ? null : wallTime(new Date(session.endsAt), timeZone);
  return {
    ...{ title, code, speakers, room },
    day: starts?.day ?? ends?.day ?? null,
    startsAt: starts?.time ?? null,
    endsAt: ends?.time ?? null,
    isGeneral: title === 'General' && code === null && starts === null,
    notes: session.notes.flatMap(({ authorId, text, line }) =>
      text === null
        ? []
        : [
            {
              author: authorId.replace(/^import:(?=.)/, ''),
              text: readNoteText(text),
              line: keepsLines && line ? line : ++counter.notes,
            },
          ],
    ),
    meta: session.meta.map(({ line, text }) => ({ line: keepsLines ? line : ++counter.meta, text })),
  };
}
