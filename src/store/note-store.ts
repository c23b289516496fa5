import { type InsertObject, sql } from 'kysely';
import type { Note } from '../notes/note.ts';
import type { NewNote, NoteStore } from '../ports/note-store.ts';
import { type Database, inTransaction, sqlNow } from './database.ts';
import { captureMessages } from './note-capture.ts';
import { eraseNote } from './note-erasure.ts';
import { fromNoteRow, readNote, selectNotes } from './note-row.ts';
import { createRowId } from './row-id.ts';
import { inStatements, keepable } from './row-values.ts';
import type { NoteRow, Tables } from './tables.ts';

export function createNoteStore(database: Database): NoteStore {
  const { kysely } = database;
  const notes = () => selectNotes(database);
  const inOrder = async (some: ReturnType<typeof notes>) =>
    // Slack tells two messages of one millisecond apart.
    (await some.orderBy('created_at').orderBy(sql`coalesce(message_ts, '')`).orderBy('seq').execute()).map(fromNoteRow);

  return {
    add: (note) => addNote(database, note),
    addAll: (all) => addNotes(database, all),
    capture: async (messages) => {
      await captureMessages(database, messages);
    },
    get: async (id) => readNote(await notes().where('id', '=', id).executeTakeFirst()),
    byMessage: async (workspaceId, channelId, messageTs) =>
      readNote(
        await notes()
          .where('workspace_id', '=', workspaceId)
          .where('channel_id', '=', channelId)
          .where('message_ts', '=', messageTs)
          .executeTakeFirst(),
      ),
    list: (eventId) => inOrder(notes().where('event_id', '=', eventId)),
    listBySession: (sessionId) => inOrder(notes().where('session_id', '=', sessionId)),
    lastBy: async (eventId, authorId) =>
      readNote(
        await notes()
          .where('event_id', '=', eventId)
          .where('author_id', '=', authorId)
          .where('deleted_at', 'is', null)
          .orderBy('created_at', 'desc')
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    edit: (id, text) => editNote(database, id, text),
    remove: async (id) => readNote(await eraseNote(database, id)),
    move: (id, sessionId) => moveNote(database, id, sessionId),
    setPermalink: async (id, permalink) => {
      await kysely.updateTable('notes').set({ permalink }).where('id', '=', id).execute();
    },
    awaitingMark: async (limit) => {
      const owed = notes().whereRef('mark_wanted', '<>', 'mark_shown').orderBy('seq').limit(limit);
      return (await owed.execute()).map(fromNoteRow);
    },
    markShown: async (id, isShown) => {
      await kysely
        .updateTable('notes')
        .set({ mark_shown: isShown ? 1 : 0 })
        .where('id', '=', id)
        .execute();
    },
  };
}

function addNote(database: Database, note: NewNote): Promise<{ note: Note; isNew: boolean }> {
  return inTransaction(database, async (inside) => {
    const [made] = await insertNotes(inside, [note]);
    if (made) return { note: fromNoteRow(made), isNew: true };
    const known = selectNotes(inside).where('origin_key', '=', note.originKey);
    return { note: fromNoteRow(await known.executeTakeFirstOrThrow()), isNew: false };
  });
}

function addNotes(database: Database, notes: readonly NewNote[]): Promise<number> {
  return inTransaction(database, async (inside) => {
    let count = 0;
    for (const some of inStatements(notes)) count += (await insertNotes(inside, some)).length;
    return count;
  });
}

/** @returns the rows of those that were not known */
function insertNotes(database: Database, notes: readonly NewNote[]): Promise<NoteRow[]> {
  const createdAt = sqlNow(database);
  const rows = notes.map(
    (note): InsertObject<Tables, 'notes'> => ({
      id: createRowId(),
      origin_key: note.originKey,
      workspace_id: note.workspaceId,
      event_id: note.eventId,
      session_id: note.sessionId,
      author_id: note.authorId,
      text: keepable(note.text),
      kind: note.kind,
      files: JSON.stringify(note.files),
      channel_id: note.channelId,
      source: note.source,
      revision: 1,
      created_at: createdAt,
      file: note.file,
      line: note.line,
    }),
  );
  return database.kysely
    .insertInto('notes')
    .values(rows)
    .onConflict((conflict) => conflict.column('origin_key').doNothing())
    .returningAll()
    .execute();
}

/** The same text again (an edit delivered twice) is no new revision. */
async function editNote({ kysely }: Database, id: string, text: string): Promise<Note | null> {
  const row = await kysely
    .updateTable('notes')
    .set({ text: keepable(text), revision: sql<number>`case when text = ${text} then revision else revision + 1 end` })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return readNote(row);
}

async function moveNote({ kysely }: Database, id: string, sessionId: string): Promise<Note | null> {
  const row = await kysely
    .updateTable('notes')
    .set((eb) => ({
      session_id: sessionId,
      event_id: eb.selectFrom('sessions').select('event_id').where('id', '=', sessionId).$asScalar(),
      message_ts: sql<string | null>`case when source = 'thread' then message_ts else null end`,
      permalink: sql<string | null>`case when source = 'thread' then permalink else null end`,
    }))
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return readNote(row);
}
