import type { Method, Methods } from './method.ts';

const test: Method = {
  scopes: [],
  run(_args, { state }) {
    const { team, bot } = state.world;
    const url = `https://${team.domain}.slack.com/`;
    const who = { user: bot.name, team_id: team.id, user_id: bot.userId, bot_id: bot.botId };
    return { url, team: team.name, ...who, is_enterprise_install: false };
  },
};

const team: Method = {
  scopes: ['team:read'],
  run(_args, { state }) {
    const { id, name, domain } = state.world.team;
    return { team: { id, name, domain, email_domain: '', icon: { image_default: true } } };
  },
};

const openSocket: Method = {
  token: 'app',
  scopes: [],
  run: (_args, workspace) => ({ url: workspace.issueSocketUrl() }),
};

export const authMethods: Methods = {
  'auth.test': test,
  'team.info': team,
  'apps.connections.open': openSocket,
};
