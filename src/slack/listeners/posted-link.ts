import type { PostKind } from '../../ports/post-store.ts';
import { linkOf } from '../post-link.ts';
import type { ListenerParts } from './listener-parts.ts';

/** How long an answer waits for the message it speaks of: long enough for one post, short enough for a person. */
const postWaitMs = 3_000;

/** The link to a subject's first message, once it is posted; null where that takes long or Slack refuses it. */
export async function postedLink(
  parts: Pick<ListenerParts, 'store' | 'poster' | 'permalinks'>,
  kind: PostKind,
  subjectId: string,
): Promise<string | null> {
  const first = async () => (await parts.store.posts.of(kind, subjectId))[0];
  await parts.poster.until(async () => {
    const post = await first();
    return post?.state !== 'pending';
  }, AbortSignal.timeout(postWaitMs));
  return linkOf(parts.store, parts.permalinks, await first());
}

/** Does Slack refuse this subject's messages, because the bot is no member of the channel or may not post there? */
export async function isBlocked(
  parts: Pick<ListenerParts, 'store' | 'poster' | 'permalinks'>,
  kind: PostKind,
  subjectId: string,
): Promise<boolean> {
  await postedLink(parts, kind, subjectId);
  return (await parts.store.posts.of(kind, subjectId)).some((post) => post.state === 'blocked');
}
