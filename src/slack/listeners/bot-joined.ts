import { type Body, object, text, workspaceOf } from '../slack-body.ts';
import type { ListenerParts } from './listener-parts.ts';

/** The bot was invited: what waited for it in the channel is posted now. */
export async function handleMemberJoined({ store, poster, home }: ListenerParts, body: Body): Promise<void> {
  const channelId = text(object(body.event).channel);
  if (!channelId) return;
  await store.posts.unblock(workspaceOf(body) ?? home.workspaceId, channelId);
  poster.wake();
}
