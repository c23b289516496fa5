import type { NoteLine } from '../notes/note-line.ts';
import { createSessionBook, type SessionBook } from './session-book.ts';
import type { ListedAs } from './session-heading.ts';

/** Where a line of a Markdown file goes. `session` null: it stands in none. */
export interface Filing {
  readonly as: 'note' | 'meta' | 'blank';
  readonly session: number | null;
}

/** A day that holds for what stands below it. */
export interface HeldDay {
  readonly day: string | null;
  readonly writtenDay: string | null;
}

/** An item of a list of sessions, while deeper lines follow. */
export interface OpenItem extends HeldDay {
  readonly indent: number;
  readonly session: number | null;
}

/** How far the reader of a Markdown file has come. */
export interface Walk {
  readonly lines: readonly NoteLine[];
  readonly raw: readonly string[];
  /** Used for days that name no year. */
  readonly year: string | null;
  readonly book: SessionBook;
  /** Days of the event, `YYYY-MM-DD`. */
  readonly days: string[];
  /** The first heading, if it is of level 1 and opens no session. */
  title: string | null;
  /** Headings above, outermost first. */
  headings: readonly { readonly level: number; readonly text: string }[];
  /** The session whose heading stands above. */
  session: { readonly at: number; readonly level: number } | null;
  day: (HeldDay & { readonly level: number }) | null;
  listedAs: ListedAs;
  items: readonly OpenItem[];
  /** Within a list: what is indented belongs to it, pictures and links too. */
  isInList: boolean;
  /** Right below a session's heading, where its facts may stand (`open`) or do (`facts`), until something else comes. */
  top: 'open' | 'facts' | 'closed';
}

export function startWalk(lines: readonly NoteLine[], raw: readonly string[], year: string | null): Walk {
  return {
    lines,
    raw,
    year,
    book: createSessionBook(),
    days: [],
    title: null,
    headings: [],
    session: null,
    day: null,
    listedAs: null,
    items: [],
    isInList: false,
    top: 'closed',
  };
}

/** The session of the line at hand: that of the list item it stands below, else that of the heading. */
export function sessionHere(walk: Walk): number | null {
  return walk.items.findLast(({ session }) => session !== null)?.session ?? walk.session?.at ?? null;
}

export function noteDays(walk: Walk, ...days: readonly (string | null | undefined)[]): void {
  walk.days.push(...days.filter((day) => typeof day === 'string'));
}
