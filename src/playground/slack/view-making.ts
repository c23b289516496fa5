import { requireView } from './block-rules.ts';
import type { Ids } from './ids.ts';
import { isObject, type JsonObject } from './json.ts';
import type { Block } from './message.ts';
import { fillIds } from './message-content.ts';
import { refuse } from './slack-error.ts';
import type { View } from './view.ts';
import { initialValues } from './view-state.ts';
import type { World } from './world.ts';

/** Slack: three modals on top of each other. */
export const mostModals = 3;

/** What a new version of a view keeps from where it goes. */
export interface Place {
  readonly id: string;
  readonly userId: string;
  readonly rootViewId: string;
  readonly previousViewId: string | null;
  /** The version it replaces. */
  readonly before: View | null;
}

/** @throws SlackError `invalid_arguments`, `view_too_large` */
export function makeView(json: unknown, type: 'modal' | 'home', place: Place, ids: Ids): View {
  if (!isObject(json)) return refuse('invalid_arguments');
  requireView(json, type);
  const { before, ...where } = place;
  const blocks = fillIds(json.blocks as Block[], ids);
  return {
    ...where,
    type,
    hash: `${ids.nextTs()}.${ids.next('')}`,
    title: readWords(json.title) ?? '',
    submit: readWords(json.submit),
    close: readWords(json.close),
    callbackId: String(json.callback_id ?? ''),
    privateMetadata: String(json.private_metadata ?? ''),
    externalId: String(json.external_id ?? ''),
    notifyOnClose: json.notify_on_close === true,
    clearOnClose: json.clear_on_close === true,
    blocks,
    errors: {},
    values: initialValues(blocks, before?.values),
  };
}

function readWords(value: unknown): string | null {
  return isObject(value) && typeof value.text === 'string' ? value.text : null;
}

/** A view as Slack shows it to the app, in answers and in interactions. */
export function wireView(view: View, { team, bot }: World): JsonObject {
  const words = (text: string | null) => (text === null ? null : { type: 'plain_text', text, emoji: true });
  const modal = { title: words(view.title), submit: words(view.submit), close: words(view.close) };
  return {
    id: view.id,
    team_id: team.id,
    type: view.type,
    ...(view.type === 'modal' ? modal : {}),
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    external_id: view.externalId,
    hash: view.hash,
    state: { values: view.values },
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    root_view_id: view.rootViewId,
    previous_view_id: view.previousViewId,
    app_id: bot.appId,
    bot_id: bot.botId,
    app_installed_team_id: team.id,
  };
}
