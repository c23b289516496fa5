import type { Ids } from './ids.ts';
import type { Message } from './message.ts';
import type { Channel } from './people.ts';
import { refuse } from './slack-error.ts';
import type { SlackEvents } from './slack-events.ts';
import type { State } from './state.ts';

/** What changes a conversation, whoever does it: the state, then the Slack event about it. */
export interface Talk {
  readonly ids: Ids;
  readonly state: State;
  readonly events: SlackEvents;
}

/** A message with everything empty that was not asked for. */
export function draftMessage(draft: Partial<Message> & Pick<Message, 'channelId' | 'ts' | 'userId' | 'text'>): Message {
  return {
    threadTs: null,
    isBroadcast: false,
    botId: null,
    subtype: null,
    blocks: [],
    attachments: [],
    files: [],
    metadata: null,
    editedTs: null,
    reactions: [],
    clientMsgId: null,
    unfurl: null,
    ...draft,
  };
}

export function postMessage({ state, events }: Talk, message: Message): void {
  state.addMessage(message);
  events.messagePosted(message);
}

export function changeMessage({ state, events }: Talk, before: Message, now: Message): void {
  state.putMessage(now);
  events.messageChanged(now, before);
}

/** A root that has replies stays as a tombstone, so that its thread keeps standing. */
export function deleteMessage({ state, events }: Talk, message: Message): void {
  if (message.threadTs === null && state.replies(message.channelId, message.ts).length > 0) {
    const { channelId, ts } = message;
    const text = 'This message was deleted.';
    const tombstone = draftMessage({ channelId, ts, userId: 'USLACKBOT', text, subtype: 'tombstone' });
    state.putMessage(tombstone);
    events.messageChanged(tombstone, message);
    return;
  }
  state.removeMessage(message);
  events.messageDeleted(message);
}

/** @throws SlackError `already_reacted` */
export function addReaction({ state, events }: Talk, message: Message, userId: string, name: string): void {
  const users = message.reactions.find((reaction) => reaction.name === name)?.userIds ?? [];
  if (users.includes(userId)) refuse('already_reacted');
  setReaction(state, message, name, [...users, userId]);
  events.reaction('reaction_added', message, userId, name);
}

/** @throws SlackError `no_reaction` */
export function removeReaction({ state, events }: Talk, message: Message, userId: string, name: string): void {
  const users = message.reactions.find((reaction) => reaction.name === name)?.userIds ?? [];
  if (!users.includes(userId)) refuse('no_reaction');
  setReaction(
    state,
    message,
    name,
    users.filter((user) => user !== userId),
  );
  events.reaction('reaction_removed', message, userId, name);
}

function setReaction(state: State, message: Message, name: string, userIds: readonly string[]): void {
  const isKnown = message.reactions.some((reaction) => reaction.name === name);
  const all = isKnown ? message.reactions : [...message.reactions, { name, userIds }];
  const reactions = all.map((reaction) => (reaction.name === name ? { name, userIds } : reaction));
  state.putMessage({ ...message, reactions: reactions.filter((reaction) => reaction.userIds.length > 0) });
}

/** Joins once; joining again changes nothing. Slack says so in the channel as well (`channel_join`). */
export function joinConversation(talk: Talk, channel: Channel, userId: string, inviter?: string): void {
  if (channel.memberIds.has(userId)) return;
  const { state, events, ids } = talk;
  const now: Channel = { ...channel, memberIds: new Set([...channel.memberIds, userId]) };
  state.putChannel(now);
  events.membership('member_joined_channel', now, userId, inviter);
  const text = `<@${userId}> has joined the channel`;
  postMessage(talk, draftMessage({ channelId: channel.id, ts: ids.nextTs(), userId, text, subtype: 'channel_join' }));
}

export function leaveConversation({ state, events }: Talk, channel: Channel, userId: string): void {
  const now: Channel = {
    ...channel,
    memberIds: new Set([...channel.memberIds].filter((memberId) => memberId !== userId)),
  };
  state.putChannel(now);
  events.membership('member_left_channel', now, userId);
}

/**
 * The thread a reply goes to. @throws SlackError `thread_not_found` for an unknown ts and for a reply's own ts: Slack
 * takes the latter but loses the message from the thread people see, so a bot must never send it.
 */
export function requireThread(state: State, channelId: string, threadTs: string): string {
  const root = state.message(channelId, threadTs);
  if (root === null || root.threadTs !== null) refuse('thread_not_found');
  return root.ts;
}
