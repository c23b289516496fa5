import { SummitError } from '../errors.ts';

/** Slack's header block holds 150 characters; a longer name could never be shown whole. */
export const nameLimit = 150;

/**
 * A name as it is kept: one line, NFC, without control characters.
 * @throws SummitError `empty_text`, `name_too_long`
 */
export function cleanName(text: string): string {
  const name = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (name.replace(/[\p{Cf}\s]/gu, '') === '') throw new SummitError('empty_text');
  if (name.length > nameLimit)
    throw new SummitError('name_too_long', { limit: String(nameLimit), length: String(name.length) });
  return name;
}
