import { changeMessage, deleteMessage, draftMessage, postMessage, requireThread } from './conversation.ts';
import type { JsonObject } from './json.ts';
import { type Content, readContent } from './message-content.ts';
import { notePings } from './pings.ts';
import type { ResponseTarget } from './response-urls.ts';
import type { Workspace } from './workspace.ts';

/**
 * An answer to a person's action, by ack or by response_url: for them alone unless `response_type` is `in_channel`; in
 * place of what they pressed with `replace_original`. Works where the app is no member.
 * @throws SlackError as chat.postMessage does
 */
export function respond(workspace: Workspace, target: ResponseTarget, body: JsonObject): void {
  if (isTrue(body.delete_original)) {
    removeOriginal(workspace, target);
    return;
  }
  const content = readContent(body, workspace.ids);
  if (isTrue(body.replace_original) && target.original !== null) replaceOriginal(workspace, target, content, body);
  else if (body.response_type === 'in_channel') respondToAll(workspace, target, content, body);
  else respondToOne(workspace, target, content, body);
}

/** Slack's own pages write these both as booleans and as strings. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function removeOriginal(workspace: Workspace, { channelId, original }: ResponseTarget): void {
  const { state } = workspace;
  if (original === null) return;
  const ephemeral = original.kind === 'ephemeral' ? state.ephemeral(original.id) : null;
  if (ephemeral !== null) state.removeEphemeral(ephemeral);
  const message = original.kind === 'message' ? state.message(channelId, original.id) : null;
  if (message !== null) deleteMessage(workspace, message);
}

function replaceOriginal(workspace: Workspace, target: ResponseTarget, content: Content, body: JsonObject): void {
  const { state } = workspace;
  const { channelId, original } = target;
  if (original === null) return;
  notePings(workspace.pings, channelId, original.id, body);
  const words = { text: content.text ?? '', blocks: content.blocks ?? [] };
  const ephemeral = original.kind === 'ephemeral' ? state.ephemeral(original.id) : null;
  if (ephemeral !== null) state.putEphemeral({ ...ephemeral, ...words });
  const message = original.kind === 'message' ? state.message(channelId, original.id) : null;
  if (message !== null) changeMessage(workspace, message, { ...message, ...words });
}

/** Slack shows the typed command beside an answer that everybody sees. */
function respondToAll(workspace: Workspace, target: ResponseTarget, content: Content, body: JsonObject): void {
  const { state, ids } = workspace;
  const { channelId, userId, command } = target;
  const threadTs = typeof body.thread_ts === 'string' ? requireThread(state, channelId, body.thread_ts) : null;
  if (command !== null && threadTs === null) {
    state.addMessage(draftMessage({ channelId, ts: ids.nextTs(), userId, text: command }));
  }
  const { userId: botUserId, botId } = state.world.bot;
  const words = { text: content.text ?? '', blocks: content.blocks ?? [], attachments: content.attachments ?? [] };
  const message = draftMessage({ channelId, ts: ids.nextTs(), userId: botUserId, botId, threadTs, ...words });
  notePings(workspace.pings, channelId, message.ts, body);
  postMessage(workspace, message);
}

/** `thread_ts` is passed over: what one person alone sees does not go into threads this way. */
function respondToOne(workspace: Workspace, target: ResponseTarget, content: Content, body: JsonObject): void {
  const { channelId, userId } = target;
  const id = workspace.ids.nextTs();
  notePings(workspace.pings, channelId, id, body);
  const words = { text: content.text ?? '', blocks: content.blocks ?? [] };
  workspace.state.putEphemeral({ id, channelId, userId, threadTs: null, from: 'app', ...words });
}
