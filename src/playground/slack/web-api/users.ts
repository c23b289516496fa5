import type { JsonObject } from '../json.ts';
import type { Person } from '../people.ts';
import { refuse } from '../slack-error.ts';
import type { State } from '../state.ts';
import { wirePerson } from '../wire-message.ts';
import type { Method, Methods } from './method.ts';
import { cutPage } from './page.ts';

/** The app's own user is one of the workspace's. */
function botPerson({ world: { bot } }: State): Person {
  return {
    ...{ id: bot.userId, name: bot.name, realName: bot.name, locale: 'en-US', timeZone: 'America/Los_Angeles' },
    ...{ isGuest: false, isStranger: false, isAdmin: false, isBot: true, isDeleted: false },
  };
}

function wire(person: Person, state: State, withLocale: boolean): JsonObject {
  return wirePerson(person, state.world, withLocale);
}

const info: Method = {
  scopes: ['users:read'],
  run(args, { state }) {
    const id = args.need('user');
    const person = id === state.world.bot.userId ? botPerson(state) : state.person(id);
    if (person === null) return refuse('user_not_found');
    return { user: wire(person, state, args.flag('include_locale') === true) };
  },
};

const list: Method = {
  scopes: ['users:read'],
  run(args, { state }) {
    const page = cutPage([...state.people(), botPerson(state)], args, 1_000, 1_000);
    const withLocale = args.flag('include_locale') === true;
    return { members: page.items.map((person) => wire(person, state, withLocale)), ...page.metadata };
  },
};

export const userMethods: Methods = { 'users.info': info, 'users.list': list };
