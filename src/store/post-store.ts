import { type InsertObject, type SqlBool, sql } from 'kysely';
import type { NewPost, Post, PostState, PostStore } from '../ports/post-store.ts';
import { type Database, inTransaction, sqlNow } from './database.ts';
import { eraseNote } from './note-erasure.ts';
import { forgetMessage, withdrawPosts } from './post-changes.ts';
import { inStatements } from './row-values.ts';
import type { PostRow, Tables } from './tables.ts';

type Waiting = Awaited<ReturnType<PostStore['waiting']>>;

export function createPostStore(database: Database): PostStore {
  const { kysely } = database;
  const postAt = (key: string) => kysely.updateTable('posts').where('key', '=', key);

  return {
    add: (posts) => addPosts(database, posts),
    get: async (key) => {
      const row = await kysely.selectFrom('posts').selectAll().where('key', '=', key).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    of: async (kind, subjectId) => {
      const posts = kysely.selectFrom('posts').selectAll().where('kind', '=', kind).where('subject_id', '=', subjectId);
      return (await posts.where('is_withdrawn', '=', 0).orderBy('ordinal').orderBy('seq').execute()).map(fromRow);
    },
    due: (limit) => listDue(database, limit),
    waiting: (eventId) => readWaiting(database, eventId),
    touch: async (kind, subjectId) => {
      const posts = kysely.updateTable('posts').where('kind', '=', kind).where('subject_id', '=', subjectId);
      await posts.set((eb) => ({ wanted: eb('wanted', '+', 1) })).execute();
    },
    withdraw: (kind, subjectId) => inTransaction(database, (inside) => withdrawPosts(inside, kind, subjectId)),
    posted: (key, ts, permalink, shown) => markPosted(database, key, ts, permalink, shown),
    gone: async (key) => {
      await postAt(key).set({ state: 'gone', ts: null, permalink: null }).execute();
    },
    block: async (key, error) => {
      await postAt(key).set({ state: 'blocked', error }).execute();
    },
    unblock: (workspaceId, channelId) => unblock(database, workspaceId, channelId),
    retryAt: async (key, at) => {
      await postAt(key)
        .set((eb) => ({ retry_at: at.getTime(), attempts: eb('attempts', '+', 1) }))
        .execute();
    },
  };
}

function addPosts(database: Database, posts: readonly NewPost[]): Promise<void> {
  const rows = posts.map(
    (post): InsertObject<Tables, 'posts'> => ({
      key: post.key,
      workspace_id: post.workspaceId,
      channel_id: post.channelId,
      parent_key: post.parentKey,
      kind: post.kind,
      subject_id: post.subjectId,
      ordinal: post.ordinal,
      state: 'pending',
      is_withdrawn: 0,
      wanted: 1,
      shown: 0,
      attempts: 0,
      retry_at: 0,
      created_at: sqlNow(database),
    }),
  );
  return inTransaction(database, async ({ kysely }) => {
    for (const values of inStatements(rows)) {
      const insert = kysely.insertInto('posts').values(values);
      await insert.onConflict((conflict) => conflict.column('key').doNothing()).execute();
    }
  });
}

/** Written out as in the index `posts_changed`, without which a bot of many years would read all its posts. */
const isChanged = sql<SqlBool>`(state = 'pending' or (state = 'posted' and (is_withdrawn = 1 or wanted > shown)))`;

async function listDue(database: Database, limit: number): Promise<Post[]> {
  const now = sqlNow(database);
  const rows = await database.kysely
    .selectFrom('posts')
    .selectAll()
    .where(isChanged)
    .where('retry_at', '<=', now)
    // A new message waits for the one whose thread it goes into, and for earlier ones of its channel that wait
    // themselves, so that a channel reads in order. One that is blocked holds nobody up.
    .where(
      sql<SqlBool>`(state = 'posted' or (
        (parent_key is null or exists (
          select 1 from posts as parent where parent.key = posts.parent_key and parent.state = 'posted'
        )) and not exists (
          select 1 from posts as earlier
          where earlier.workspace_id = posts.workspace_id and earlier.channel_id = posts.channel_id
            and earlier.seq < posts.seq and earlier.state = 'pending' and earlier.retry_at > ${now}
        )
      ))`,
    )
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** A message that is refused, or whose thread is, is not waited for. */
async function readWaiting({ kysely }: Database, eventId: string): Promise<Waiting> {
  const posts = await kysely
    .selectFrom('posts')
    .innerJoin('notes', 'notes.id', 'posts.subject_id')
    .leftJoin('posts as parent', 'parent.key', 'posts.parent_key')
    .select([
      'posts.subject_id as note',
      'posts.state',
      'posts.error',
      'parent.state as thread',
      'parent.error as refusal',
    ])
    .where('posts.kind', '=', 'note')
    .where('posts.state', 'in', ['pending', 'blocked'])
    .where('notes.event_id', '=', eventId)
    .orderBy('posts.seq')
    .execute();
  const open = posts.filter(({ state, thread }) => state === 'pending' && (thread === null || isOnItsWay(thread)));
  const refused = posts.find(({ error, refusal }) => error !== null || refusal !== null);
  return { pending: new Set(open.map(({ note }) => note)).size, blockedBy: refused?.error ?? refused?.refusal ?? null };
}

function isOnItsWay(thread: PostState): boolean {
  return thread === 'pending' || thread === 'posted';
}

function markPosted(
  database: Database,
  key: string,
  ts: string,
  permalink: string | null,
  shown: number,
): Promise<void> {
  return inTransaction(database, async (inside) => {
    await lockNoteOf(inside, key);
    const post = await inside.kysely
      .updateTable('posts')
      .set({
        state: 'posted',
        ts,
        // An update does not always know the link; another message has another one.
        permalink: sql<
          string | null
        >`case when ts = ${ts} then coalesce(${permalink}, permalink) else ${permalink} end`,
        shown,
        attempts: 0,
        error: null,
        retry_at: 0,
      })
      .where('key', '=', key)
      .returningAll()
      .executeTakeFirst();
    if (post?.kind === 'digest_head') await touchOlderHead(inside, post.subject_id);
    if (post?.kind === 'digest_head' || post?.kind === 'digest_part') await closePublishing(inside, post.subject_id);
    // A message that was withdrawn while it was on its way stands there only to be taken away.
    if (post?.ordinal !== 0 || post.is_withdrawn === 1) return;
    if (post.kind === 'session') await setThread(inside, post.subject_id, post.channel_id, ts);
    if (post.kind === 'note') await setMessage(inside, post, ts);
  });
}

/** Whoever edits, moves or forgets a note takes the note first and then its posts, so that is the order here too. */
async function lockNoteOf({ kysely, engine }: Database, key: string): Promise<void> {
  if (engine === 'sqlite') return;
  await kysely
    .selectFrom('notes')
    .select('id')
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('posts').select('subject_id').where('key', '=', key).where('kind', '=', 'note'),
    )
    .forNoKeyUpdate()
    .execute();
}

/** The head of the version before then shows a link to this one, which has none before it stands. */
async function touchOlderHead({ kysely }: Database, digestId: string): Promise<void> {
  await kysely
    .updateTable('posts')
    .set((eb) => ({ wanted: eb('wanted', '+', 1) }))
    .where('kind', '=', 'digest_head')
    .where('is_withdrawn', '=', 0)
    .where('subject_id', 'in', ({ selectFrom }) =>
      selectFrom('digests as newer')
        .innerJoin('digests as older', 'older.event_id', 'newer.event_id')
        .select('older.id')
        .where('newer.id', '=', digestId)
        .where('newer.status', '=', 'publishing')
        .whereRef('older.version', '=', sql`newer.version - 1`)
        .where('older.version', '>', 0),
    )
    .execute();
}

/** A digest is published once none of its messages is still to be posted. */
async function closePublishing({ kysely }: Database, digestId: string): Promise<void> {
  await kysely
    .updateTable('digests')
    .set({ status: 'published' })
    .where('id', '=', digestId)
    .where('status', '=', 'publishing')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('posts')
            .select('key')
            .where('subject_id', '=', digestId)
            .where('kind', 'in', ['digest_head', 'digest_part'])
            .where('state', '=', 'pending'),
        ),
      ),
    )
    .execute();
}

