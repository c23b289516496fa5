/** Where a note came from. */
export type NoteSource = 'slash' | 'form' | 'thread' | 'shortcut' | 'reaction' | 'dm' | 'import';

/** What a first word with a colon says about the whole note (INTERFACES calls them the kinds a note may open with). */
export type NoteKind = 'aim' | 'improve' | 'result' | 'booth' | 'idea' | 'quote' | 'question' | 'next';

/** What a person wrote about a session. The author owns it. */
export interface Note {
  readonly id: string;
  readonly workspaceId: string;
  readonly eventId: string;
  readonly sessionId: string;
  /** Slack's user id; `import:<name>` for an imported note. */
  readonly authorId: string;
  /** Verbatim, at most 40,000 characters; null once deleted. */
  readonly text: string | null;
  readonly kind: NoteKind | null;
  /** Names of attached files. Their contents are not read. */
  readonly files: readonly string[];
  readonly channelId: string | null;
  /** The message a citation points to: the member's own reply, or the one Summit posted for them. */
  readonly messageTs: string | null;
  readonly permalink: string | null;
  readonly source: NoteSource;
  readonly revision: number;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
  /** Name and first line (from 1) of the imported file. */
  readonly file: string | null;
  readonly line: number | null;
}

/** A note that still has its text. */
export type LiveNote = Note & { readonly text: string };

export function isLive(note: Note): note is LiveNote {
  return note.text !== null && note.deletedAt === null;
}
