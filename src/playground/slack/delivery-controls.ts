import type { EnvelopeKind } from './delivery.ts';
import type { JsonObject } from './json.ts';

/** Chooses Slack events: `event` is the inner event (`type`, `subtype`, `channel`…). */
export type EventFilter = (event: JsonObject) => boolean;

/** What happens between Slack and the app, and what may go wrong there. */
export interface DeliveryControls {
  /** Open sockets; hello has been sent on each. */
  readonly socketCount: number;
  /**
   * From now on everything goes to `url` as signed POSTs instead of sockets.
   * Signatures carry the machine's time, because the receiver checks them against it.
   * @throws when the url does not answer Slack's url_verification.
   */
  connectHttp(app: { readonly url: string; readonly signingSecret?: string }): Promise<void>;
  /** Sends the last Slack event about this message again under a new event_id, `times` (1) over. */
  redeliver(again: {
    readonly channel: string;
    readonly ts: string;
    readonly times?: number;
    /** Which one when there are several. */
    readonly subtype?: 'message_changed' | 'message_deleted' | null;
  }): void;
  /** Sends again, now, everything whose first attempts were not acked, instead of waiting for Slack's schedule. */
  redeliverUnacked(): number;
  /** Keeps matching events back, in order, until released. */
  holdEvents(filter?: EventFilter): void;
  /** Sends what was held, by default in order, and holds no more. `order` gets the inner events, returns indices. */
  releaseEvents(order?: 'forward' | 'backward' | ((events: readonly JsonObject[]) => readonly number[])): void;
  /** Matching events are lost for ever, as on a bad day of Slack's. */
  suppressEvents(filter?: EventFilter): void;
  resumeEvents(): void;
  /** Puts an envelope on the wire as it is given; no rule is checked. Returns its id. */
  deliverEnvelope(envelope: { readonly type: EnvelopeKind; readonly payload: JsonObject }): string;
  /** A raw frame to every open socket: bad JSON, binary, no envelope id. */
  sendFrame(frame: string | Buffer): void;
  /**
   * Slack recycles connections: `warning`, then ten seconds later `refresh_requested` and close.
   * `only`: index of one socket, oldest first; default all.
   */
  refreshSockets(only?: number): void;
  /** Cuts sockets without a close frame. */
  cutSockets(): void;
  /** Sockets stay open, but neither frames nor pongs are sent until switched off. */
  silenceSockets(isSilent: boolean): void;
}
