import { addReaction, removeReaction } from '../conversation.ts';
import type { Message } from '../message.ts';
import { refuse } from '../slack-error.ts';
import { wireMessage, wireReactions } from '../wire-message.ts';
import type { Workspace } from '../workspace.ts';
import { requireChannel, requireMessage } from './access.ts';
import type { Arguments } from './arguments.ts';
import type { Method, Methods } from './method.ts';

function findTarget(args: Arguments, { state }: Workspace): Message {
  const channel = requireChannel(state, args.need('channel'));
  if (!channel.memberIds.has(state.world.bot.userId)) refuse('not_in_channel');
  if (channel.isArchived) refuse('is_archived');
  return requireMessage(state, channel, args.need('timestamp'));
}

/** Without colons, as Slack wants it. @throws SlackError `invalid_name` */
function readName(args: Arguments): string {
  const name = args.need('name');
  return /^[\p{L}\p{N}_'+-]+(?:::skin-tone-[2-6])?$/u.test(name) ? name : refuse('invalid_name');
}

const add: Method = {
  scopes: ['reactions:write'],
  run(args, workspace) {
    addReaction(workspace, findTarget(args, workspace), workspace.state.world.bot.userId, readName(args));
    return {};
  },
};

const remove: Method = {
  scopes: ['reactions:write'],
  run(args, workspace) {
    removeReaction(workspace, findTarget(args, workspace), workspace.state.world.bot.userId, readName(args));
    return {};
  },
};

const get: Method = {
  scopes: ['reactions:read'],
  run(args, workspace) {
    const message = findTarget(args, workspace);
    const reactions = message.reactions.length === 0 ? {} : { reactions: wireReactions(message) };
    const shown = { ...wireMessage(message, workspace.state.world), ...reactions };
    return { type: 'message', channel: message.channelId, message: shown };
  },
};

export const reactionMethods: Methods = { 'reactions.add': add, 'reactions.remove': remove, 'reactions.get': get };
