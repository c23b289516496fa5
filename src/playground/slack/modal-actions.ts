import type { Acknowledgement } from './delivery.ts';
import type { Dispatcher } from './dispatcher.ts';
import { isObject, type JsonObject } from './json.ts';
import { findPerson } from './lookup.ts';
import { dropModal, pushModal, putModal, replaceModal } from './modal-stack.ts';
import type { PersonActions, SubmitResult, Submitted } from './person-actions.ts';
import { refuse, SlackError } from './slack-error.ts';
import type { View, ViewValues } from './view.ts';
import { checkInputs } from './view-inputs.ts';
import { wireView } from './view-making.ts';
import { chooseValue, listElements } from './view-state.ts';
import { wireActor } from './wire-actor.ts';
import type { Workspace } from './workspace.ts';

/** What people do in modals. */
export function createModalActions(
  workspace: Workspace,
  dispatcher: Dispatcher,
): Pick<PersonActions, 'submit' | 'closeModal'> {
  return {
    submit: (submitted) => submit(workspace, dispatcher, submitted),
    closeModal: (closed) => closeModal(workspace, dispatcher, closed),
  };
}

async function submit(workspace: Workspace, dispatcher: Dispatcher, submitted: Submitted): Promise<SubmitResult> {
  const { state, triggers } = workspace;
  const person = findPerson(state, submitted.as);
  const top = state.modals(person.id).at(-1);
  if (top === undefined || top.id !== submitted.viewId) return refuse('not_found');
  const view = { ...top, errors: {}, values: typeInto(top, submitted) };
  const errors = submitted.isForged === true ? {} : checkInputs(view);
  putModal(state, { ...view, errors });
  if (Object.keys(errors).length > 0) return { outcome: 'invalid', errors };
  const taken = await dispatcher.ask('interactive', {
    ...{ type: 'view_submission', ...wireActor(state.world, person), trigger_id: triggers.issue(person.id, view.id) },
    view: wireView(view, state.world),
    response_urls: [],
  });
  return takeAnswer(workspace, view, taken);
}

function typeInto(view: View, { values = {}, isForged }: Submitted): ViewValues {
  const typed = listElements(view.blocks).flatMap(({ blockId, element }): [string, Record<string, unknown>][] => {
    const value = values[blockId];
    if (value === undefined || view.values[blockId] === undefined) return [];
    const actionId = String(element.action_id);
    return [[blockId, { ...view.values[blockId], [actionId]: chooseValue(element, value, isForged) }]];
  });
  const unknown = Object.keys(values).filter((blockId) => !typed.some(([known]) => known === blockId));
  if (unknown.length > 0) throw new Error(`no field here has block_id ${unknown.join(', ')}`);
  return { ...view.values, ...Object.fromEntries(typed) };
}

/** Slack closes the modal unless the ack says what else to do. */
function takeAnswer(workspace: Workspace, sent: View, taken: Acknowledgement): SubmitResult {
  const { state } = workspace;
  if (taken.outcome === 'failed') return taken;
  // The app may have called views.update while it was asked.
  const view = state.modals(sent.userId).find(({ id }) => id === sent.id);
  if (view === undefined) return { outcome: 'closed' };
  try {
    return followAnswer(workspace, view, taken.answer);
  } catch (error) {
    if (error instanceof SlackError) return { outcome: 'failed', error: error.message };
    throw error;
  }
}

function followAnswer(workspace: Workspace, view: View, answer: JsonObject): SubmitResult {
  const { state } = workspace;
  switch (answer.response_action) {
    case undefined:
      dropModal(state, view);
      return { outcome: 'closed' };
    case 'clear':
      state.setModals(view.userId, []);
      return { outcome: 'cleared' };
    case 'errors': {
      const errors = readErrors(view, answer.errors);
      putModal(state, { ...view, errors });
      return { outcome: 'errors', errors };
    }
    case 'update':
      return { outcome: 'updated', view: replaceModal(workspace, view, answer.view) };
    case 'push':
      return { outcome: 'pushed', view: pushModal(workspace, view.userId, answer.view) };
    default:
      return refuse('invalid_response_action');
  }
}

/** Slack shows errors under input blocks of this view only; anything else is trouble. */
function readErrors(view: View, errors: unknown): Record<string, string> {
  const inputs = new Set(view.blocks.filter(({ type }) => type === 'input').map((block) => block.block_id));
  if (!isObject(errors) || Object.keys(errors).length === 0) return refuse('invalid_errors');
  const entries = Object.entries(errors).map(([blockId, words]): [string, string] => {
    const isShowable = inputs.has(blockId) && typeof words === 'string' && words !== '';
    return isShowable ? [blockId, words] : refuse('invalid_errors', { block_id: blockId });
  });
  return Object.fromEntries(entries);
}

function closeModal(
  workspace: Workspace,
  dispatcher: Dispatcher,
  { as, isAll = false }: { readonly as: string; readonly isAll?: boolean },
): void {
  const { state } = workspace;
  const person = findPerson(state, as);
  const stack = state.modals(person.id);
  const top = stack.at(-1) ?? refuse('not_found');
  const isCleared = isAll || top.clearOnClose;
  const closed = isCleared ? stack.toReversed() : [top];
  state.setModals(person.id, isCleared ? [] : stack.slice(0, -1));
  for (const view of closed.filter(({ notifyOnClose }) => notifyOnClose)) {
    const payload = { type: 'view_closed', ...wireActor(state.world, person), view: wireView(view, state.world) };
    // The person sees nothing of how the app takes it; the delivery log does.
    void dispatcher.ask('interactive', { ...payload, is_cleared: isCleared });
  }
}
