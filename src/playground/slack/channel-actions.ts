import { joinConversation, leaveConversation } from './conversation.ts';
import { findChannel, findPerson } from './lookup.ts';
import type { Channel } from './people.ts';
import type { PersonActions } from './person-actions.ts';
import type { State } from './state.ts';
import type { Workspace } from './workspace.ts';

type ChannelActions = Pick<
  PersonActions,
  | 'joinChannel'
  | 'leaveChannel'
  | 'createChannel'
  | 'archive'
  | 'unarchive'
  | 'renameChannel'
  | 'directChannel'
  | 'revokeBotToken'
  | 'openHome'
>;

/** What people do to channels, and what admins do to the app. */
export function createChannelActions(workspace: Workspace): ChannelActions {
  const { state, events } = workspace;
  const setArchived = (name: string, isArchived: boolean) => {
    const channel = { ...findChannel(state, name), isArchived };
    state.putChannel(channel);
    const type = isArchived ? 'channel_archive' : 'channel_unarchive';
    events.channelChanged(type, channel, { channel: channel.id, user: state.people()[0]?.id });
  };
  return {
    joinChannel({ user, channel, inviter }) {
      const inviterId = inviter === undefined ? undefined : findPerson(state, inviter).id;
      joinConversation(workspace, findChannel(state, channel), findUserId(state, user), inviterId);
    },
    leaveChannel({ user, channel }) {
      leaveConversation(workspace, findChannel(state, channel), findUserId(state, user));
    },
    createChannel: (made) => createChannel(workspace, made),
    archive: ({ channel }) => setArchived(channel, true),
    unarchive: ({ channel }) => setArchived(channel, false),
    renameChannel({ channel, name }) {
      const now = { ...findChannel(state, channel), name };
      state.putChannel(now);
      events.channelChanged('channel_rename', now, { channel: { id: now.id, name, created: 0 } });
    },
    directChannel: (user) => state.directChannel(findPerson(state, user).id).id,
    revokeBotToken: ({ isUninstall = false } = {}) => revoke(workspace, isUninstall),
    openHome: ({ as }) => openHome(workspace, as),
  };
}

/** The app's user counts as well, under its id or name. */
function findUserId(state: State, idOrName: string): string {
  const { userId, name } = state.world.bot;
  return idOrName === userId || idOrName === name ? userId : findPerson(state, idOrName).id;
}

function createChannel({ state, ids }: Workspace, made: Parameters<PersonActions['createChannel']>[0]): string {
  const members = made.members?.map((member) => findPerson(state, member)) ?? state.people();
  const memberIds = new Set(members.map((member) => member.id));
  if (made.isBotMember !== false) memberIds.add(state.world.bot.userId);
  const kind = made.isPrivate === true ? 'group' : 'channel';
  const channel: Channel = { id: ids.next('C'), name: made.name, kind, isArchived: false, memberIds };
  state.putChannel(channel);
  return channel.id;
}

function revoke({ state, events, revokedTokens }: Workspace, isUninstall: boolean): void {
  revokedTokens.add('bot');
  events.app('tokens_revoked', { tokens: { oauth: [], bot: [state.world.bot.userId] } });
  if (isUninstall) events.app('app_uninstalled', {});
}

function openHome({ state, events }: Workspace, as: string): void {
  const person = findPerson(state, as);
  const channel = state.directChannel(person.id).id;
  events.app('app_home_opened', { user: person.id, channel, tab: 'home' });
}
