import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/** Shapes of what must never be written: Slack tokens, AWS keys, signed URLs, JWTs, reply addresses, socket tickets. */
const secrets = [
  /xox[a-z]-[\w-]+/g,
  /xapp-[\w-]+/g,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
  /https:\/\/hooks\.slack\.com\/[^\s"]+/g,
  /([?&](?:ticket|app_id|X-Amz-Signature)=)[^&\s"]+/g,
  /(postgres(?:ql)?:\/\/[^:/@\s]+:)[^@\s]+(?=@)/g,
];

/** Replaces every secret in a text. */
export function scrub(text: string): string {
  return secrets.reduce(
    (clean, shape) =>
      clean.replace(
        shape,
        (match, kept?: unknown) => `${typeof kept === 'string' && match.startsWith(kept) ? kept : ''}[secret]`,
      ),
    text,
  );
}

/** One JSON line per entry, at most 8 kB, scrubbed as a whole: a path list misses tokens inside messages and errors. */
export function createLogger(level: string, destination: DestinationStream = process.stderr): Logger {
  return pino(
    { level, base: null, serializers: { error: describeError } },
    { write: (line: string) => destination.write(`${shorten(scrub(line.trimEnd()))}\n`) },
  );
}

function shorten(line: string): string {
  return line.length <= 8_000
    ? line
    : JSON.stringify({ level: 40, msg: 'log entry too long', begin: line.slice(0, 2_000) });
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { name: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
