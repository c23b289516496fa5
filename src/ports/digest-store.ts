import type { Digest, DigestContent, DigestStatus } from '../digests/digest.ts';

export interface DigestStore {
  /**
   * Saves content, claims and citations in one transaction; its posts are added beside it in the caller's. Known
   * `originKey`: the digest made then. Versions count from 1 per event as digests are published; a draft has 0.
   */
  create(digest: NewDigest): Promise<{ digest: Digest; isNew: boolean }>;
  get(id: string): Promise<Digest | null>;
  /** Newest version that is publishing or published. */
  latest(eventId: string): Promise<Digest | null>;
  /** By version; drafts too. */
  list(eventId: string): Promise<Digest[]>;
  setStatus(id: string, status: DigestStatus): Promise<void>;
}

export interface NewDigest {
  readonly eventId: string;
  readonly status: DigestStatus;
  readonly createdBy: string;
  readonly sourceHash: string;
  readonly channelId: string;
  readonly workspaceId: string;
  readonly content: DigestContent;
  readonly originKey: string;
}