async function setThread({ kysely }: Database, sessionId: string, channelId: string, threadTs: string): Promise<void> {
  const set = { channel_id: channelId, thread_ts: threadTs };
  await kysely.updateTable('sessions').set(set).where('id', '=', sessionId).execute();
}

/**
 * The note's message stands. If its deletion was heard of before it could be tied to the note, the note is deleted by
 * it now, as it would have been a moment later.
 */
async function setMessage(database: Database, post: PostRow, ts: string): Promise<void> {
  const { workspace_id, channel_id, subject_id, permalink } = post;
  const deletion = await database.kysely
    .deleteFrom('notes')
    .where('workspace_id', '=', workspace_id)
    .where('channel_id', '=', channel_id)
    .where('message_ts', '=', ts)
    .where('author_id', 'is', null)
    .executeTakeFirst();
  const set = { channel_id, message_ts: ts, permalink };
  await database.kysely.updateTable('notes').set(set).where('id', '=', subject_id).execute();
  if (deletion.numDeletedRows === 0n) return;
  await eraseNote(database, subject_id);
  await forgetMessage(database, subject_id, { workspaceId: workspace_id, channelId: channel_id, messageTs: ts });
}

async function unblock({ kysely }: Database, workspaceId: string, channelId: string): Promise<void> {
  await kysely
    .updateTable('posts')
    .set({
      state: sql<PostState>`case when ts is null then 'pending' else 'posted' end`,
      attempts: 0,
      error: null,
      retry_at: 0,
    })
    .where('workspace_id', '=', workspaceId)
    .where('channel_id', '=', channelId)
    .where('state', '=', 'blocked')
    .execute();
}

function fromRow(row: PostRow): Post {
  return {
    key: row.key,
    workspaceId: row.workspace_id,
    channelId: row.channel_id,
    parentKey: row.parent_key,
    kind: row.kind,
    subjectId: row.subject_id,
    ordinal: row.ordinal,
    state: row.state,
    isWithdrawn: row.is_withdrawn === 1,
    wanted: row.wanted,
    shown: row.shown,
    ts: row.ts,
    permalink: row.permalink,
    attempts: row.attempts,
    error: row.error,
  };
}
