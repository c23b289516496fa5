import type { CapturedMessage } from '../ports/note-store.ts';
import { type Body, list, object, text } from './slack-body.ts';
import { readTs } from './slack-ts.ts';
import { fromSlackText } from './text/from-slack-text.ts';
import { blocksText } from './text/list-indent.ts';

/** Replies that are notes: plain ones, with files, and those also sent to the channel. All else is the channel's talk. */
const noteSubtypes: ReadonlySet<unknown> = new Set([undefined, null, 'file_share', 'thread_broadcast']);

/** The workspace a delivery is for, and who Summit is there. */
export interface Home {
  readonly workspaceId: string;
  readonly botUserId: string;
}

/** What a Slack `message` event says about one reply in a thread; null for all that can be no note. */
export function readMessageEvent(home: Home, slackEvent: Body): CapturedMessage | null {
  const channelId = text(slackEvent.channel);
  if (!channelId) return null;
  if (slackEvent.subtype === 'message_deleted') return readDeletion(home, channelId, slackEvent);
  if (slackEvent.subtype === 'message_changed') return readChange(home, channelId, slackEvent);
  const said = readReply(home, channelId, slackEvent);
  return said && !isBlank(said) ? { ...said, kind: 'posted' } : null;
}

function readReply(home: Home, channelId: string, message: Body): Omit<CapturedMessage, 'kind'> | null {
  const [messageTs, threadTs, authorId] = [readTs(message.ts), readTs(message.thread_ts), text(message.user)];
  if (!messageTs || !threadTs || !authorId || threadTs === messageTs) return null;
  if (!noteSubtypes.has(message.subtype) || message.bot_id || authorId === home.botUserId) return null;
  return {
    workspaceId: home.workspaceId,
    channelId,
    messageTs,
    threadTs,
    authorId,
    text: fromSlackText(text(message.text) ?? '', list(message.blocks)) || blocksText(list(message.blocks)),
    files: list(message.files).map((file) => text(object(file).name) ?? text(object(file).id) ?? 'file'),
    editedTs: null,
  };
}

/** Nothing to read and nothing attached. */
function isBlank(said: Omit<CapturedMessage, 'kind'>): boolean {
  return said.files.length === 0 && !/[^\s\p{Cf}]/u.test(said.text ?? '');
}

/**
 * Link previews and our own updates arrive as changes too; only a person's edit carries `edited`. That has whole
 * seconds, the delivery's own time tells two edits within one apart. A tombstone stands where a root was deleted.
 */
function readChange(home: Home, channelId: string, slackEvent: Body): CapturedMessage | null {
  const [message, before] = [object(slackEvent.message), object(slackEvent.previous_message)];
  if (message.subtype === 'tombstone') return deletion(home, channelId, readTs(message.ts), readTs(message.thread_ts));
  const editedTs = readTs(object(message.edited).ts);
  if (!editedTs) return null;
  const whole = { ...message, thread_ts: message.thread_ts ?? before.thread_ts, user: message.user ?? before.user };
  const said = readReply(home, channelId, whole);
  return said && { ...said, kind: 'edited', editedTs: laterTs(editedTs, readTs(slackEvent.event_ts)) };
}

/** The delivery's time, unless it lies before the edit and so is no time of it. */
function laterTs(editedTs: string, eventTs: string | null): string {
  return eventTs !== null && Number(eventTs) >= Number(editedTs) ? eventTs : editedTs;
}

/** Kept without the deleted text. What is known to have been no reply was no note either. */
function readDeletion(home: Home, channelId: string, slackEvent: Body): CapturedMessage | null {
  const before = object(slackEvent.previous_message);
  if (before.ts !== undefined && before.thread_ts === undefined) return null;
  return deletion(home, channelId, readTs(slackEvent.deleted_ts) ?? readTs(before.ts), readTs(before.thread_ts));
}

function deletion(
  { workspaceId }: Home,
  channelId: string,
  messageTs: string | null,
  threadTs: string | null,
): CapturedMessage | null {
  if (!messageTs) return null;
  return {
    ...{ kind: 'deleted', workspaceId, channelId, messageTs, threadTs },
    ...{ authorId: null, text: null, files: [], editedTs: null },
  };
}
