import { type Body, object, text, workspaceOf } from '../slack-body.ts';
import type { ListenerParts } from './listener-parts.ts';

/** The bot was invited: what waited for it in the channel is posted now. */
export async function handleMemberJoined({ store, poster, botUserId }: ListenerParts, body: Body): Promise<void> {
  const slackEvent = object(body.event);
  const [workspaceId, channelId] = [workspaceOf(body), text(slackEvent.channel)];
  if (slackEvent.user !== botUserId || !workspaceId || !channelId) return;
  await store.posts.unblock(workspaceId, channelId);
  poster.wake();
}
