/**
 * Every `action_id`, `block_id` and `callback_id` that Summit's messages and views carry, and what their `value` holds.
 * Values hold ids only (one exception: the title of a session to be made); the listener checks them against the store.
 */
export const actionIds = {
  /** Button; value = note id. Opens the view that moves it. */
  noteMove: 'note_move',
  /** Button; value = note id. Forgets a note just saved. */
  noteUndo: 'note_undo',
  /** Buttons `note_choose_0` … `note_choose_3`; value = `noteTarget`. Answers "which session?". */
  noteChoose: 'note_choose',
  /** Button; value = `noteTitle`. Makes the session and moves the note there. */
  noteMakeSession: 'note_make_session',
  /** Overflow on a note's message; option value = `menuValue`. */
  noteMenu: 'note_menu',
  /** Button; value = digest id. */
  digestPublish: 'digest_publish',
  /** Button; value = digest id. */
  digestDiscard: 'digest_discard',
  /** Button; value = digest id. Publishes although nothing is new. */
  digestPublishAgain: 'digest_publish_again',
  /** Button; value = `sourcesValue`. */
  digestSources: 'digest_sources',
  /** Button; value = digest id. */
  digestDetails: 'digest_details',
} as const;

export const blockIds = {
  /** The last block of a digest's head. */
  accounting: 'accounting',
  /** Inputs `note_text_0` …: the pieces of a note being edited. */
  noteText: 'note_text',
  moveTo: 'move_to',
  moveToNew: 'move_to_new',
} as const;

export const callbackIds = {
  noteEdit: 'note_edit',
  noteMove: 'note_move',
  digestSources: 'digest_sources',
  digestDetails: 'digest_details',
} as const;

/** Inside the inputs of views. */
export const inputIds = { text: 'text', session: 'session', title: 'title' } as const;

export type NoteMenuChoice = 'edit' | 'move' | 'delete';

const menuChoices: readonly NoteMenuChoice[] = ['edit', 'move', 'delete'];

export function menuValue(choice: NoteMenuChoice, noteId: string): string {
  return `${choice}:${noteId}`;
}

/** Null for what no menu of Summit sends. */
export function readMenuValue(value: string): { readonly choice: NoteMenuChoice; readonly noteId: string } | null {
  const [word, noteId] = splitOnce(value);
  const choice = menuChoices.find((known) => known === word);
  return choice && noteId ? { choice, noteId } : null;
}

/** Button value: the note, and the session it goes to. */
export function noteTarget(noteId: string, sessionId: string): string {
  return `${noteId}:${sessionId}`;
}

export function readNoteTarget(value: string): { readonly noteId: string; readonly sessionId: string } | null {
  const [noteId, sessionId] = splitOnce(value);
  return noteId && sessionId ? { noteId, sessionId } : null;
}

/** Button value: the note, and the title of the session that is to be made for it. */
export function noteTitle(noteId: string, title: string): string {
  return `${noteId}:${title}`;
}

export function readNoteTitle(value: string): { readonly noteId: string; readonly title: string } | null {
  const [noteId, title] = splitOnce(value);
  return noteId && title ? { noteId, title } : null;
}

/** Button value: a part of a digest by its index in the content; `null` = the head. */
export function sourcesValue(digestId: string, partIndex: number | null): string {
  return `${partIndex ?? 'head'}:${digestId}`;
}

export function readSourcesValue(
  value: string,
): { readonly digestId: string; readonly partIndex: number | null } | null {
  const [part, digestId] = splitOnce(value);
  if (!digestId) return null;
  if (part === 'head') return { digestId, partIndex: null };
  return /^\d{1,4}$/.test(part) ? { digestId, partIndex: Number(part) } : null;
}

/** At the first colon: ids made by the store hold none. */
function splitOnce(value: string): [string, string] {
  const at = value.indexOf(':');
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}
