import type { Message } from '../message.ts';
import type { Channel } from '../people.ts';
import { refuse } from '../slack-error.ts';
import type { State } from '../state.ts';

const scopePrefix = { channel: 'channels', group: 'groups', im: 'im' } as const;

/** @throws SlackError `missing_scope`, with what is needed and what there is. */
export function requireScope(state: State, anyOf: readonly string[]): void {
  const { scopes } = state.world;
  if (anyOf.length === 0 || anyOf.some((scope) => scopes.has(scope))) return;
  refuse('missing_scope', { needed: anyOf.join(','), provided: [...scopes].join(',') });
}

/** A conversation the app may know of. Private ones it is not in do not exist for it. */
export function requireChannel(state: State, id: string): Channel {
  const channel = state.channel(id) ?? refuse('channel_not_found');
  const isMember = channel.memberIds.has(state.world.bot.userId);
  if (channel.kind !== 'channel' && !isMember) refuse('channel_not_found');
  return channel;
}

/** One it may read: scope by kind of conversation, and membership. */
export function requireReadable(state: State, id: string, what: 'history' | 'read'): Channel {
  const channel = requireChannel(state, id);
  requireScope(state, [`${scopePrefix[channel.kind]}:${what}`]);
  if (what === 'history' && !channel.memberIds.has(state.world.bot.userId)) refuse('not_in_channel');
  return channel;
}

/** One it may post in. A person's id stands for their direct messages. */
export function requireWritable(state: State, id: string): Channel {
  const channel = state.person(id) === null ? requireChannel(state, id) : state.directChannel(id);
  if (!channel.memberIds.has(state.world.bot.userId)) refuse('not_in_channel');
  if (channel.isArchived) refuse('is_archived');
  return channel;
}

/** @throws SlackError `message_not_found` */
export function requireMessage(state: State, channel: Channel, ts: string): Message {
  return state.message(channel.id, ts) ?? refuse('message_not_found');
}
