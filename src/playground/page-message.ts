import type { RichTextBlockElement } from '@slack/types';
import { isObject } from './slack/json.ts';
import type { Ephemeral, Message, StandIn } from './slack/stand-in.ts';
import { emojiCharacter } from './text/emoji.ts';
import { renderText } from './text/message-text.ts';
import { parseMrkdwn } from './text/mrkdwn.ts';
import { typedRichText } from './text/rich-text.ts';

/** A message as the page shows it. What people or the app wrote arrives as text; the page never parses any of it. */
export interface ShownMessage {
  /** Unique in its channel; the ephemeral's own id for ephemerals. */
  readonly key: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly authorId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly blocks: readonly unknown[];
  /** For reading aloud, shortened. */
  readonly plain: string;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly reactions: readonly {
    readonly name: string;
    readonly character: string | null;
    readonly people: string[];
  }[];
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
  readonly isBroadcast: boolean;
  readonly isEphemeral: boolean;
  readonly isMine: boolean;
  /** As its author typed it; empty for messages of others. */
  readonly typed: string;
  /** Path of this page that opens the message. */
  readonly link: string;
  readonly replyCount: number;
  readonly replierIds: readonly string[];
  readonly lastReplyAt: string | null;
}

export function shownMessage(standIn: StandIn, message: Message, memberId: string): ShownMessage {
  const replies = message.threadTs === null ? standIn.state.replies(message.channelId, message.ts) : [];
  const isMine = message.userId === memberId && message.botId === null;
  return {
    key: message.ts,
    ts: message.ts,
    threadTs: message.threadTs,
    authorId: message.userId,
    at: timeOf(message.ts),
    ...shownContent(standIn, message),
    files: message.files.map(({ name, size }) => ({ name, size })),
    reactions: message.reactions.map(({ name, userIds }) => ({
      name,
      character: emojiCharacter(name),
      people: userIds.map((id) => nameOf(standIn, id)),
    })),
    isEdited: message.editedTs !== null,
    isDeleted: message.subtype === 'tombstone',
    isBroadcast: message.isBroadcast,
    isEphemeral: false,
    isMine,
    typed: isMine ? typedText(message) : '',
    link: localPath(standIn, standIn.permalink(message.channelId, message.ts)) ?? '',
    replyCount: replies.length,
    replierIds: [...new Set(replies.map((reply) => reply.userId))],
    lastReplyAt: replies.length === 0 ? null : timeOf(replies.at(-1)?.ts ?? message.ts),
  };
}

/** Slack gives ephemerals no time that an app could use; `ts` is when this page first saw it. */
export function shownEphemeral(standIn: StandIn, ephemeral: Ephemeral, ts: string): ShownMessage {
  return {
    key: ephemeral.id,
    ts,
    threadTs: ephemeral.threadTs,
    authorId: ephemeral.from === 'app' ? standIn.world.bot.userId : 'slack',
    at: timeOf(ts),
    ...shownContent(standIn, ephemeral),
    files: [],
    reactions: [],
    isEdited: false,
    isDeleted: false,
    isBroadcast: false,
    isEphemeral: true,
    isMine: false,
    typed: '',
    link: '',
    replyCount: 0,
    replierIds: [],
    lastReplyAt: null,
  };
}

function shownContent(
  standIn: StandIn,
  message: Pick<Message, 'blocks' | 'text'>,
): Pick<ShownMessage, 'blocks' | 'plain'> {
  const { blocks, text } = message;
  const shown = blocks.length > 0 ? blocks : [{ type: 'rich_text', elements: parseMrkdwn(text, { autolink: true }) }];
  return { blocks: shown.map((block) => shownBlock(standIn, block)), plain: renderText(message).slice(0, 200) };
}

/**
 * Adds what the page needs and cannot know: mrkdwn taken apart (`pieces`), names of people and channels, characters of
 * emoji, and for links to messages of this workspace the path that opens them here (`local`).
 */
export function shownBlock(standIn: StandIn, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => shownBlock(standIn, item));
  if (!isObject(value)) return value;
  const shown = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shownBlock(standIn, item)]));
  const { type, text, name, url } = value;
  if (type === 'mrkdwn' && typeof text === 'string') {
    return { ...shown, pieces: shownBlock(standIn, parseMrkdwn(text, { autolink: value.verbatim !== true })) };
  }
  if (type === 'emoji' && typeof name === 'string') return { ...shown, character: emojiCharacter(name) };
  if (type === 'link' && typeof url === 'string') return { ...shown, local: localPath(standIn, url) };
  if (typeof value.user_id === 'string') return { ...shown, name: nameOf(standIn, value.user_id) };
  if (typeof value.channel_id === 'string') return { ...shown, name: standIn.state.channel(value.channel_id)?.name };
  return shown;
}

export function nameOf(standIn: StandIn, userId: string): string {
  const { bot } = standIn.world;
  return userId === bot.userId ? bot.name : (standIn.state.person(userId)?.realName ?? userId);
}

function timeOf(ts: string): string {
  return new Date(Number(ts) * 1000).toISOString();
}

function typedText(message: Message): string {
  const pieces = message.blocks.flatMap((block) => (Array.isArray(block.elements) ? block.elements : []));
  const elements = pieces.length > 0 ? pieces : parseMrkdwn(message.text, { autolink: true });
  return typedRichText(elements as RichTextBlockElement[]);
}

/** `/archives/…` of a permalink of this workspace; null for every other address. */
function localPath(standIn: StandIn, url: string): string | null {
  const address = URL.parse(url);
  const hosts = [`${standIn.world.team.domain}.slack.com`, new URL(standIn.origin).host];
  if (address === null || !hosts.includes(address.host) || !/^\/archives\/\w+\/p\d{16}$/.test(address.pathname))
    return null;
  const threadTs = address.searchParams.get('thread_ts');
  return address.pathname + (threadTs === null ? '' : `?thread_ts=${encodeURIComponent(threadTs)}`);
}
