import type { Note, NoteKind, NoteSource } from '../notes/note.ts';

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
