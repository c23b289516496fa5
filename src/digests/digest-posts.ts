import type { Store } from '../ports/store.ts';
import type { Digest } from './digest.ts';

/** Asks for a digest's messages: the head, and its parts as replies under it. */
export async function addDigestPosts(inside: Store, workspaceId: string, digest: Digest, parts: number): Promise<void> {
  const place = { workspaceId, channelId: digest.channelId, subjectId: digest.id };
  const headKey = `digest-${digest.id}`;
  await inside.posts.add([
    { ...place, key: headKey, parentKey: null, kind: 'digest_head', ordinal: 0 },
    ...Array.from({ length: parts }, (_, ordinal) => ({
      ...place,
      key: `${headKey}-${ordinal}`,
      parentKey: headKey,
      kind: 'digest_part' as const,
      ordinal,
    })),
  ]);
}
