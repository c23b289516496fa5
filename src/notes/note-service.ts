import { SummitError } from '../errors.ts';
import type { Event } from '../events/event.ts';
import type { EventService, Place } from '../events/event-service.ts';
import type { Session } from '../events/session.ts';
import { findSession, type SessionService } from '../events/session-service.ts';
import type { Layout } from '../ports/layout.ts';
import type { Store } from '../ports/store.ts';
import { isLive, type LiveNote, type Note } from './note.ts';
import { moveNotePosts, postNote, updateNotePosts } from './note-posts.ts';
import { chooseSession } from './note-session.ts';
import { checkNoteText } from './note-text.ts';
import { readNoteWords } from './note-words.ts';

/** What became of a slash note. */
export interface SavedNote {
  readonly note: LiveNote;
  readonly event: Event;
  readonly session: Session;
  readonly how: 'named' | 'last' | 'on_now' | 'general';
  /** Which sessions to ask about, where nothing told which it was. */
  readonly candidates: readonly Session[];
  /** A name in front of the note that no session has: offered as a new session. */
  readonly newTitle: string | null;
}

export interface MovedNote {
  readonly note: Note;
  readonly session: Session;
  readonly event: Event;
}

export type NoteService = ReturnType<typeof createNoteService>;

/** The note's way from a person's words to the store, and what its author may do with it afterwards. */
export function createNoteService(store: Store, layout: Layout, events: EventService, sessions: SessionService) {
  /** @throws SummitError `no_event`, `event_closed`, `empty_text`, `text_too_long`; nothing is stored then */
  async function add(place: Place, text: string, originKey: string): Promise<SavedNote> {
    const event = await events.currentOpen(place);
    const known = await sessions.list(event);
    const words = readNoteWords(text, known);
    checkNoteText(words.text);
    const last = await store.notes.lastBy(event.id, place.userId);
    const choice = words.session
      ? { how: 'named' as const, session: words.session }
      : chooseSession(known, last && isLive(last) ? last : null, await store.now());
    return store.transaction(async (inside) => {
      const session = 'session' in choice ? choice.session : await sessions.general(inside, event);
      const { note } = await inside.notes.add({
        workspaceId: place.workspaceId,
        eventId: event.id,
        sessionId: session.id,
        authorId: place.userId,
        text: words.text,
        kind: words.kind,
        files: [],
        channelId: event.channelId,
        source: 'slash',
        file: null,
        line: null,
        originKey,
      });
      await postNote(inside, layout, event, session, live(note));
      const candidates = 'candidates' in choice ? choice.candidates : [];
      return { note: live(note), event, session, how: choice.how, candidates, newTitle: words.newTitle };
    });
  }

  /** The author's own live note. @throws SummitError `note_gone`, `not_author` */
  async function own(noteId: string, userId: string): Promise<LiveNote> {
    const note = await store.notes.get(noteId);
    if (!note || !isLive(note)) throw new SummitError('note_gone');
    if (note.authorId !== userId) throw new SummitError('not_author');
    return note;
  }

  /** A reply is edited in Slack itself by its author; only what Summit posted for them is edited here. */
  async function edit(noteId: string, userId: string, text: string): Promise<Note> {
    const before = await own(noteId, userId);
    if (before.source === 'thread') throw new SummitError('not_own_message');
    checkNoteText(text);
    return store.transaction(async (inside) => {
      const note = await inside.notes.edit(noteId, text);
      if (!note) throw new SummitError('note_gone');
      await updateNotePosts(inside, layout, live(note));
      return note;
    });
  }

  /** Forgets the note. A member's own reply stays in Slack: a bot cannot delete it. */
  async function forget(noteId: string, userId: string): Promise<Note> {
    await own(noteId, userId);
    return store.transaction(async (inside) => {
      const note = await inside.notes.remove(noteId);
      if (!note) throw new SummitError('note_gone');
      await inside.posts.withdraw('note', noteId);
      return note;
    });
  }

  /** Changes the note's session; what Summit posted for it moves along, a member's own reply stays where it is. */
  async function move(
    noteId: string,
    userId: string,
    to: { sessionId: string } | { title: string },
  ): Promise<MovedNote> {
    const before = await own(noteId, userId);
    const event = await store.events.get(before.eventId);
    if (!event) throw new SummitError('no_event');
    const target = await findTarget(event, noteId, to);
    if (target.id === before.sessionId) return { note: before, session: target, event };
    return store.transaction(async (inside) => {
      const note = await inside.notes.move(noteId, target.id);
      if (!note) throw new SummitError('note_gone');
      if (note.source !== 'thread') await moveNotePosts(inside, layout, event, target, live(note));
      return { note, session: target, event };
    });
  }

  async function findTarget(
    event: Event,
    noteId: string,
    to: { sessionId: string } | { title: string },
  ): Promise<Session> {
    const known = await sessions.list(event);
    if ('title' in to)
      return findSession(known, to.title) ?? (await sessions.open(event, to.title, `move:${noteId}:${to.title}`));
    const found = known.find((session) => session.id === to.sessionId);
    if (!found) throw new SummitError('session_unknown');
    return found;
  }

  return { add, own, edit, forget, move };
}

function live(note: Note): LiveNote {
  if (!isLive(note)) throw new SummitError('note_gone');
  return note;
}
