import type { PostKind } from '../ports/post-store.ts';
import type { Database } from './database.ts';
import type { MessagePlace } from './message-place.ts';

/**
 * Asks for the subject's messages to be taken away. One that never stood in Slack is gone at once; one that Slack
 * refused to update is tried again, since taking it away is another thing.
 */
export async function withdrawPosts({ kysely }: Database, kind: PostKind, subjectId: string): Promise<void> {
  const posts = kysely
    .updateTable('posts')
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('is_withdrawn', '=', 0);
  await posts.set({ is_withdrawn: 1, state: 'gone' }).where('ts', 'is', null).execute();
  await posts
    .set({ is_withdrawn: 1, state: 'posted', attempts: 0, error: null, retry_at: 0 })
    .where('ts', 'is not', null)
    .execute();
}

/** A note's message is gone from Slack by somebody's hand, and the note with it: what else shows the note goes too. */
export async function forgetMessage(database: Database, noteId: string, place: MessagePlace): Promise<void> {
  await database.kysely
    .updateTable('posts')
    .set({ state: 'gone', ts: null, permalink: null })
    .where('workspace_id', '=', place.workspaceId)
    .where('channel_id', '=', place.channelId)
    .where('ts', '=', place.messageTs)
    .execute();
  await withdrawPosts(database, 'note', noteId);
}
