import { createHash } from 'node:crypto';
import type { InboxEntry } from '../ports/inbox-store.ts';
import { readMessageEvent } from './captured-message.ts';
import { type Body, list, object, text, workspaceOf } from './slack-body.ts';

/** Slack events, beside messages, that some listener hears. */
const heardEvents: ReadonlySet<unknown> = new Set(['member_joined_channel']);

/** What of a delivery is kept before it is acked; null = nothing of it concerns Summit. */
export function readInboxEntry(body: Body): InboxEntry | null {
  const workspaceId = workspaceOf(body);
  if (!workspaceId) return null;
  if (body.type === 'event_callback') return readEvent(workspaceId, body);
  if (text(body.command)) return keyed('command', workspaceId, text(body.trigger_id), body);
  if (body.type === 'block_actions')
    return keyed('action', workspaceId, text(body.trigger_id), withoutMessageText(body));
  if (body.type === 'view_submission') {
    const view = object(body.view);
    return keyed('view', workspaceId, view.id && view.hash ? `${view.id}:${view.hash}` : null, body);
  }
  return null;
}

function readEvent(workspaceId: string, body: Body): InboxEntry | null {
  const slackEvent = object(body.event);
  if (slackEvent.type === 'message') {
    const payload = readMessageEvent(workspaceId, slackEvent);
    if (!payload) return null;
    // Copies of one delivery come with other event ids, so the key is made of what is said about which message.
    const version = payload.kind === 'edited' ? `edited:${payload.editedTs}:${hash(payload.text)}` : payload.kind;
    return {
      key: `message:${workspaceId}:${payload.channelId}:${payload.messageTs}:${version}`,
      kind: 'message',
      workspaceId,
      payload,
    };
  }
  if (!heardEvents.has(slackEvent.type)) return null;
  const stamp = [slackEvent.type, slackEvent.channel, slackEvent.user, slackEvent.event_ts].map(String).join(':');
  return keyed('slack_event', workspaceId, stamp, body);
}

/** Slack gives the time of an edit in whole seconds, so two edits within one differ in their text alone. */
function hash(words: string | null): string {
  return createHash('sha256')
    .update(words ?? '')
    .digest('base64url')
    .slice(0, 16);
}

function keyed(
  kind: 'command' | 'action' | 'view' | 'slack_event',
  workspaceId: string,
  id: string | null,
  payload: Body,
): InboxEntry | null {
  return id ? { key: `${kind}:${workspaceId}:${id}`, kind, workspaceId, payload } : null;
}

/** A click carries the whole message it was made on, other people's notes included: only its place is kept. */
function withoutMessageText(body: Body): Body {
  const message = object(body.message);
  return {
    ...body,
    message: { ts: message.ts, thread_ts: message.thread_ts },
    actions: list(body.actions).slice(0, 1),
  };
}
