import { SummitError } from '../errors.ts';

/** Kept from any source (INTERFACES, section 5), in UTF-16 units. */
export const noteLimit = 40_000;

/** @throws SummitError `empty_text` (nothing but spaces and invisible characters), `text_too_long` */
export function checkNoteText(text: string): void {
  if (text.replace(/[\s\p{Cf}]/gu, '') === '') throw new SummitError('empty_text');
  if (text.length <= noteLimit) return;
  throw new SummitError('text_too_long', { limit: String(noteLimit), length: String(text.length) });
}
