import { joinConversation } from '../conversation.ts';
import type { JsonObject } from '../json.ts';
import type { Channel } from '../people.ts';
import { refuse } from '../slack-error.ts';
import type { State } from '../state.ts';
import { requireChannel, requireReadable } from './access.ts';
import type { Arguments } from './arguments.ts';
import type { Method, Methods } from './method.ts';
import { cutPage } from './page.ts';

const readScopes = ['channels:read', 'groups:read', 'im:read'];
const slackTypes = { channel: 'public_channel', group: 'private_channel', im: 'im' } as const;

function wireChannel(channel: Channel, state: State): JsonObject {
  const { bot, team } = state.world;
  const isMember = channel.memberIds.has(bot.userId);
  const common = { id: channel.id, is_archived: channel.isArchived, context_team_id: team.id };
  if (channel.kind === 'im') {
    const userId = [...channel.memberIds].find((id) => id !== bot.userId);
    return { ...common, is_im: true, user: userId, is_open: true };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'channel',
    is_group: channel.kind === 'group',
    is_im: false,
    is_private: channel.kind === 'group',
    is_member: isMember,
    is_general: channel.name === 'general',
    is_shared: false,
    is_ext_shared: false,
  };
}

/** Conversations of the asked types that the app may know of. */
function listChannels(args: Arguments, state: State): Channel[] {
  const types = (args.text('types') ?? 'public_channel').split(',').map((type) => type.trim());
  if (types.some((type) => !['public_channel', 'private_channel', 'im', 'mpim'].includes(type)))
    refuse('invalid_types');
  return state.channels().filter((channel) => {
    const isKnown = channel.kind === 'channel' || channel.memberIds.has(state.world.bot.userId);
    const isWanted = types.includes(slackTypes[channel.kind]);
    return isKnown && isWanted && !(args.flag('exclude_archived') === true && channel.isArchived);
  });
}

const list: Method = {
  scopes: readScopes,
  run(args, { state }) {
    const page = cutPage(listChannels(args, state), args, 100, 999);
    return { channels: page.items.map((channel) => wireChannel(channel, state)), ...page.metadata };
  },
};

/** Those that a person (by default the app) is in. */
const listOf: Method = {
  scopes: readScopes,
  run(args, { state }) {
    const userId = args.text('user') ?? state.world.bot.userId;
    const channels = listChannels(args, state).filter((channel) => channel.memberIds.has(userId));
    const page = cutPage(channels, args, 100, 999);
    return { channels: page.items.map((channel) => wireChannel(channel, state)), ...page.metadata };
  },
};

const info: Method = {
  scopes: readScopes,
  run(args, { state }) {
    const channel = requireReadable(state, args.need('channel'), 'read');
    const count = args.flag('include_num_members') === true ? { num_members: channel.memberIds.size } : {};
    return { channel: { ...wireChannel(channel, state), ...count } };
  },
};

const members: Method = {
  scopes: readScopes,
  run(args, { state }) {
    const channel = requireReadable(state, args.need('channel'), 'read');
    const page = cutPage([...channel.memberIds], args, 100, 999);
    return { members: page.items, ...page.metadata };
  },
};

const join: Method = {
  scopes: ['channels:join'],
  run(args, workspace) {
    const { state } = workspace;
    const channel = requireChannel(state, args.need('channel'));
    if (channel.kind !== 'channel') refuse('method_not_supported_for_channel_type');
    if (channel.isArchived) refuse('is_archived');
    joinConversation(workspace, channel, state.world.bot.userId);
    return { channel: wireChannel(requireChannel(state, channel.id), state) };
  },
};

const open: Method = {
  scopes: ['im:write'],
  run(args, { state }) {
    const channelId = args.text('channel');
    const users = (args.text('users') ?? '').split(',').filter((id) => id !== '');
    if (channelId !== undefined) return { channel: wireChannel(requireChannel(state, channelId), state) };
    const [userId] = users;
    if (userId === undefined) refuse('users_list_not_supplied');
    // Group conversations need mpim:write, which no manifest of ours asks for.
    if (users.length > 1) refuse('missing_scope', { needed: 'mpim:write' });
    const person = state.person(userId) ?? refuse('user_not_found');
    if (person.isDeleted) refuse('user_disabled');
    const isKnown = state.channels().some(({ kind, memberIds }) => kind === 'im' && memberIds.has(userId));
    const channel = state.directChannel(userId);
    const whole = args.flag('return_im') === true ? wireChannel(channel, state) : { id: channel.id };
    return { channel: whole, ...(isKnown ? { no_op: true, already_open: true } : {}) };
  },
};

export const conversationMethods: Methods = {
  'conversations.list': list,
  'conversations.info': info,
  'conversations.members': members,
  'conversations.join': join,
  'conversations.open': open,
  'users.conversations': listOf,
};
