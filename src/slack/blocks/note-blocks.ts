import type { Language } from '../../language.ts';
import type { LiveNote } from '../../notes/note.ts';
import { cutText } from '../text/grapheme.ts';
import { findLinks, type LinkPart } from '../text/link.ts';
import { type NoteSegment, notePages } from '../text/note-page.ts';
import { showable } from '../text/showable.ts';
import type { Wording } from '../wording/wording.ts';
import { wordingOf } from '../wording/wordings.ts';
import { buildMessage } from './block-builder.ts';
import { context, link, menuLine, option, overflow, words } from './elements.ts';
import { actionIds, menuValue } from './ids.ts';
import { cutInlines } from './inline-cut.ts';
import { limits } from './limits.ts';
import type { Inline, Item, Message } from './message.ts';
import { nameWords } from './reply.ts';

export interface NoteWords {
  /** Shown as plain text: no mention, no link. */
  readonly authorName: string;
  readonly language: Language;
  /** Slack's user id to name, for people that the note mentions. */
  readonly names?: ReadonlyMap<string, string>;
}

/**
 * The replies that Summit posts for a slash or form note: the author's name with the menu, then the text line by line,
 * fenced code preformatted, web addresses as links. Over 3,000 characters: consecutive replies.
 */
export function noteMessages(note: Pick<LiveNote, 'id' | 'text'>, shown: NoteWords): Message[] {
  const { authorName, language } = shown;
  const wording = wordingOf(language);
  return notePages(note.text).map((segments, at, pages) => {
    const top =
      at === 0 ? authorLine(note.id, authorName, wording) : pageLine(authorName, at + 1, pages.length, wording);
    const message = buildMessage([top, ...segmentItems(segments, shown)]);
    if (JSON.stringify(message.blocks).length <= limits.blocksJson) return message;
    // Hundreds of mentions as long names: neutral words are short.
    return buildMessage([top, ...segmentItems(segments, { authorName, language })]);
  });
}

/** How many messages a note takes; depends on nothing but its text. */
export function countNoteMessages(text: string): number {
  return notePages(text).length;
}

function authorLine(noteId: string, authorName: string, { buttons }: Wording): Item {
  const menu = overflow(actionIds.noteMenu, [
    option(buttons.edit, menuValue('edit', noteId)),
    option(buttons.move, menuValue('move', noteId)),
    option(buttons.remove, menuValue('delete', noteId)),
  ]);
  return { kind: 'block', block: menuLine(nameWords(authorName), menu) };
}

function pageLine(authorName: string, page: number, pages: number, wording: Wording): Item {
  return { kind: 'block', block: context(wording.notes.page(nameWords(authorName), page, pages)) };
}

/** Each link costs Slack's limit for a message twice its length; beyond these, addresses are plain text. */
const linksPerMessage = 40;

function segmentItems(segments: readonly NoteSegment[], { language, names }: NoteWords): Item[] {
  const show = (text: string) => showable(text, names ? { names, language } : { language });
  let links = 0;
  // Addresses are found before mentions become words: a name right behind one is no part of it.
  const asInline = (part: LinkPart): Inline => {
    if (part.kind === 'text') return words(show(part.text));
    links += 1;
    return links > linksPerMessage ? words(show(part.url)) : link(show(part.url), part.url);
  };
  return segments.flatMap((segment): Item[] => {
    const text = segment.text.replace(/^\n+|\n+$/g, '');
    if (segment.kind === 'code')
      return cutText(show(text), itemRoom.visible).map((piece) => ({ kind: 'code', text: piece }));
    return cutInlines(findLinks(text).map(asInline), itemRoom).map((inlines) => ({ kind: 'line', inlines }));
  });
}

/** A page of 3,000 characters fits; words for mentions may make it longer. */
const itemRoom = { visible: limits.blockText, json: Number.POSITIVE_INFINITY };
