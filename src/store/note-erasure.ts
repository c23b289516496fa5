import { sql } from 'kysely';
import { type Database, sqlNow } from './database.ts';
import type { NoteRow } from './tables.ts';

/** Takes text and file names out of a live note. A ✅ on a member's message, which stands on, is then to be taken off. */
export function eraseNote(database: Database, id: string): Promise<NoteRow | undefined> {
  return database.kysely
    .updateTable('notes')
    .set({
      text: null,
      files: '[]',
      deleted_at: sqlNow(database),
      mark_wanted: sql<number | null>`case when mark_wanted is null then null else 0 end`,
    })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}
