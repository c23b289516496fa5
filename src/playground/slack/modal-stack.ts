import type { Ids } from './ids.ts';
import { refuse } from './slack-error.ts';
import type { State } from './state.ts';
import type { View } from './view.ts';
import { makeView, mostModals } from './view-making.ts';

interface Room {
  readonly state: State;
  readonly ids: Ids;
}

/** Opens a first modal; one that is still open goes. */
export function openModal({ state, ids }: Room, userId: string, json: unknown): View {
  const id = ids.next('V');
  const view = makeView(json, 'modal', { id, userId, rootViewId: id, previousViewId: null, before: null }, ids);
  requireFreshName(state, view);
  state.setModals(userId, [view]);
  return view;
}

/** @throws SlackError `push_limit_reached`, `not_found` without a modal to stand on */
export function pushModal({ state, ids }: Room, userId: string, json: unknown): View {
  const stack = state.modals(userId);
  const top = stack.at(-1) ?? refuse('not_found');
  if (stack.length >= mostModals) refuse('push_limit_reached');
  const id = ids.next('V');
  const place = { id, userId, rootViewId: top.rootViewId, previousViewId: top.id, before: null };
  const view = makeView(json, 'modal', place, ids);
  requireFreshName(state, view);
  state.setModals(userId, [...stack, view]);
  return view;
}

/** Replaces an open modal where it stands; what was typed under the same ids stays. */
export function replaceModal({ state, ids }: Room, before: View, json: unknown): View {
  const view = makeView(json, 'modal', { ...before, before }, ids);
  putModal(state, view);
  return view;
}

/** Puts a changed version of an open modal. */
export function putModal(state: State, view: View): void {
  const stack = state.modals(view.userId);
  state.setModals(
    view.userId,
    stack.map((each) => (each.id === view.id ? view : each)),
  );
}

/** Takes one modal and all above it away. */
export function dropModal(state: State, view: View): void {
  const stack = state.modals(view.userId);
  const index = stack.findIndex((each) => each.id === view.id);
  if (index >= 0) state.setModals(view.userId, stack.slice(0, index));
}

function requireFreshName(state: State, { externalId }: View): void {
  if (externalId === '') return;
  if (state.view((view) => view.externalId === externalId) !== null) refuse('duplicate_external_id');
}
