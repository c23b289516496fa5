import { CompiledQuery } from 'kysely';
import type { CapturedMessage } from '../ports/note-store.ts';
import type { Database } from './database.ts';
import { preparedAs } from './prepared-statement.ts';
import { createRowId } from './row-id.ts';
import { asTable } from './row-table.ts';
import { keepable } from './row-values.ts';
import { toMicroseconds } from './slack-ts.ts';

/**
 * An original changes nothing that is known of its message, so nothing is read first and nothing locked: the replies
 * among these messages become notes in one statement, at most `rowsPerStatement` of them.
 * @returns those that were not known
 */
export async function addOriginals(
  { kysely, engine }: Database,
  messages: readonly CapturedMessage[],
): Promise<ReadonlySet<CapturedMessage>> {
  const replies = new Map(messages.filter(isReply).map((message) => [createRowId(), message]));
  if (replies.size === 0) return new Set();
  const said = asTable(engine, replyColumns, Array.from(replies, toReplyRow));
  const text = preparedAs(
    'add_originals',
    `insert into notes (id, workspace_id, event_id, session_id, author_id, text, files, channel_id, message_ts, source,
      revision, created_at, mark_wanted)
    select said.id, said.workspace_id, sessions.event_id, sessions.id, said.author_id, said.text, said.files,
      said.channel_id, said.message_ts, 'thread', 1, said.created_at, 1
    from ${said.text} as said join sessions on sessions.workspace_id = said.workspace_id
      and sessions.channel_id = said.channel_id and sessions.thread_ts = said.thread_ts
    where true
    on conflict (workspace_id, channel_id, message_ts) do nothing
    returning id`,
  );
  const { rows } = await kysely.executeQuery<{ id: string }>(CompiledQuery.raw(text, said.parameters));
  return new Set(rows.flatMap(({ id }) => replies.get(id) ?? []));
}

/** The root of a session's thread is Summit's own message, no reply in it. */
function isReply({ authorId, messageTs, threadTs }: CapturedMessage): boolean {
  return authorId !== null && threadTs !== null && messageTs !== threadTs;
}

const replyColumns = {
  id: 'text',
  workspace_id: 'text',
  channel_id: 'text',
  message_ts: 'text',
  thread_ts: 'text',
  author_id: 'text',
  text: 'text',
  files: 'text',
  created_at: 'bigint',
} as const;

function toReplyRow([id, message]: [string, CapturedMessage]): Record<
  keyof typeof replyColumns,
  string | number | null
> {
  return {
    id,
    workspace_id: message.workspaceId,
    channel_id: message.channelId,
    message_ts: message.messageTs,
    thread_ts: message.threadTs,
    author_id: message.authorId,
    text: keepable(message.text ?? ''),
    files: JSON.stringify(message.files),
    created_at: Math.floor(toMicroseconds(message.messageTs) / 1_000),
  };
}
