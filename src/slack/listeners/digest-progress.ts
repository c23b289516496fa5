import type { Digest } from '../../digests/digest.ts';
import type { ListenerParts } from './listener-parts.ts';

/** Slack takes five answers to one click; with the first and the last, this many are left for progress. */
const progressAnswers = 2;
/** Posting goes at one message a second, so a digest of twenty parts takes this long with time to spare. */
const postWaitMs = 5 * 60_000;

/** Waits until a digest stands in Slack, telling how far it is. What stays blocked is the status's to tell. */
export async function followDigest(
  { store, poster }: Pick<ListenerParts, 'store' | 'poster'>,
  digest: Digest,
  tell: ((done: number, total: number) => Promise<void>) | null,
): Promise<void> {
  let told = 0;
  await poster.until(async () => {
    const posts = [
      ...(await store.posts.of('digest_head', digest.id)),
      ...(await store.posts.of('digest_part', digest.id)),
    ];
    const done = posts.filter((post) => post.state !== 'pending').length;
    if (done === posts.length) return true;
    if (tell && told < progressAnswers && done / posts.length >= (told + 1) / (progressAnswers + 1)) {
      told += 1;
      await tell(done, posts.length);
    }
    return false;
  }, AbortSignal.timeout(postWaitMs));
}
