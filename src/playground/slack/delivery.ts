import type { JsonObject } from './json.ts';

/** What Slack wraps in an envelope (Socket Mode) or a signed request (HTTP). */
export type EnvelopeKind = 'events_api' | 'slash_commands' | 'interactive';

/** One attempt to hand one envelope to the app. */
export interface Delivery {
  readonly envelopeId: string;
  readonly kind: EnvelopeKind;
  readonly payload: JsonObject;
  /** 0 for the first, then 1, 2, 3. */
  readonly attempt: number;
  /** Milliseconds of the stand-in's clock. */
  readonly deliveredAt: number;
  /** Null until acked; acks later than the limit are kept too, with `outcome` still `timeout`. */
  readonly ackedAt: number | null;
  readonly answer: JsonObject | null;
  /** `timeout` also for one that `redeliverUnacked` overtook; `refused`: not 2xx over HTTP, or nobody connected. */
  readonly outcome: 'waiting' | 'acked' | 'timeout' | 'refused';
}

/** How the app took an envelope that a person waits for. */
export type Acknowledgement =
  | { readonly outcome: 'acked'; readonly answer: JsonObject }
  /** Slack's own words for the person, for example `operation_timeout`. */
  | { readonly outcome: 'failed'; readonly error: string };
