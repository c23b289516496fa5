import type { SelectQueryBuilder } from 'kysely';
import type { Note } from '../notes/note.ts';
import type { Database } from './database.ts';
import { fromList, fromTime } from './row-values.ts';
import type { NoteRow, Tables } from './tables.ts';

/** All notes, deleted ones too. Deletions that came before their message are rows as well, but no notes. */
export function selectNotes({ kysely }: Database): SelectQueryBuilder<Tables, 'notes', NoteRow> {
  return kysely.selectFrom('notes').selectAll().where('author_id', 'is not', null);
}

export function readNote(row: NoteRow | undefined): Note | null {
  return row ? fromNoteRow(row) : null;
}

export function fromNoteRow(row: NoteRow): Note {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    eventId: row.event_id,
    sessionId: row.session_id,
    authorId: row.author_id ?? '',
    text: row.text,
    kind: row.kind,
    files: fromList(row.files),
    channelId: row.channel_id,
    messageTs: row.message_ts,
    permalink: row.permalink,
    source: row.source,
    revision: row.revision,
    createdAt: new Date(row.created_at),
    deletedAt: fromTime(row.deleted_at),
    file: row.file,
    line: row.line,
  };
}
