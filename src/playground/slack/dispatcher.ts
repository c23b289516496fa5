import type { Changes } from './changes.ts';
import type { Acknowledgement, Delivery, EnvelopeKind } from './delivery.ts';
import type { Ids } from './ids.ts';
import type { JsonObject } from './json.ts';
import type { World } from './world.ts';

/** One attempt on its way to the app. */
export interface Envelope {
  readonly id: string;
  readonly kind: EnvelopeKind;
  readonly payload: JsonObject;
  readonly attempt: number;
  /** Why the attempt before failed: `timeout`, `http_error`, `connection_failed`. */
  readonly retryReason: string | null;
}

export type Answer =
  | { readonly kind: 'acked'; readonly answer: JsonObject }
  /** `isFinal`: the app asked for no more attempts (`x-slack-no-retry`). */
  | { readonly kind: 'refused'; readonly reason: string; readonly isFinal?: boolean };

/** Carries envelopes: Socket Mode or HTTP. Calls `settle` at most once, or never. */
export interface Transport {
  send(envelope: Envelope, settle: (answer: Answer) => void): void;
  /** Frees what it keeps open. */
  close(): Promise<void> | void;
}

type MutableDelivery = { -readonly [Field in keyof Delivery]: Delivery[Field] };

/** A Slack event that the app has not acked yet. */
interface Unacked {
  readonly payload: JsonObject;
  attempt: number;
  retryReason: string | null;
  /** Ends the wait for an ack or for the next attempt. */
  cancel: () => void;
}

/** Delivers envelopes, holds the app to the ack limit, and repeats Slack events on Slack's schedule. */
export class Dispatcher {
  readonly #world: World;
  readonly #changes: Changes;
  readonly #ids: Ids;
  readonly #unacked = new Map<string, Unacked>();
  /** Ends each attempt that still waits, as if its limit had passed. */
  readonly #waiting = new Set<() => void>();
  readonly deliveries: Delivery[] = [];
  #transport: Transport;
  #isClosed = false;

  constructor(world: World, changes: Changes, ids: Ids, transport: Transport) {
    this.#world = world;
    this.#changes = changes;
    this.#ids = ids;
    this.#transport = transport;
  }

  use(transport: Transport): void {
    this.#transport = transport;
  }

  /** Nothing is sent any more; who still waits for an ack is told that it timed out. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const event of this.#unacked.values()) event.cancel();
    this.#unacked.clear();
    for (const expire of [...this.#waiting]) expire();
    await this.#transport.close();
  }

  /** Sends a body of the Events API and again while it is not acked. `key` tells one sending from another. */
  sendEvent(key: string, payload: JsonObject): void {
    this.#unacked.set(key, { payload, attempt: 0, retryReason: null, cancel: () => {} });
    this.#attemptEvent(key);
  }

  #attemptEvent(key: string): void {
    const event = this.#unacked.get(key);
    if (event === undefined || this.#isClosed) return;
    const { payload, attempt, retryReason } = event;
    const id = this.#ids.secret();
    event.cancel = this.#attempt({ id, kind: 'events_api', payload, attempt, retryReason }, (answer) => {
      if (answer.kind === 'acked') this.#unacked.delete(key);
      else this.#planRetry(key, event, answer);
    });
  }

  #planRetry(key: string, event: Unacked, { reason, isFinal }: Extract<Answer, { kind: 'refused' }>): void {
    const delay = isFinal === true ? undefined : this.#world.retryDelaysMs[event.attempt];
    event.attempt += 1;
    event.retryReason = reason;
    if (delay === undefined) event.cancel = () => {};
    else event.cancel = this.#world.clock.after(delay, () => this.#attemptEvent(key));
  }

  /** Attempts every unacked event now, those that Slack has given up as well. Returns how many. */
  redeliverUnacked(): number {
    const unacked = [...this.#unacked];
    for (const [key, event] of unacked) {
      event.cancel();
      event.attempt = Math.max(event.attempt, 1);
      event.retryReason ??= 'timeout';
      this.#attemptEvent(key);
    }
    return unacked.length;
  }

  /** Sends what a person waits for: never repeated. */
  ask(kind: Exclude<EnvelopeKind, 'events_api'>, payload: JsonObject): Promise<Acknowledgement> {
    return new Promise((resolve) => {
      this.#attempt({ id: this.#ids.secret(), kind, payload, attempt: 0, retryReason: null }, (answer) => {
        if (answer.kind === 'acked') resolve({ outcome: 'acked', answer: answer.answer });
        else resolve({ outcome: 'failed', error: wordFailure(answer.reason) });
      });
    });
  }

  /** Sends an envelope as it is; what comes back is only noted. */
  sendRaw(kind: EnvelopeKind, payload: JsonObject): string {
    const id = this.#ids.secret();
    this.#attempt({ id, kind, payload, attempt: 0, retryReason: null }, () => {});
    return id;
  }

  /** @returns what ends the wait; an ack that comes later is still noted, but settles nothing. */
  #attempt(envelope: Envelope, settle: (answer: Answer) => void): () => void {
    const { clock, ackLimitMs } = this.#world;
    const { id, kind, payload, attempt } = envelope;
    const delivery: MutableDelivery = {
      ...{ envelopeId: id, kind, payload, attempt, deliveredAt: clock.now() },
      ...{ ackedAt: null, answer: null, outcome: 'waiting' },
    };
    this.deliveries.push(delivery);
    let isOver = false;
    const end = () => {
      isOver = true;
      cancelLimit();
      this.#waiting.delete(expire);
    };
    const finish = (outcome: Delivery['outcome'], answer: Answer) => {
      end();
      delivery.outcome = outcome;
      this.#changes.emit({ kind: outcome === 'timeout' ? 'timed_out' : 'acked', envelopeId: id });
      settle(answer);
    };
    const expire = () => finish('timeout', { kind: 'refused', reason: 'timeout' });
    const cancelLimit = clock.after(ackLimitMs, expire);
    this.#waiting.add(expire);
    this.#changes.emit({ kind: 'delivered', envelopeId: id });
    this.#transport.send(envelope, (answer) => {
      if (answer.kind === 'acked') {
        delivery.ackedAt = clock.now();
        delivery.answer = answer.answer;
      }
      if (!isOver) finish(answer.kind, answer);
    });
    return () => {
      if (!isOver) delivery.outcome = 'timeout';
      end();
    };
  }
}

/** What Slack shows the person: `/summit failed with the error "operation_timeout"`. */
function wordFailure(reason: string): string {
  if (reason === 'timeout') return 'operation_timeout';
  return reason === 'connection_failed' ? 'dispatch_failed' : 'http_service_error';
}
