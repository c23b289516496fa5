import { changeMessage, deleteMessage, draftMessage, postMessage, requireThread } from '../conversation.ts';
import type { JsonObject } from '../json.ts';
import type { Message } from '../message.ts';
import { type Content, readContent, readMetadata } from '../message-content.ts';
import { notePings } from '../pings.ts';
import { refuse } from '../slack-error.ts';
import { permalinkOf, wireMessage } from '../wire-message.ts';
import type { Workspace } from '../workspace.ts';
import { requireChannel, requireMessage, requireWritable } from './access.ts';
import type { Arguments } from './arguments.ts';
import type { Method, Methods } from './method.ts';

/** Slack: chat.update takes less text than chat.postMessage. */
const mostUpdatedText = 4_000;

const post: Method = {
  scopes: ['chat:write'],
  run(args, workspace) {
    const { state, ids, pace } = workspace;
    const channel = requireWritable(state, args.need('channel'));
    refuseMasks(args);
    const content = readContent(args.all, ids);
    const metadata = readMetadata(args.all) ?? null;
    const threadTs = args.text('thread_ts');
    const root = threadTs === undefined ? null : requireThread(state, channel.id, threadTs);
    const retryAfter = pace.take(channel.id);
    if (retryAfter !== null) refuse('ratelimited', { retry_after: retryAfter });
    const message = draftMessage({
      ...ownMessage(workspace, channel.id, content),
      threadTs: root,
      isBroadcast: root !== null && args.flag('reply_broadcast') === true,
      metadata,
      unfurl: { links: args.flag('unfurl_links'), media: args.flag('unfurl_media') },
    });
    notePings(workspace.pings, channel.id, message.ts, args.all);
    postMessage(workspace, message);
    return { channel: channel.id, ts: message.ts, message: wirePosted(message, workspace) };
  },
};

/** A changed name or face needs `chat:write.customize`, which no manifest of ours asks for. */
function refuseMasks(args: Arguments): void {
  const isMasked = ['username', 'icon_emoji', 'icon_url'].some((name) => args.text(name) !== undefined);
  if (isMasked) refuse('missing_scope', { needed: 'chat:write.customize' });
}

function ownMessage({ state, ids }: Workspace, channelId: string, { text, blocks, attachments }: Content): Message {
  const { userId, botId } = state.world.bot;
  const words = { text: text ?? '', blocks: blocks ?? [], attachments: attachments ?? [] };
  return draftMessage({ channelId, ts: ids.nextTs(), userId, botId, ...words });
}

function wirePosted(message: Message, { state }: Workspace): JsonObject {
  const { metadata } = message;
  return { ...wireMessage(message, state.world), ...(metadata === null ? {} : { metadata }) };
}

const ephemeral: Method = {
  scopes: ['chat:write'],
  run(args, workspace) {
    const { state, ids } = workspace;
    const channel = requireWritable(state, args.need('channel'));
    const userId = args.need('user');
    if (!channel.memberIds.has(userId)) refuse('user_not_in_channel');
    const { text, blocks } = readContent(args.all, ids);
    const threadTs = args.text('thread_ts');
    const root = threadTs === undefined ? null : requireThread(state, channel.id, threadTs);
    const id = ids.nextTs();
    notePings(workspace.pings, channel.id, id, args.all);
    const shown = { text: text ?? '', blocks: blocks ?? [] };
    state.putEphemeral({ id, channelId: channel.id, userId, threadTs: root, from: 'app', ...shown });
    return { message_ts: id };
  },
};

const update: Method = {
  scopes: ['chat:write'],
  run(args, workspace) {
    const { state, ids } = workspace;
    const channel = requireChannel(state, args.need('channel'));
    if (channel.isArchived) refuse('is_inactive');
    const before = requireMessage(state, channel, args.need('ts'));
    if (before.botId !== state.world.bot.botId) refuse('cant_update_message');
    const { text, blocks, attachments } = readContent(args.all, ids);
    if ((text ?? '').length > mostUpdatedText) refuse('msg_too_long');
    const metadata = readMetadata(args.all);
    // Text alone takes the blocks away; blocks alone take the text away.
    const words = { text: text ?? '', blocks: blocks ?? [], attachments: attachments ?? before.attachments };
    const now = { ...before, ...words, metadata: metadata === undefined ? before.metadata : metadata };
    notePings(workspace.pings, channel.id, now.ts, args.all);
    changeMessage(workspace, before, now);
    return { channel: channel.id, ts: now.ts, text: now.text, message: wirePosted(now, workspace) };
  },
};

const remove: Method = {
  scopes: ['chat:write'],
  run(args, workspace) {
    const { state } = workspace;
    const channel = requireChannel(state, args.need('channel'));
    const message = requireMessage(state, channel, args.need('ts'));
    if (message.botId !== state.world.bot.botId) refuse('cant_delete_message');
    deleteMessage(workspace, message);
    return { channel: channel.id, ts: message.ts };
  },
};

const getPermalink: Method = {
  scopes: [],
  run(args, workspace) {
    const channel = requireChannel(workspace.state, args.need('channel'));
    const message = requireMessage(workspace.state, channel, args.need('message_ts'));
    return { channel: channel.id, permalink: permalinkOf(message, workspace.state.world.team.domain) };
  },
};

export const chatMethods: Methods = {
  'chat.postMessage': post,
  'chat.postEphemeral': ephemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
};
