import { click } from './click-action.ts';
import { command } from './command-action.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { PersonActions } from './person-actions.ts';
import { shortcut } from './shortcut-action.ts';
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
