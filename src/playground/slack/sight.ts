import { findChannel, findPerson } from './lookup.ts';
import type { Ephemeral, Message } from './message.ts';
import type { State } from './state.ts';
import type { View } from './view.ts';
import { permalinkOf } from './wire-message.ts';

/** What can be seen in the workspace; people and channels by id or name. */
export interface Sight {
  /** Messages of the app in a channel, replies included, oldest first. */
  posts(channel: string): Message[];
  /** What the channel shows: no replies except broadcast ones, oldest first. */
  timeline(channel: string): Message[];
  /** A root and its replies, oldest first; empty when there is no such root. */
  thread(channel: string, ts: string): Message[];
  /** What this person alone sees there, oldest first. */
  ephemerals(user: string, channel: string): Ephemeral[];
  /** The modal on top, if one is open. */
  modal(user: string): View | null;
  home(user: string): View | null;
  /** Both sides of the conversation between the app and this person, replies included. */
  directMessages(user: string): Message[];
  /** The address that chat.getPermalink gives for this message. */
  permalink(channel: string, ts: string): string;
}

export function createSight(state: State): Sight {
  const messages = (channel: string) => state.messages(findChannel(state, channel).id);
  return {
    posts: (channel) => messages(channel).filter(({ botId }) => botId === state.world.bot.botId),
    timeline: (channel) => messages(channel).filter(({ threadTs, isBroadcast }) => threadTs === null || isBroadcast),
    thread(channel, ts) {
      const { id } = findChannel(state, channel);
      const root = state.message(id, ts);
      return root === null ? [] : [root, ...state.replies(id, ts)];
    },
    ephemerals: (user, channel) => state.ephemerals(findPerson(state, user).id, findChannel(state, channel).id),
    modal: (user) => state.modals(findPerson(state, user).id).at(-1) ?? null,
    home: (user) => state.home(findPerson(state, user).id),
    directMessages: (user) => state.messages(state.directChannel(findPerson(state, user).id).id),
    permalink(channel, ts) {
      const message = state.message(findChannel(state, channel).id, ts);
      if (message === null) throw new Error(`no message ${ts} in ${channel}`);
      return permalinkOf(message, state.world.team.domain);
    },
  };
}
