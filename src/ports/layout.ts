import type { Digest, DigestContext } from '../digests/digest.ts';

/** How many Slack messages something takes; the Slack edge knows, the features only count rows with it. */
export interface Layout {
  noteMessages(text: string): number;
  /** Replies under the head. */
  digestParts(digest: Digest, context: DigestContext): number;
}
