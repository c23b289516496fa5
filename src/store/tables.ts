import type { Generated, Selectable } from 'kysely';
import type { DigestStatus } from '../digests/digest.ts';
import type { EventStatus } from '../events/event.ts';
import type { Language } from '../language.ts';
import type { NoteKind, NoteSource } from '../notes/note.ts';
import type { PointKind } from '../notes/point.ts';
import type { HeardEntry } from '../ports/inbox-store.ts';
import type { PostKind, PostState } from '../ports/post-store.ts';

/**
 * The tables, the same on both engines. `seq` is the order of creation; times are milliseconds since 1970 by the
 * database's clock (columns `…_at`), yes or no is 1 or 0, lists and objects are JSON texts.
 */
export interface Tables {
  events: EventTable;
  channels: ChannelTable;
  sessions: SessionTable;
  meta_lines: MetaLineTable;
  notes: NoteTable;
  members: MemberTable;
  digests: DigestTable;
  claims: ClaimTable;
  claim_cites: ClaimCiteTable;
  posts: PostTable;
  inbox: InboxTable;
}

export interface EventTable {
  seq: Generated<number>;
  id: string;
  origin_key: string;
  workspace_id: string;
  channel_id: string | null;
  name: string;
  language: Language;
  time_zone: string;
  /** `YYYY-MM-DD` */
  first_day: string | null;
  last_day: string | null;
  status: EventStatus;
  created_by: string | null;
  created_at: number;
}

/** Which event is current in a channel. */
export interface ChannelTable {
  workspace_id: string;
  channel_id: string;
  event_id: string;
}

export interface SessionTable {
  seq: Generated<number>;
  id: string;
  origin_key: string;
  event_id: string;
  /** The event's, repeated for the look-up by thread. */
  workspace_id: string;
  title: string;
  code: string | null;
  speakers: string;
  room: string | null;
  starts_at: number | null;
  ends_at: number | null;
  channel_id: string | null;
  thread_ts: string | null;
  is_general: number;
  created_at: number;
}

export interface MetaLineTable {
  event_id: string;
  session_id: string | null;
  file: string;
  line: number;
  text: string;
}

export interface NoteTable {
  seq: Generated<number>;
  id: string;
  /** Null for captured replies: their message is their key. */
  origin_key: string | null;
  workspace_id: string;
  event_id: string;
  session_id: string;
  /** Null: no note but the mark of a deletion that came before its message, which then stays unborn. */
  author_id: string | null;
  text: string | null;
  kind: NoteKind | null;
  files: string;
  channel_id: string | null;
  message_ts: string | null;
  permalink: string | null;
  source: NoteSource;
  revision: number;
  /** Slack's `edited.ts` of the text kept, in microseconds; null for an original. */
  edited_us: number | null;
  created_at: number;
  deleted_at: number | null;
  file: string | null;
  line: number | null;
  /**
   * Should a ✅ stand on the note's message: 1 = yes, 0 = no (the note is forgotten, the member's message stands), null
   * = there is no message of a member's to mark (the note came another way, or its message is gone).
   * Something is owed to Slack exactly where this differs from `mark_shown`.
   */
  mark_wanted: number | null;
  mark_shown: Generated<number>;
}

export interface MemberTable {
  workspace_id: string;
  user_id: string;
  name: string;
  language: Language | null;
  is_guest: number;
  read_at: number;
}

export interface DigestTable {
  seq: Generated<number>;
  id: string;
  origin_key: string;
  workspace_id: string;
  event_id: string;
  /** From 1 per event, in the order of publishing; 0 while a draft. */
  version: number;
  status: DigestStatus;
  source_hash: string;
  channel_id: string;
  content: string;
  created_by: string;
  created_at: number;
}

/** Which claims a digest makes. Their words are in its `content` alone, so that there is one place to erase them. */
export interface ClaimTable {
  digest_id: string;
  claim_id: string;
  ordinal: number;
  session_id: string;
  kind: PointKind;
}

export interface ClaimCiteTable {
  digest_id: string;
  claim_id: string;
  ordinal: number;
  note_id: string;
  line: number;
}

export interface PostTable {
  seq: Generated<number>;
  key: string;
  workspace_id: string;
  channel_id: string;
  parent_key: string | null;
  kind: PostKind;
  subject_id: string;
  ordinal: number;
  state: PostState;
  is_withdrawn: number;
  wanted: number;
  shown: number;
  ts: string | null;
  permalink: string | null;
  attempts: number;
  error: string | null;
  retry_at: number;
  created_at: number;
}

export interface InboxTable {
  seq: Generated<number>;
  key: string;
  workspace_id: string;
  kind: HeardEntry['kind'];
  state: 'pending' | 'done' | 'failed';
  /** Null once worked through: the key stays, so that a late copy is known. */
  payload: string | null;
  attempts: number;
  error: string | null;
  retry_at: number;
  received_at: number;
}

export type EventRow = Selectable<EventTable>;
export type SessionRow = Selectable<SessionTable>;
export type NoteRow = Selectable<NoteTable>;
export type MemberRow = Selectable<MemberTable>;
export type DigestRow = Selectable<DigestTable>;
export type PostRow = Selectable<PostTable>;
export type InboxRow = Selectable<InboxTable>;
