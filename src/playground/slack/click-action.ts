import type { Dispatcher } from './dispatcher.ts';
import type { JsonObject } from './json.ts';
import { findOwnChannel, findPerson } from './lookup.ts';
import type { Block } from './message.ts';
import { putModal } from './modal-stack.ts';
import type { Person } from './people.ts';
import type { Clicked, Started } from './person-actions.ts';
import type { ResponseTarget } from './response-urls.ts';
import { refuse } from './slack-error.ts';
import type { View } from './view.ts';
import { wireView } from './view-making.ts';
import { chooseValue, listElements, type PlacedElement } from './view-state.ts';
import { wireActor, wireChannelName } from './wire-actor.ts';
import { wireMessage, wireThread } from './wire-message.ts';
import type { Workspace } from './workspace.ts';

/** Where a press happened: what it tells the app, what it may replace. */
interface Pressed {
  readonly blocks: readonly Block[];
  readonly container: JsonObject;
  readonly more: JsonObject;
  readonly channelId: string | null;
  readonly original: ResponseTarget['original'];
  readonly view: View | null;
}

/** Presses an element of a message, an ephemeral or a view. */
export function click(workspace: Workspace, dispatcher: Dispatcher, clicked: Clicked): Started {
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
    ...{
      type: 'block_actions',
      ...wireActor(state.world, person),
      container: pressed.container,
      trigger_id: triggerId,
    },
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
