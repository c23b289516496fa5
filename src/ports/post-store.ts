export type PostKind = 'session' | 'note' | 'digest_head' | 'digest_part';

export type PostState = 'pending' | 'posted' | 'blocked' | 'gone';

/**
 * A message that should stand in Slack. It holds which thing is shown, never the words: they are rendered when it is
 * sent, so an edited or deleted note leaves nothing behind here. `wanted` above `shown` = to be posted or updated.
 */
export interface Post {
  /** Opaque; also the message's metadata key. */
  readonly key: string;
  readonly workspaceId: string;
  readonly channelId: string;
  /** The post whose thread this one belongs in. */
  readonly parentKey: string | null;
  readonly kind: PostKind;
  /** Id of the session, note or digest that it shows. */
  readonly subjectId: string;
  /** Which piece of the subject, from 0. */
  readonly ordinal: number;
  readonly state: PostState;
  readonly isWithdrawn: boolean;
  readonly wanted: number;
  readonly shown: number;
  readonly ts: string | null;
  readonly permalink: string | null;
  readonly attempts: number;
  /** Slack's error, for a blocked one. */
  readonly error: string | null;
}

export type NewPost = Pick<Post, 'key' | 'workspaceId' | 'channelId' | 'parentKey' | 'kind' | 'subjectId' | 'ordinal'>;

export interface PostStore {
  /** A known key changes nothing. */
  add(posts: readonly NewPost[]): Promise<void>;
  get(key: string): Promise<Post | null>;
  /** Posts of a subject by ordinal, withdrawn ones left out. */
  of(kind: PostKind, subjectId: string): Promise<Post[]>;
  /** Something to do now, oldest first: pending or changed or withdrawn, not blocked, parent posted, not before its time. */
  due(limit: number): Promise<Post[]>;
  /** Notes of this event whose messages are still to be made, and Slack's error where it refuses some. */
  waiting(eventId: string): Promise<{ readonly pending: number; readonly blockedBy: string | null }>;
  /** Asks for the subject's messages to be rendered again. */
  touch(kind: PostKind, subjectId: string): Promise<void>;
  /** Asks for the subject's messages to be taken away. One that was never posted is gone at once. */
  withdraw(kind: PostKind, subjectId: string): Promise<void>;
  /**
   * It stands in Slack as version `shown`. In the same transaction the session gets its thread, the note its first
   * message with its permalink, a digest whose last message this was is published, and a digest's head has the head of
   * the version before rendered again, which links to it.
   */
  posted(key: string, ts: string, permalink: string | null, shown: number): Promise<void>;
  /** It is no longer in Slack. */
  gone(key: string): Promise<void>;
  /** A lasting refusal: nothing more is tried until `unblock`. */
  block(key: string, error: string): Promise<void>;
  unblock(workspaceId: string, channelId: string): Promise<void>;
  /** A passing failure. */
  retryAt(key: string, at: Date): Promise<void>;
}
