import type { Digest } from '../../digests/digest.ts';
import type { Language } from '../../language.ts';
import { digestProgressReply } from '../blocks/digest-replies.ts';
import type { Message } from '../blocks/message.ts';
import type { ListenerParts } from './listener-parts.ts';

/** Slack allows five answers to one command; with the first and the last, this many are left for progress. */
const progressAnswers = 2;
/** Posting goes at one message a second, so a digest of twenty parts takes this long with time to spare. */
const postWaitMs = 5 * 60_000;

/** Waits until a digest stands in Slack, telling how far it is. What stays blocked is the status's to tell. */
export async function followDigest(
  { store, poster }: Pick<ListenerParts, 'store' | 'poster'>,
  language: Language,
  replace: (message: Message) => Promise<void>,
  digest: Digest,
): Promise<void> {
  let told = 0;
  await poster.until(async () => {
    const posts = [
      ...(await store.posts.of('digest_head', digest.id)),
      ...(await store.posts.of('digest_part', digest.id)),
    ];
    const done = posts.filter((post) => post.state !== 'pending').length;
    const share = posts.length === 0 ? 1 : done / posts.length;
    if (share < 1 && told < progressAnswers && share >= (told + 1) / (progressAnswers + 1)) {
      told += 1;
      await replace(digestProgressReply(language, done, posts.length));
    }
    return share === 1;
  }, AbortSignal.timeout(postWaitMs));
}
