import { randomUUID } from 'node:crypto';
import { CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { SummitError, type SummitErrorCode } from '../errors.ts';
import { scrub } from '../logger.ts';
import { CommandFailed, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

type Details = Readonly<Record<string, string>>;

const onlyInSlack = () => 'This works in Slack only.';

/** What a refusal means at a terminal, and what to do. */
const words: Readonly<Record<SummitErrorCode, (details: Details) => string>> = {
  no_event: () => 'There is no event yet. Make one with `summit import`, or with `/summit event new` in Slack.',
  event_closed: ({ event }) => `“${event}” is closed. Open it with \`/summit event reopen\` in its channel.`,
  event_exists: ({ event }) => `There is an event “${event}” already.`,
  event_unknown: ({ event, known }) =>
    `There is no event “${event}”. ${known ? `Known: ${known}.` : 'There is none at all yet.'}`,
  session_exists: ({ session }) => `There is a session “${session}” already.`,
  session_unknown: ({ session }) => `There is no session “${session}”.`,
  note_gone: () => 'That note was deleted.',
  not_author: onlyInSlack,
  not_own_message: onlyInSlack,
  guest_not_allowed: onlyInSlack,
  empty_text: () => 'There is no text.',
  name_missing: () => 'The name is empty.',
  text_too_long: ({ limit }) => `That text is too long${limit ? `: ${limit} characters at most` : ''}.`,
  name_too_long: ({ limit, length }) => `That name has ${length} characters; ${limit} are the most.`,
  zone_unknown: ({ zone }) => `“${zone}” is no time zone. Use an IANA name such as Asia/Tokyo.`,
  date_range_invalid: ({ range }) => `“${range}” is no range of days. Write YYYY-MM-DD..YYYY-MM-DD.`,
  format_not_ready: ({ format }) => `The format “${format}” is not built yet. Use updates or sessions.`,
  nothing_to_digest: ({ event }) =>
    `There are no notes${event ? ` in “${event}”` : ''}, so there is nothing to digest.`,
  digest_gone: () => 'That digest is gone.',
  file_unreadable: ({ file, reason }) => `${file} cannot be read${reason ? `: ${reason}` : ''}.`,
};

/** Errors of the edges whose message is written for whoever runs Summit. By name: the command line imports no edge. */
const spoken: ReadonlySet<string> = new Set(['StoreLockedError', 'TokenRefusedError']);

/** What the system, PostgreSQL or Slack's client mean by their codes. */
const wordsByCode: Readonly<Record<string, (of: (field: string) => string) => string>> = {
  EADDRINUSE: (of) => `Port ${of('port')} is taken. Choose another with PORT.`,
  EACCES: (of) => `Permission denied: ${of('path') || of('address')}.`,
  // A name with several addresses comes as one error without any of them.
  ECONNREFUSED: (of) =>
    `Nothing answers at ${of('address') ? `${of('address')}:${of('port')}` : 'that address'}. Is the database of DATABASE_URL running?`,
  ENOTFOUND: (of) => `There is no host ${of('hostname')}. Check DATABASE_URL.`,
  ERR_SQLITE_ERROR: (of) => `The SQLite file of DATABASE_URL cannot be used: ${of('message')}.`,
  '28P01': () => 'PostgreSQL refused the user or password in DATABASE_URL.',
  '3D000': () => 'PostgreSQL has no database of the name in DATABASE_URL. Create it first.',
  slack_webapi_request_error: () => 'Slack cannot be reached. Check the network, and SLACK_API_URL if it is set.',
};

function wordError(error: SummitError): string {
  return words[error.code](error.details);
}

/** Says on stderr what went wrong, unless it was said already. Returns the exit code. */
export function tellError(error: unknown, io: Io): ExitCode {
  // Commander has written its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const words = wordAny(error, io.env.LOG_LEVEL === 'debug');
  if (words !== '') io.stderr.write(`${words}\n`);
  return 1;
}

function wordAny(error: unknown, isDebug: boolean): string {
  const expected = wordExpected(error);
  if (expected !== null) return expected;
  const reference = randomUUID().slice(0, 8);
  const message = scrub(error instanceof Error ? error.message : String(error));
  const hint = isDebug ? '' : '\nSet LOG_LEVEL=debug to see where it comes from.';
  const stack = isDebug && error instanceof Error ? `\n${scrub(error.stack ?? '')}` : '';
  return `Something went wrong (reference ${reference}): ${message}${hint}${stack}`;
}

/** Plain words for what can be foreseen; null for everything else. */
export function wordExpected(error: unknown): string | null {
  if (error instanceof SummitError) return wordError(error);
  if (error instanceof ConfigError || error instanceof CommandFailed) return error.message;
  if (error instanceof Error && spoken.has(error.name)) return error.message;
  const known = wordCode(error);
  return known === null ? null : scrub(known);
}

function wordCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const fields: Readonly<Record<string, unknown>> = { ...error, message: error instanceof Error ? error.message : '' };
  return wordsByCode[String(error.code)]?.((field) => String(fields[field] ?? '')) ?? null;
}
