import { openModal, pushModal, replaceModal } from '../modal-stack.ts';
import { refuse } from '../slack-error.ts';
import type { View } from '../view.ts';
import { makeView, wireView } from '../view-making.ts';
import type { Workspace } from '../workspace.ts';
import type { Arguments } from './arguments.ts';
import type { Method, Methods } from './method.ts';

function answer(view: View, { state }: Workspace) {
  return { view: wireView(view, state.world) };
}

const open: Method = {
  scopes: [],
  run(args, workspace) {
    const { userId } = workspace.triggers.exchange(args.need('trigger_id'));
    return answer(openModal(workspace, userId, args.all.view), workspace);
  },
};

const push: Method = {
  scopes: [],
  run(args, workspace) {
    const { userId, viewId } = workspace.triggers.exchange(args.need('trigger_id'));
    if (viewId === null) refuse('invalid_trigger_id');
    return answer(pushModal(workspace, userId, args.all.view), workspace);
  },
};

const update: Method = {
  scopes: [],
  run(args, workspace) {
    const before = findModal(args, workspace);
    requireHash(args, before);
    return answer(replaceModal(workspace, before, args.all.view), workspace);
  },
};

function findModal(args: Arguments, { state }: Workspace): View {
  const id = args.text('view_id');
  const externalId = args.text('external_id');
  if (id === undefined && externalId === undefined) refuse('invalid_arguments');
  const found = state.view((view) => (id === undefined ? view.externalId === externalId : view.id === id));
  return found?.type === 'modal' ? found : refuse('not_found');
}

function requireHash(args: Arguments, before: View): void {
  const hash = args.text('hash');
  if (hash !== undefined && hash !== before.hash) refuse('hash_conflict');
}

const publish: Method = {
  scopes: [],
  run(args, workspace) {
    const { state, ids } = workspace;
    const userId = args.need('user_id');
    if (state.person(userId) === null) refuse('user_not_found');
    const before = state.home(userId);
    if (before !== null) requireHash(args, before);
    const id = before?.id ?? ids.next('V');
    const place = { id, userId, rootViewId: id, previousViewId: null, before };
    const view = makeView(args.all.view, 'home', place, ids);
    state.setHome(view);
    return answer(view, workspace);
  },
};

export const viewMethods: Methods = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
