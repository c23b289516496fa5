import type { App } from '@slack/bolt';
import { actionIds, callbackIds } from '../blocks/ids.ts';
import type { Body } from '../slack-body.ts';
import { createTurns } from '../turns.ts';
import { handleMemberJoined } from './bot-joined.ts';
import { type ClickedAction, readAction } from './clicked-action.ts';
import * as digest from './digest-actions.ts';
import type { ListenerParts } from './listener-parts.ts';
import * as note from './note-actions.ts';
import { handleNoteEdited, handleNoteMoved } from './note-views.ts';
import { readCommand } from './said-command.ts';
import { handleSummitCommand } from './summit-command.ts';

type ActionListener = (parts: ListenerParts, clicked: ClickedAction) => Promise<void>;
type BodyListener = (parts: ListenerParts, body: Body) => Promise<void>;

/** Everything Summit hears; the manifest asks Slack for exactly this (a test compares the two). */
export const heard = {
  commands: ['/summit'],
  slackEvents: { member_joined_channel: handleMemberJoined } as Readonly<Record<string, BodyListener>>,
  /** Messages are notes or nothing, so they go from the inbox to the store without a listener. */
  messageEvents: ['message.channels', 'message.groups'],
  actions: {
    [actionIds.noteMenu]: note.handleNoteMenu,
    [actionIds.noteMove]: note.handleNoteMove,
    [actionIds.noteUndo]: note.handleNoteUndo,
    [actionIds.noteMakeSession]: note.handleNoteMakeSession,
    [actionIds.digestPublish]: digest.handleDigestPublish,
    [actionIds.digestDiscard]: digest.handleDigestDiscard,
    [actionIds.digestPublishAgain]: digest.handleDigestPublishAgain,
    [actionIds.digestSources]: digest.handleDigestSources,
    [actionIds.digestDetails]: digest.handleDigestDetails,
  } as Readonly<Record<string, ActionListener>>,
  views: { [callbackIds.noteEdit]: handleNoteEdited, [callbackIds.noteMove]: handleNoteMoved } as Readonly<
    Record<string, BodyListener>
  >,
} as const;

export function registerListeners(app: App, parts: ListenerParts): void {
  const turns = createTurns();
  app.command('/summit', async ({ body, context }) => {
    const turn = turns.enter(body.channel_id);
    try {
      await turn.ready;
      const said = await readCommand(asBody(body), String(context.originKey), parts);
      if (said) await handleSummitCommand(parts, { ...said, letNextIn: turn.leave });
    } finally {
      turn.leave();
    }
  });
  const listen = (actionId: string | RegExp, listener: ActionListener) =>
    app.action(actionId, async ({ body, context }) => {
      const clicked = await readAction(asBody(body), String(context.originKey), parts);
      if (clicked) await listener(parts, clicked);
    });
  for (const [actionId, listener] of Object.entries(heard.actions)) listen(actionId, listener);
  listen(new RegExp(`^${actionIds.noteChoose}_\\d$`), note.handleNoteChoose);
  for (const [callbackId, listener] of Object.entries(heard.views)) {
    app.view(callbackId, ({ body }) => listener(parts, asBody(body)));
  }
  for (const [type, listener] of Object.entries(heard.slackEvents)) {
    app.event(type, ({ body }) => listener(parts, asBody(body)));
  }
}

/** Bolt types each body by what Slack documents; listeners read fields as they are. */
function asBody(body: object): Body {
  return body as Body;
}
