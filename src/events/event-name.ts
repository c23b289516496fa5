import { SummitError } from '../errors.ts';

/** Slack's header block holds 150 characters; a longer name could never be shown whole. */
export const nameLimit = 150;

/**
 * A name as it is kept: one line, NFC, without control characters.
 * @throws SummitError `name_missing`, `name_too_long`
 */
export function cleanName(text: string): string {
  const name = withoutQuotes(text.trim())
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (name.replace(/[\p{Cf}\s]/gu, '') === '') throw new SummitError('name_missing');
  if (name.length > nameLimit)
    throw new SummitError('name_too_long', { limit: String(nameLimit), length: String(name.length) });
  return name;
}

/** A name in quotes is meant without them, as in `/summit note`. */
export const quotePairs: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」', '『': '』' };

function withoutQuotes(text: string): string {
  const close = quotePairs[text[0] ?? ''];
  const isQuoted = close !== undefined && text.length > 2 && text.indexOf(close, 1) === text.length - 1;
  return isQuoted ? text.slice(1, -1) : text;
}
