import type { Event } from '../events/event.ts';
import type { Session } from '../events/session.ts';
import type { Language } from '../language.ts';
import type { Note } from '../notes/note.ts';
import type { Claim } from './claim.ts';

export type DigestFormat = 'updates' | 'sessions' | 'themes' | 'report' | 'trip';

export type DigestStatus = 'draft' | 'publishing' | 'published' | 'discarded';

/** A piece of a line. Code decides what is bold; text is shown literally. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
}

/** One line of a digest. A line that states something points at the claim it shows. */
export interface Line {
  readonly runs: readonly Run[];
  readonly claimId: string | null;
  readonly children: readonly Line[];
}

/** Lines under a heading. */
export interface Section {
  /** Already worded in the digest's language. */
  readonly heading: string;
  readonly lines: readonly Line[];
  /** Shown verbatim as a quotation above the lines (one saying of the session). */
  readonly saying?: Line;
  /** Said below the lines, for example how many more there are. */
  readonly remark?: string;
}

/** One reply under the head in Slack, one chapter elsewhere. */
export interface DigestPart {
  readonly heading: string;
  /** Speakers, time, room: plain text under the heading. */
  readonly subheading: string | null;
  readonly sessionId: string | null;
  readonly sections: readonly Section[];
}

/** Every live note is in exactly one class. */
export interface Accounting {
  readonly used: readonly string[];
  readonly shortened: readonly string[];
  readonly leftOut: readonly string[];
  readonly points: number;
  readonly shown: number;
  /** Attached files that nobody read. */
  readonly filesNotRead: number;
}

/** A digest before it is told where it goes: everything a renderer needs, nothing of Slack. */
export interface DigestContent {
  readonly title: string;
  readonly format: DigestFormat;
  /** False when Summit chose the format; the head then says so. */
  readonly isFormatAsked: boolean;
  readonly language: Language;
  /** `extractive` or `bedrock:<model id>`. */
  readonly engine: string;
  /** Why a configured model did not write it. */
  readonly engineReason: string | null;
  /** Dates, people, notes, sessions with notes of all: one line under the title. */
  readonly facts: string;
  /** Overview and highlights: shown in the head message. */
  readonly head: readonly Section[];
  readonly parts: readonly DigestPart[];
  readonly claims: readonly Claim[];
  readonly accounting: Accounting;
}

/** A digest as kept: its content, and which version of which event it is. */
export interface Digest {
  readonly id: string;
  readonly eventId: string;
  readonly version: number;
  readonly status: DigestStatus;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Hash over the notes it was made from; equal hash = nothing new. */
  readonly sourceHash: string;
  /** The channel it is shown in: the event's, or the caller's direct messages for a draft. */
  readonly channelId: string;
  readonly content: DigestContent;
}

/** What a renderer looks up beside a digest: where citations lead and how authors are called. */
export interface DigestContext {
  readonly event: Event;
  readonly sessions: readonly Session[];
  /** Deleted ones too. */
  readonly notes: readonly Note[];
  /** Author id to the name shown. */
  readonly names: ReadonlyMap<string, string>;
}
