/** What the features need from outside. `store/` keeps it on SQLite and PostgreSQL; both pass one contract suite. */
import type { Claim } from './digests/claim.ts';
import type { Digest, DigestContent, DigestContext, DigestStatus } from './digests/digest.ts';
import type { Event, EventStatus, MetaLine } from './events/event.ts';
import type { Session } from './events/session.ts';
import type { Language } from './language.ts';
import type { Note, NoteKind, NoteSource } from './notes/note.ts';

/**
 * `originKey` on everything that a person's action creates: the same action delivered again (Slack repeats itself, a
 * process dies half-way) finds what it made the first time instead of making it twice.
 */
export interface NewEvent {
  /** `local` for an imported event that no channel has taken yet. */
  readonly workspaceId: string;
  readonly channelId: string | null;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly createdBy: string | null;
  readonly originKey: string;
}

export interface EventStore {
  /** Creates it and makes it the current event of its channel. Known `originKey`: the event made then. */
  create(event: NewEvent): Promise<Event>;
  get(id: string): Promise<Event | null>;
  byOrigin(originKey: string): Promise<Event | null>;
  /** The one current event of the channel, open or closed. */
  current(workspaceId: string, channelId: string): Promise<Event | null>;
  /** Events of the channel, newest first. */
  list(workspaceId: string, channelId: string): Promise<Event[]>;
  /** Imported events that no channel has taken yet, newest first. */
  listUntied(): Promise<Event[]>;
  /** All events of the workspace, oldest first; `null` = of every workspace (the command line). */
  listAll(workspaceId: string | null): Promise<Event[]>;
  setStatus(id: string, status: EventStatus): Promise<void>;
  /**
   * Makes it the channel's current event. One that has no channel yet (imported) is tied to it first, with its notes:
   * both then belong to `workspaceId`.
   */
  use(id: string, workspaceId: string, channelId: string): Promise<void>;
  /** Adds lines; the same (event, file, line) again replaces the text. */
  addMeta(lines: readonly MetaLine[]): Promise<void>;
  /** Ordered by file, then line. */
  meta(eventId: string): Promise<MetaLine[]>;
}

export interface NewSession {
  readonly eventId: string;
  readonly title: string;
  readonly code: string | null;
  readonly speakers: readonly string[];
  readonly room: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly isGeneral: boolean;
  readonly originKey: string;
}

export interface SessionStore {
  /** Known `originKey`: the session made then. A second general session of an event: the first. */
  create(session: NewSession): Promise<Session>;
  get(id: string): Promise<Session | null>;
  byOrigin(originKey: string): Promise<Session | null>;
  /** By start, then creation. */
  list(eventId: string): Promise<Session[]>;
  byThread(workspaceId: string, channelId: string, threadTs: string): Promise<Session | null>;
}

export interface NewNote {
  readonly workspaceId: string;
  readonly eventId: string;
  readonly sessionId: string;
  readonly authorId: string;
  readonly text: string;
  readonly kind: NoteKind | null;
  readonly files: readonly string[];
  readonly channelId: string | null;
  readonly source: NoteSource;
  readonly file: string | null;
  readonly line: number | null;
  readonly originKey: string;
}

/**
 * What Slack said about one message in a session's thread. Deliveries may repeat and come in any order; whatever the
 * order, the same set of them leaves the same notes: a deletion wins over all, the newest `editedTs` wins over older.
 */
export interface CapturedMessage {
  readonly kind: 'posted' | 'edited' | 'deleted';
  readonly workspaceId: string;
  readonly channelId: string;
  readonly messageTs: string;
  /** Unknown for some deletions. */
  readonly threadTs: string | null;
  /** Null for deletions. */
  readonly authorId: string | null;
  readonly text: string | null;
  readonly files: readonly string[];
  readonly editedTs: string | null;
}

