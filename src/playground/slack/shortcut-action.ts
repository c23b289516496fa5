import type { Dispatcher } from './dispatcher.ts';
import { findOwnChannel, findPerson } from './lookup.ts';
import type { PersonActions, Started } from './person-actions.ts';
import { refuse } from './slack-error.ts';
import { wireActor, wireChannelName } from './wire-actor.ts';
import { wireMessage, wireThread } from './wire-message.ts';
import type { Workspace } from './workspace.ts';

/** Starts a shortcut: on a message, or from anywhere. */
export function shortcut(
  workspace: Workspace,
  dispatcher: Dispatcher,
  started: Parameters<PersonActions['shortcut']>[0],
): Started {
  const { state, ids, triggers, responseUrls } = workspace;
  const person = findPerson(state, started.as);
  const triggerId = triggers.issue(person.id);
  const common = { ...wireActor(state.world, person), callback_id: started.callbackId, trigger_id: triggerId };
  if (started.channel === undefined || started.ts === undefined) {
    const payload = { type: 'shortcut', ...common, action_ts: ids.nextTs() };
    return { triggerId, responseUrl: '', result: dispatcher.ask('interactive', payload) };
  }
  const channel = findOwnChannel(state, started.channel, person);
  const message = state.message(channel.id, started.ts) ?? refuse('message_not_found');
  const target = { channelId: channel.id, userId: person.id, original: null, command: null };
  const responseUrl = responseUrls.issue(target);
  const payload = {
    ...{ type: 'message_action', ...common, message_ts: message.ts, action_ts: ids.nextTs() },
    ...{ channel: wireChannelName(channel), response_url: responseUrl },
    message: { ...wireMessage(message, state.world), ...wireThread(message, state) },
  };
  return { triggerId, responseUrl, result: dispatcher.ask('interactive', payload) };
}
