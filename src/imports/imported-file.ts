/** What a file says, before it is put into an event. Together, notes and meta hold every non-empty line of the file. */
export interface ImportedFile {
  readonly file: string;
  /** From the title or front matter, else the file's name without ending. */
  readonly eventName: string;
  readonly language: 'ja' | 'en';
  /** Days found, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sessions: readonly ImportedSession[];
  /** Lines before or outside every session. */
  readonly meta: readonly ImportedLine[];
}

export interface ImportedSession {
  readonly title: string;
  readonly code: string | null;
  readonly speakers: readonly string[];
  readonly room: string | null;
  /** Local wall time `HH:MM` as written, and the day where it is known. */
  readonly day: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** True for the session that holds notes which stand under no session of the file. */
  readonly isGeneral: boolean;
  readonly notes: readonly ImportedNote[];
  readonly meta: readonly ImportedLine[];
}

/** A run of consecutive lines, verbatim. */
export interface ImportedNote {
  readonly author: string;
  readonly text: string;
  /** First line in the file, from 1. */
  readonly line: number;
}

export interface ImportedLine {
  readonly line: number;
  readonly text: string;
}
