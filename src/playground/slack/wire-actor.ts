import type { JsonObject } from './json.ts';
import type { Channel, Person } from './people.ts';
import type { World } from './world.ts';

/** The fields every interaction carries. */
export function wireActor(world: World, person: Person): JsonObject {
  const { team, bot } = world;
  return {
    user: { id: person.id, username: person.name, name: person.name, team_id: team.id },
    team: { id: team.id, domain: team.domain },
    ...{ api_app_id: bot.appId, token: 'playground', enterprise: null, is_enterprise_install: false },
  };
}

/** Slack names only public channels. */
export function shownChannelName({ kind, name }: Channel): string {
  if (kind === 'im') return 'directmessage';
  return kind === 'group' ? 'privategroup' : name;
}

export function wireChannelName(channel: Channel): JsonObject {
  return { id: channel.id, name: shownChannelName(channel) };
}