export interface NoteStore {
  /** Known `originKey`: the note made then, with `isNew` false. */
  add(note: NewNote): Promise<{ note: Note; isNew: boolean }>;
  /** Many at once, for imports; returns how many were new. */
  addAll(notes: readonly NewNote[]): Promise<number>;
  /**
   * One transaction. Messages whose thread is no session's are dropped. An original whose deletion came first stays
   * unborn, an edit that comes first makes the note. `createdAt` is the message's own time.
   */
  capture(messages: readonly CapturedMessage[]): Promise<void>;
  get(id: string): Promise<Note | null>;
  byMessage(workspaceId: string, channelId: string, messageTs: string): Promise<Note | null>;
  /** By creation. Deleted ones too. */
  list(eventId: string): Promise<Note[]>;
  listBySession(sessionId: string): Promise<Note[]>;
  /** The newest live note of this member in the event. */
  lastBy(eventId: string, authorId: string): Promise<Note | null>;
  /** Sets the text and counts the revision up; null when it is gone. */
  edit(id: string, text: string): Promise<Note | null>;
  /** Text null, `deletedAt` set, the rest kept; null when it was gone already. */
  remove(id: string): Promise<Note | null>;
  /** A note that Summit posted forgets its message (it is posted anew); a member's own reply keeps it. */
  move(id: string, sessionId: string): Promise<Note | null>;
  setPermalink(id: string, permalink: string): Promise<void>;
  /** Captured replies whose ✅ is still to be set (live) or taken away (deleted, set before). */
  awaitingMark(limit: number): Promise<Note[]>;
  markShown(id: string, isShown: boolean): Promise<void>;
}

export interface Member {
  readonly workspaceId: string;
  readonly userId: string;
  readonly name: string;
  readonly language: Language | null;
  /** Guests and people of other workspaces: they may write notes, nothing else. */
  readonly isGuest: boolean;
  readonly readAt: Date;
}

export interface MemberStore {
  get(workspaceId: string, userId: string): Promise<Member | null>;
  getAll(workspaceId: string, userIds: readonly string[]): Promise<Member[]>;
  put(member: Member): Promise<void>;
}

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

/** A claim as the export shows it. */
export type KeptClaim = Pick<Claim, 'text' | 'kind' | 'cites' | 'sessionId'>;

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

/** What Slack delivered, kept before it is acked, erased once it is worked through. */
export type InboxEntry = {
  /** Content key: the same for every copy of one delivery, whatever its `event_id`. */
  readonly key: string;
  readonly workspaceId: string;
} & (
  | { readonly kind: 'message'; readonly payload: CapturedMessage }
  /** Slack's own body, as JSON. */
  | {
      readonly kind: 'command' | 'action' | 'view' | 'slack_event';
      readonly payload: Readonly<Record<string, unknown>>;
    }
);

export type PendingEntry = InboxEntry & { readonly attempts: number };

export interface InboxStore {
  /**
   * One transaction, however many. Messages count only in the thread of a session (or when they edit or delete a known
   * note); others are dropped. Returns the keys that are new.
   */
  put(entries: readonly InboxEntry[]): Promise<Set<string>>;
  /** Not yet worked through and due, oldest first. */
  pending(limit: number): Promise<PendingEntry[]>;
  /** Erases the payloads. */
  done(keys: readonly string[]): Promise<void>;
  /** To be tried again then; null: never again (payload kept for the operator). */
  failed(key: string, error: string, retryAt: Date | null): Promise<void>;
  /** Message entries worked through in the transaction that captures their notes. */
  captured(keys: readonly string[], messages: readonly CapturedMessage[]): Promise<void>;
  /** Forgets entries received before, unless still to be worked through: copies of them would be new. Returns how many. */
  purge(before: Date): Promise<number>;
}

export interface Store {
  readonly events: EventStore;
  readonly sessions: SessionStore;
  readonly notes: NoteStore;
  readonly members: MemberStore;
  readonly digests: DigestStore;
  readonly posts: PostStore;
  readonly inbox: InboxStore;
  /** The database's clock (plus the offset that tests set). */
  now(): Promise<Date>;
  /** All or nothing. Only the store handed in may be used inside. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
}

/** How many Slack messages something takes; the Slack edge knows, the features only count rows with it. */
export interface Layout {
  noteMessages(text: string): number;
  /** Replies under the head. */
  digestParts(digest: Digest, context: DigestContext): number;
}

/** The people of a workspace, as Slack knows them; kept for a day in the store. */
export interface MemberDirectory {
  member(workspaceId: string, userId: string): Promise<Member>;
  /** Names for citations; an unknown person gets a neutral name, never an error. */
  names(workspaceId: string, userIds: readonly string[]): Promise<Map<string, string>>;
}

/** Links to messages, as Slack gives them. */
export interface Permalinks {
  /** Null where the message is gone or may not be read. */
  permalink(channelId: string, messageTs: string): Promise<string | null>;
}
