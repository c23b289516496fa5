import type { Button } from '@slack/types';
import type { SummitError } from '../../errors.ts';
import type { Event } from '../../events/event.ts';
import type { Session } from '../../events/session.ts';
import type { Language } from '../../language.ts';
import type { LiveNote } from '../../notes/note.ts';
import { showableVerbatim } from '../text/showable.ts';
import type { Wording } from '../wording/wording.ts';
import { wordingOf } from '../wording/wordings.ts';
import { actions, button, words } from './elements.ts';
import { errorWords } from './error-replies.ts';
import { actionIds, noteTarget, noteTitle } from './ids.ts';
import { limits } from './limits.ts';
import type { Item, Message } from './message.ts';
import { oneMessage, splitMessages } from './message-splitter.ts';
import { bullet, line, nameWords } from './reply.ts';
import { sessionLabel } from './session-label.ts';

/** What the confirmation of a slash or form note says; `SavedNote` of the note service fits. */
export interface SavedNoteWords {
  readonly note: Pick<LiveNote, 'id' | 'text'>;
  readonly event: Pick<Event, 'timeZone'>;
  readonly session: Pick<Session, 'title' | 'startsAt'>;
  /** Sessions to ask about; at most four are shown. Empty: nothing to ask. */
  readonly candidates: readonly Pick<Session, 'id' | 'title' | 'startsAt'>[];
  /** A name in front of the note that no session has yet. */
  readonly newTitle: string | null;
  /** The bot is no member of the channel, so the note waits. */
  readonly isWaitingForInvite?: boolean;
}

/** `✅ 13:30「町工場のIoT」に保存（3行）[移動][取り消す]`, the question which session it was, and the offer to make one. */
export function noteSavedReply(language: Language, saved: SavedNoteWords): Message {
  const wording = wordingOf(language);
  const { note, event, session, candidates, newTitle } = saved;
  const isAsked = candidates.length > 0;
  const items: Item[] = [
    line(
      isAsked
        ? wording.notes.whichSession
        : wording.notes.saved(sessionLabel(session, event.timeZone, wording), countLines(note.text)),
    ),
  ];
  if (isAsked) items.push({ kind: 'block', block: actions(candidateButtons(saved, wording)) });
  if (newTitle !== null) items.push(...sessionOffer(note.id, newTitle, wording));
  if (saved.isWaitingForInvite) items.push(line(wording.notes.inviteBot));
  items.push({
    kind: 'block',
    block: actions([
      button({ actionId: actionIds.noteMove, text: wording.buttons.move, value: note.id }),
      button({ actionId: actionIds.noteUndo, text: wording.buttons.undo, value: note.id }),
    ]),
  });
  return oneMessage(items);
}

function candidateButtons({ note, event, candidates }: SavedNoteWords, wording: Wording): Button[] {
  return candidates.slice(0, 4).map((session, at) =>
    button({
      actionId: `${actionIds.noteChoose}_${at}`,
      text: sessionLabel(session, event.timeZone, wording),
      value: noteTarget(note.id, session.id),
    }),
  );
}

/** A title that does not fit the button's value is offered by nobody: it is longer than a session's may be. */
function sessionOffer(noteId: string, title: string, wording: Wording): Item[] {
  const value = noteTitle(noteId, title);
  if (value.length > limits.buttonValue) return [];
  const text = wording.buttons.makeSession(nameWords(title));
  return [
    line(wording.notes.offerSession(nameWords(title))),
    { kind: 'block', block: actions([button({ actionId: actionIds.noteMakeSession, text, value })]) },
  ];
}

/** Lines that hold something. */
function countLines(text: string): number {
  return text.split('\n').filter((each) => each.trim() !== '').length;
}

/** Ephemerals are never updated, so only Slack's own limit counts: a note of 40,000 characters stays within five answers. */
const handBackVisible = 11_000;

/** Why a note was not taken, and all of its text to copy. `names`: user id to name, for mentions in it. */
export function noteRefusedReply(
  language: Language,
  error: SummitError,
  text: string,
  names?: ReadonlyMap<string, string>,
): Message[] {
  const wording = wordingOf(language);
  const why: Item[] = [line(errorWords(language, error))];
  if (error.code === 'empty_text') return [oneMessage([...why, ...usageItems(wording)])];
  return splitMessages(
    [...why, line(wording.notes.handedBack), { kind: 'code', text: showableVerbatim(text, names) }],
    { visible: handBackVisible },
  );
}

export function noteUsageReply(language: Language): Message {
  return oneMessage(usageItems(wordingOf(language)));
}

function usageItems(wording: Wording): Item[] {
  const [title = '', ...lines] = wording.notes.usage;
  return [line(title, 'bold'), ...lines.map((text) => bullet(words(text)))];
}

export function noteMovedReply(
  language: Language,
  session: Pick<Session, 'title' | 'startsAt'>,
  timeZone: string,
): Message {
  const wording = wordingOf(language);
  return oneMessage([line(wording.notes.moved(sessionLabel(session, timeZone, wording)))]);
}

export function noteUndoneReply(language: Language): Message {
  return oneMessage([line(wordingOf(language).notes.undone)]);
}

/** `isOwnMessage`: the note is the member's own reply, which stays in Slack. */
export function noteRemovedReply(language: Language, isOwnMessage: boolean): Message {
  const { notes } = wordingOf(language);
  return oneMessage([line(isOwnMessage ? notes.forgotten : notes.removed)]);
}
