import type { CapturedMessage } from '../ports/note-store.ts';
import { toMicroseconds } from './slack-ts.ts';

/** What is kept of one message, as far as further deliveries about it can change it. */
export interface KeptMessage {
  /** Null: only its deletion is known, it never became a note. */
  readonly authorId: string | null;
  /** Null once deleted. */
  readonly text: string | null;
  readonly files: readonly string[];
  /** Slack's time of the edit that `text` is from, in microseconds; null for the original. */
  readonly editedUs: number | null;
  readonly revision: number;
  /** Summit posted it for a note that came by command: only its deletion says something. */
  readonly isOurs: boolean;
  /** See `NoteTable.mark_wanted`. */
  readonly markWanted: number | null;
}

/**
 * What is kept after one more delivery; the same object where it changes nothing. In whatever order the deliveries
 * about a message come, and however often, the end is the same: a deletion wins, then the newest edit (of two with
 * one time the greater text, for want of anything else to tell them apart), then the original.
 */
export function foldMessage(kept: KeptMessage | null, message: CapturedMessage): KeptMessage | null {
  if (message.kind === 'deleted') return deleted(kept);
  if (kept && (kept.text === null || kept.isOurs)) return kept;
  // The root of a session's thread is Summit's own message, no reply in it.
  if (message.authorId === null || message.messageTs === message.threadTs) return kept;
  return message.kind === 'posted'
    ? (kept ?? born(message.authorId, message, null))
    : edited(kept, message.authorId, message);
}

/** A note forgotten earlier by its menu has no message left to take the mark from. */
function deleted(kept: KeptMessage | null): KeptMessage {
  if (kept && kept.text === null && kept.markWanted === null) return kept;
  const unborn = { authorId: null, editedUs: null, revision: 1, isOurs: false };
  return { ...(kept ?? unborn), text: null, files: [], markWanted: null };
}

function edited(kept: KeptMessage | null, authorId: string, message: CapturedMessage): KeptMessage | null {
  if (message.editedTs === null) return kept;
  const editedUs = toMicroseconds(message.editedTs);
  if (!kept) return born(authorId, message, editedUs);
  const text = message.text ?? '';
  if (!isNewer(kept, editedUs, text)) return kept;
  const revision = text === kept.text ? kept.revision : kept.revision + 1;
  return { ...kept, text, files: message.files, editedUs, revision };
}

function isNewer(kept: KeptMessage, editedUs: number, text: string): boolean {
  if (kept.editedUs === null || editedUs > kept.editedUs) return true;
  return editedUs === kept.editedUs && text > (kept.text ?? '');
}

/** Counts the original that an edit replaced, though it was never seen. */
function born(authorId: string, message: CapturedMessage, editedUs: number | null): KeptMessage {
  const { text, files } = message;
  return {
    authorId,
    text: text ?? '',
    files,
    editedUs,
    revision: editedUs === null ? 1 : 2,
    isOurs: false,
    markWanted: 1,
  };
}
