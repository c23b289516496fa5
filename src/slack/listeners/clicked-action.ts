import type { Place } from '../../events/event-service.ts';
import type { Language } from '../../language.ts';
import { languageFor } from '../member-language.ts';
import type { Respond } from '../response-url.ts';
import { type Body, list, object, text, workspaceOf } from '../slack-body.ts';
import type { ListenerParts } from './listener-parts.ts';

/** A click, or a submitted view, as its listener sees it. */
export interface ClickedAction {
  readonly place: Place;
  readonly language: Language;
  /** A button's value or the chosen option's. It comes from the client: an id in it proves nothing. */
  readonly value: string;
  readonly triggerId: string;
  readonly originKey: string;
  /** Null for clicks in views. */
  readonly respond: Respond | null;
  /** True when the click was on an ephemeral answer, which only `response_url` can change. */
  readonly isEphemeral: boolean;
}

export async function readAction(body: Body, originKey: string, parts: ListenerParts): Promise<ClickedAction | null> {
  const workspaceId = workspaceOf(body) ?? parts.home.workspaceId;
  const userId = text(object(body.user).id);
  if (!userId) return null;
  const container = object(body.container);
  const channelId = text(object(body.channel).id) ?? text(container.channel_id) ?? '';
  const place = { workspaceId, channelId, userId };
  const action = object(list(body.actions)[0]);
  const responseUrl = text(body.response_url);
  return {
    place,
    language: await languageFor(parts, place, await parts.directory.member(workspaceId, userId)),
    value: text(action.value) ?? text(object(action.selected_option).value) ?? '',
    triggerId: text(body.trigger_id) ?? '',
    originKey,
    respond: responseUrl ? parts.responder.respondTo(responseUrl) : null,
    isEphemeral: container.is_ephemeral === true,
  };
}
