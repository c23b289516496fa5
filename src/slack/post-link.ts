import type { Permalinks } from '../ports/permalinks.ts';
import type { Post } from '../ports/post-store.ts';
import type { Store } from '../ports/store.ts';

/** The link to a post; asked for once more where it could not be had when the message was posted. */
export async function linkOf(store: Store, permalinks: Permalinks, post: Post | undefined): Promise<string | null> {
  if (!post || post.ts === null || post.permalink !== null) return post?.permalink ?? null;
  const permalink = await permalinks.permalink(post.channelId, post.ts);
  if (permalink) await store.posts.posted(post.key, post.ts, permalink, post.shown);
  return permalink;
}
