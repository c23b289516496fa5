import { createHash, randomUUID } from 'node:crypto';
import type { InboxEntry } from '../ports/inbox-store.ts';
import { type Home, readMessageEvent } from './captured-message.ts';
import { type Body, list, object, text, workspaceOf } from './slack-body.ts';

/** What of a delivery is kept before it is acked; null = nothing of it concerns Summit. */
export function readInboxEntry(body: Body, home: Home): InboxEntry | null {
  const here = { ...home, workspaceId: workspaceOf(body) ?? home.workspaceId };
  if (body.type === 'event_callback') return readEvent(body, here);
  if (text(body.command)) return keyed('command', here, text(body.trigger_id) ?? text(body.response_url), body);
  if (body.type === 'block_actions') {
    const [action] = list(body.actions);
    return keyed('action', here, text(body.trigger_id) ?? text(object(action).action_ts), withoutMessageText(body));
  }
  if (body.type === 'view_submission') {
    const { id, hash: version } = object(body.view);
    return keyed('view', here, text(id) && `${id}:${version ?? ''}`, body);
  }
  return null;
}

function readEvent(body: Body, home: Home): InboxEntry | null {
  const slackEvent = object(body.event);
  if (slackEvent.type === 'message') return readMessage(slackEvent, home);
  if (slackEvent.type !== 'member_joined_channel' || slackEvent.user !== home.botUserId) return null;
  const stamp = [slackEvent.type, slackEvent.channel, slackEvent.event_ts ?? body.event_id];
  return keyed('slack_event', home, stamp.map(String).join(':'), body);
}

/** Copies of one delivery come with other event ids, so the key is made of what is said about which message. */
function readMessage(slackEvent: Body, home: Home): InboxEntry | null {
  const payload = readMessageEvent(home, slackEvent);
  if (!payload) return null;
  const { workspaceId, channelId, messageTs, editedTs } = payload;
  const version = payload.kind === 'edited' ? `edited:${editedTs}:${hash(payload.text)}` : payload.kind;
  return { key: `message:${workspaceId}:${channelId}:${messageTs}:${version}`, kind: 'message', workspaceId, payload };
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
  { workspaceId }: Home,
  id: string | null,
  payload: Body,
): InboxEntry {
  // What brings nothing to know it again by is kept all the same: twice is better than not at all.
  return { key: `${kind}:${workspaceId}:${id ?? randomUUID()}`, kind, workspaceId, payload };
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
