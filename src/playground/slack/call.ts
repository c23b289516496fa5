import type { JsonObject } from './json.ts';

/** One call of the Web API or of a response_url (method `response_url`). */
export interface Call {
  readonly method: string;
  /** Parsed: blocks, view, metadata are objects. Tokens are left out. */
  readonly args: JsonObject;
  /** Milliseconds of the stand-in's clock, at arrival. */
  readonly at: number;
  readonly status: number;
  /** Null when the connection was cut before an answer. */
  readonly answer: JsonObject | null;
  /** False when nothing was changed: refused, or a fault came first. */
  readonly isApplied: boolean;
}
