import type { JsonObject } from './json.ts';

/** A refusal in Slack's words: `code` is what `error` holds in an answer. */
export class SlackError extends Error {
  readonly code: string;
  /** More fields of the answer, such as `needed` and `provided`, or `response_metadata.messages`. */
  readonly extra: JsonObject;

  constructor(code: string, extra: JsonObject = {}) {
    super(`${code} ${Object.keys(extra).length > 0 ? JSON.stringify(extra) : ''}`.trim());
    this.name = 'SlackError';
    this.code = code;
    this.extra = extra;
  }
}

/** Usable where a value is expected: `find() ?? refuse('channel_not_found')`. */
export function refuse(code: string, extra: JsonObject = {}): never {
  throw new SlackError(code, extra);
}
