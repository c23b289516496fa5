import type { Claim } from '../../digests/claim.ts';
import type { DigestContext } from '../../digests/digest.ts';
import { isLive, type LiveNote, type Note } from '../../notes/note.ts';
import { clampText } from '../text/grapheme.ts';
import type { Wording } from '../wording/wording.ts';
import { link, words } from './elements.ts';
import type { Inline } from './message.ts';
import { nameWords } from './reply.ts';

/** INTERFACES, section 3: at most five citations stand beside a claim, the rest is counted. */
const citationsShown = 5;
const authorShown = 40;
const fileShown = 60;

/** Longer than Slack's permalinks are: what a message that is still to be posted is measured with. */
export const measuredUrl = `https://permalink.invalid/${'0'.repeat(134)}`;

/** A note that a claim rests on, with the first of its lines that the claim cites. */
export interface CitedNote {
  readonly note: LiveNote;
  /** Within the note's text, from 0. */
  readonly line: number;
}

export interface Citations {
  /** Each note once, oldest citation first. Deleted notes are gone. */
  of(claim: Claim): CitedNote[];
  authorOf(note: Pick<Note, 'authorId'>): string;
  /** Null when it is deleted. */
  note(id: string): LiveNote | null;
}

export function readCitations({ notes, names }: DigestContext, wording: Wording): Citations {
  const live = new Map(notes.filter(isLive).map((note) => [note.id, note]));
  return {
    of(claim) {
      const cited = new Map<string, CitedNote>();
      for (const { noteId, line } of claim.cites) {
        const note = live.get(noteId);
        if (note && !cited.has(noteId)) cited.set(noteId, { note, line });
      }
      return [...cited.values()];
    },
    note: (id) => live.get(id) ?? null,
    authorOf({ authorId }) {
      const name =
        names.get(authorId) ??
        (authorId.startsWith('import:') ? authorId.slice('import:'.length) : wording.digests.someone);
      return clampText(nameWords(name), authorShown);
    },
  };
}

/**
 * What a claim ends with: the notes that have no message as `〔name file:line〕`, then a link per note labelled with its
 * author, at most five, then ` +n`.
 */
export function citationInlines(cited: readonly CitedNote[], citations: Citations): Inline[] {
  const shown = cited.slice(0, citationsShown);
  const plain = shown.filter(({ note }) => note.permalink === null);
  const linked = shown.flatMap(({ note }) =>
    note.permalink === null ? [] : [link(citations.authorOf(note), note.permalink)],
  );
  return [
    ...plain.map((each) => words(` ${plainCitation(each, citations)}`)),
    ...linked.flatMap((each) => [words(' '), each]),
    ...restCount(cited),
  ];
}

/** The same with a link for every note that has, or will have, a message. */
export function measuredCitations(cited: readonly CitedNote[], citations: Citations): Inline[] {
  const shown = cited.slice(0, citationsShown).flatMap((each) => {
    const text = plainCitation(each, citations);
    return each.note.file === null ? [words(' '), link(text, measuredUrl)] : [words(` ${text}`)];
  });
  return [...shown, ...restCount(cited)];
}

/** An imported note's line is counted in its file. */
function plainCitation({ note, line }: CitedNote, citations: Citations): string {
  const place = note.file === null ? '' : ` ${clampText(nameWords(note.file), fileShown)}:${(note.line ?? 1) + line}`;
  return `〔${citations.authorOf(note)}${place}〕`;
}

/** One citation alone, as the lists of sources show it. */
export function sourceInline(cited: CitedNote, citations: Citations): Inline {
  const { permalink } = cited.note;
  return permalink === null ? words(plainCitation(cited, citations)) : link(citations.authorOf(cited.note), permalink);
}

function restCount(cited: readonly CitedNote[]): Inline[] {
  return cited.length > citationsShown ? [words(` +${cited.length - citationsShown}`)] : [];
}
