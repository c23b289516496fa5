import type { Acknowledgement } from './delivery.ts';
import type { Dispatcher } from './dispatcher.ts';
import { findOwnChannel, findPerson } from './lookup.ts';
import type { Channel, Person } from './people.ts';
import type { PersonActions, Started } from './person-actions.ts';
import type { ResponseTarget } from './response-urls.ts';
import { respond } from './responses.ts';
import { SlackError } from './slack-error.ts';
import { namesOf } from './speech.ts';
import { readPlainText } from './typed-text.ts';
import { shownChannelName } from './wire-actor.ts';
import type { Workspace } from './workspace.ts';

/** Types a slash command: asks the app, shows what it answers, or Slack's word for why it did not. */
export function command(
  workspace: Workspace,
  dispatcher: Dispatcher,
  typed: Parameters<PersonActions['command']>[0],
): Started {
  const { state, triggers, responseUrls } = workspace;
  const { team, bot, commands } = state.world;
  const person = findPerson(state, typed.as);
  const channel = findOwnChannel(state, typed.channel, person);
  const { text } = readPlainText(typed.text.trim(), namesOf(state));
  const target = commandTarget(person, channel, `${typed.command} ${text}`.trim());
  const triggerId = triggers.issue(person.id);
  const responseUrl = responseUrls.issue(target);
  const payload = {
    ...{ token: 'playground', team_id: team.id, team_domain: team.domain, api_app_id: bot.appId },
    ...{ channel_id: channel.id, channel_name: shownChannelName(channel) },
    ...{ user_id: person.id, user_name: person.name, command: typed.command, text },
    ...{ is_enterprise_install: 'false', response_url: responseUrl, trigger_id: triggerId },
  };
  const isKnown = commands.has(typed.command);
  const asked = isKnown ? dispatcher.ask('slash_commands', payload) : Promise.resolve(unknownCommand);
  const result = asked.then((taken) => showAnswer(workspace, target, typed.command, taken));
  return { triggerId, responseUrl, result };
}

const unknownCommand: Acknowledgement = { outcome: 'failed', error: 'unknown_command' };

function commandTarget(person: Person, channel: Channel, typed: string): ResponseTarget {
  return { channelId: channel.id, userId: person.id, original: null, command: typed };
}

/** A message in the ack is shown; a failure is told by Slack itself. */
function showAnswer(
  workspace: Workspace,
  target: ResponseTarget,
  name: string,
  taken: Acknowledgement,
): Acknowledgement {
  const shown = taken.outcome === 'failed' ? taken : tryRespond(workspace, target, taken);
  if (shown.outcome === 'failed') {
    const { channelId, userId } = target;
    const text = `${name} failed with the error "${shown.error}"`;
    const id = workspace.ids.nextTs();
    workspace.state.putEphemeral({ id, channelId, userId, threadTs: null, from: 'slack', text, blocks: [] });
  }
  return shown;
}

function tryRespond(
  workspace: Workspace,
  target: ResponseTarget,
  taken: Extract<Acknowledgement, { outcome: 'acked' }>,
): Acknowledgement {
  const hasMessage = ['text', 'blocks', 'attachments'].some((name) => Boolean(taken.answer[name]));
  try {
    if (hasMessage) respond(workspace, target, taken.answer);
    return taken;
  } catch (error) {
    if (error instanceof SlackError) return { outcome: 'failed', error: error.code };
    throw error;
  }
}
