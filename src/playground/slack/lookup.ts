import type { Channel, Person } from './people.ts';
import { refuse } from './slack-error.ts';
import type { State } from './state.ts';

/** By id or handle (`aiko`). @throws SlackError `user_not_found` */
export function findPerson(state: State, idOrName: string): Person {
  const found = state.person(idOrName) ?? state.people().find(({ name }) => name === idOrName);
  return found ?? refuse('user_not_found', { asked: idOrName });
}

/** By id or name (`reinvent`). @throws SlackError `channel_not_found` */
export function findChannel(state: State, idOrName: string): Channel {
  const found = state.channel(idOrName) ?? state.channels().find(({ name }) => name !== '' && name === idOrName);
  return found ?? refuse('channel_not_found', { asked: idOrName });
}

/** Where this person may act: a member, and the channel lives. */
export function findOwnChannel(state: State, idOrName: string, person: Person): Channel {
  const channel = findChannel(state, idOrName);
  if (!channel.memberIds.has(person.id)) refuse('not_in_channel', { asked: idOrName });
  if (channel.isArchived) refuse('is_archived', { asked: idOrName });
  return channel;
}
