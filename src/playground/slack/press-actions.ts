import type { Acknowledgement } from './delivery.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { JsonObject } from './json.ts';
import { findOwnChannel, findPerson } from './lookup.ts';
import type { Block } from './message.ts';
import { putModal } from './modal-stack.ts';
import type { Channel, Person } from './people.ts';
import type { Clicked, PersonActions, Started } from './person-actions.ts';
import type { ResponseTarget } from './response-urls.ts';
import { respond } from './responses.ts';
import { refuse, SlackError } from './slack-error.ts';
import { namesOf } from './speech.ts';
import { readPlainText } from './typed-text.ts';
import type { View } from './view.ts';
import { wireView } from './view-making.ts';
import { chooseValue, listElements, type PlacedElement } from './view-state.ts';
import { wireMessage, wireThread } from './wire-message.ts';
import type { Workspace } from './workspace.ts';

/** Commands, buttons, menus, shortcuts: what people start and wait for. */
export function createPressActions(
  workspace: Workspace,
  dispatcher: Dispatcher,
): Pick<PersonActions, 'command' | 'click' | 'shortcut'> {
  return {
    command: (typed) => command(workspace, dispatcher, typed),
    click: (clicked) => click(workspace, dispatcher, clicked),
    shortcut: (started) => shortcut(workspace, dispatcher, started),
  };
}

/** The fields every interaction carries. */
export function wireActor({ state }: Workspace, person: Person): JsonObject {
  const { team, bot } = state.world;
  return {
    user: { id: person.id, username: person.name, name: person.name, team_id: team.id },
    team: { id: team.id, domain: team.domain },
    ...{ api_app_id: bot.appId, token: 'playground', enterprise: null, is_enterprise_install: false },
  };
}

function command(
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
    ...{ channel_id: channel.id, channel_name: commandChannelName(channel) },
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

/** Slack names only public channels to commands. */
function commandChannelName({ kind, name }: Channel): string {
  if (kind === 'im') return 'directmessage';
  return kind === 'group' ? 'privategroup' : name;
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

/** Where a press happened: what it tells the app, what it may replace. */
interface Pressed {
  readonly blocks: readonly Block[];
  readonly container: JsonObject;
  readonly more: JsonObject;
  readonly channelId: string | null;
  readonly original: ResponseTarget['original'];
  readonly view: View | null;
}

function click(workspace: Workspace, dispatcher: Dispatcher, clicked: Clicked): Started {
  const { state, triggers, responseUrls, ids } = workspace;
  const person = findPerson(state, clicked.as);
  const pressed = findPressed(workspace, person, clicked);
  const placed = findElement(pressed.blocks, clicked);
  const action = { ...actionOf(placed, clicked), action_ts: ids.nextTs() };
  const { channelId, original } = pressed;
  const target = { channelId: channelId ?? '', userId: person.id, original, command: null };
  const responseUrl = channelId === null ? '' : responseUrls.issue(target);
  const triggerId = triggers.issue(person.id, pressed.view?.id ?? null);
  const result = dispatcher.ask('interactive', {
    ...{ type: 'block_actions', ...wireActor(workspace, person), container: pressed.container, trigger_id: triggerId },
    ...(channelId === null ? {} : { response_url: responseUrl }),
    ...pressed.more,
    ...(pressed.view === null
      ? {}
      : { view: wireView(noteChoice(workspace, pressed.view, placed, action), state.world) }),
    actions: [action],
  });
  return { triggerId, responseUrl, result };
}

function findPressed(workspace: Workspace, person: Person, clicked: Clicked): Pressed {
  const { state } = workspace;
  if (clicked.viewId !== undefined) {
    const view = state.view(({ id, userId }) => id === clicked.viewId && userId === person.id) ?? refuse('not_found');
    const container = { type: 'view', view_id: view.id };
    return { blocks: view.blocks, container, more: {}, channelId: null, original: null, view };
  }
  return clicked.ephemeralId === undefined
    ? pressedMessage(workspace, person, clicked)
    : pressedEphemeral(workspace, person, clicked.ephemeralId);
}

function pressedMessage(workspace: Workspace, person: Person, { channel = '', ts = '' }: Clicked): Pressed {
  const { state } = workspace;
  const place = findOwnChannel(state, channel, person);
  const message = state.message(place.id, ts) ?? refuse('message_not_found');
  const container = { type: 'message', message_ts: ts, channel_id: place.id, is_ephemeral: false };
  const inThread = message.threadTs === null ? {} : { thread_ts: message.threadTs };
  return {
    blocks: message.blocks,
    container: { ...container, ...inThread },
    more: {
      channel: wireChannelName(place),
      message: { ...wireMessage(message, state.world), ...wireThread(message, state) },
      state: { values: {} },
    },
    channelId: place.id,
    original: { kind: 'message', id: ts },
    view: null,
  };
}

/** Slack sends no `message` with a press on an ephemeral. */
function pressedEphemeral({ state }: Workspace, person: Person, id: string): Pressed {
  const found = state.ephemeral(id);
  if (found === null || found.userId !== person.id) return refuse('message_not_found');
  const channel = state.channel(found.channelId) ?? refuse('channel_not_found');
  return {
    blocks: found.blocks,
    container: { type: 'message', message_ts: id, channel_id: channel.id, is_ephemeral: true },
    more: { channel: wireChannelName(channel), state: { values: {} } },
    channelId: channel.id,
    original: { kind: 'ephemeral', id },
    view: null,
  };
}

function wireChannelName(channel: Channel): JsonObject {
  return { id: channel.id, name: commandChannelName(channel) };
}

function findElement(blocks: readonly Block[], { actionId, blockId }: Clicked): PlacedElement {
  const found = listElements(blocks).filter(
    (placed) => placed.element.action_id === actionId && (blockId === undefined || placed.blockId === blockId),
  );
  const [first] = found;
  if (first === undefined) throw new Error(`nothing here has action_id "${actionId}"`);
  if (found.length > 1) throw new Error(`${found.length} elements have action_id "${actionId}": say which blockId`);
  return first;
}

function actionOf({ element, blockId }: PlacedElement, { value, forgedValue }: Clicked): JsonObject {
  const place = { action_id: element.action_id, block_id: blockId, type: element.type };
  if (forgedValue !== undefined) return { ...place, text: element.text, value: forgedValue };
  if (element.type !== 'button' && element.type !== 'icon_button')
    return { ...chooseValue(element, value ?? ''), ...place };
  return { ...place, text: element.text, ...(element.value === undefined ? {} : { value: element.value }) };
}

/** A choice made in a view is part of what it knows from then on. */
function noteChoice({ state }: Workspace, view: View, { element, blockId }: PlacedElement, action: JsonObject): View {
  const actionId = String(element.action_id);
  if (view.values[blockId]?.[actionId] === undefined) return view;
  const { action_id: _, block_id: __, action_ts: ___, ...chosen } = action;
  const values = { ...view.values, [blockId]: { ...view.values[blockId], [actionId]: chosen } };
  const now = { ...view, values };
  if (view.type === 'modal') putModal(state, now);
  return now;
}

function shortcut(
  workspace: Workspace,
  dispatcher: Dispatcher,
  started: Parameters<PersonActions['shortcut']>[0],
): Started {
  const { state, ids, triggers, responseUrls } = workspace;
  const person = findPerson(state, started.as);
  const triggerId = triggers.issue(person.id);
  const common = { ...wireActor(workspace, person), callback_id: started.callbackId, trigger_id: triggerId };
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
