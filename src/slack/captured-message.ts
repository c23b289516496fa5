import type { CapturedMessage } from '../ports/note-store.ts';
import { type Body, list, object, text } from './slack-body.ts';
import { fromSlackText } from './text/from-slack-text.ts';

/** Replies that are notes: plain ones, with files, and those also sent to the channel. All else is the channel's talk. */
const noteSubtypes: ReadonlySet<unknown> = new Set([undefined, 'file_share', 'thread_broadcast']);

/** What a Slack `message` event says about one reply in a thread; null for all that can be no note. */
export function readMessageEvent(workspaceId: string, slackEvent: Body): CapturedMessage | null {
  if (slackEvent.subtype === 'message_deleted') return readDeletion(workspaceId, slackEvent);
  if (slackEvent.subtype === 'message_changed') return readEdit(workspaceId, slackEvent);
  return readReply('posted', workspaceId, text(slackEvent.channel), slackEvent);
}

function readReply(
  kind: 'posted' | 'edited',
  workspaceId: string,
  channelId: string | null,
  message: Body,
): CapturedMessage | null {
  const [messageTs, threadTs, authorId] = [text(message.ts), text(message.thread_ts), text(message.user)];
  if (!channelId || !messageTs || !threadTs || !authorId || threadTs === messageTs) return null;
  if (!noteSubtypes.has(message.subtype) || message.bot_id) return null;
  const blocks = list(message.blocks);
  return {
    kind,
    workspaceId,
    channelId,
    messageTs,
    threadTs,
    authorId,
    text: fromSlackText(text(message.text) ?? '', blocks),
    files: list(message.files).map((file) => text(object(file).name) ?? text(object(file).id) ?? 'file'),
    editedTs: text(object(message.edited).ts),
  };
}

/** Link previews and our own updates arrive as changes too; only a person's edit carries `edited`. */
function readEdit(workspaceId: string, slackEvent: Body): CapturedMessage | null {
  const message = object(slackEvent.message);
  if (!text(object(message.edited).ts)) return null;
  return readReply('edited', workspaceId, text(slackEvent.channel), message);
}

/** Kept without the deleted text. */
function readDeletion(workspaceId: string, slackEvent: Body): CapturedMessage | null {
  const [channelId, messageTs] = [text(slackEvent.channel), text(slackEvent.deleted_ts)];
  if (!channelId || !messageTs) return null;
  const threadTs = text(object(slackEvent.previous_message).thread_ts);
  return {
    kind: 'deleted',
    workspaceId,
    channelId,
    messageTs,
    threadTs,
    authorId: null,
    text: null,
    files: [],
    editedTs: null,
  };
}
