import type { StandIn } from '../src/playground/slack/stand-in.ts';

export interface Load {
  /** From sending a delivery to its ack, in milliseconds, ascending. */
  readonly ackMs: readonly number[];
  /** Share of the time, 0–1, in which the sender itself was busy. Near 1 it, not the app, set the pace. */
  readonly senderBusy: number;
}

/**
 * Delivers all bodies, `inFlight` unacked at a time: each ack lets the next one go. Resolves when the last is acked.
 * @throws when one is not acked in time
 */
export function deliverAll(
  slack: StandIn,
  payloads: readonly Parameters<StandIn['deliverEnvelope']>[0]['payload'][],
  inFlight: number,
): Promise<Load> {
  const sentAt = new Map<string, number>();
  const ackMs: number[] = [];
  const before = performance.eventLoopUtilization();
  let next = 0;
  return new Promise((resolve, reject) => {
    const send = () => {
      const payload = payloads[next];
      if (payload === undefined) return;
      next += 1;
      const now = performance.now();
      sentAt.set(slack.deliverEnvelope({ type: 'events_api', payload }), now);
    };
    const unsubscribe = slack.subscribe((change) => {
      if (change.kind !== 'acked' && change.kind !== 'timed_out') return;
      const from = sentAt.get(change.envelopeId);
      if (from === undefined) return;
      sentAt.delete(change.envelopeId);
      if (change.kind === 'timed_out') return finish(new Error('a delivery was not acked in time'));
      ackMs.push(performance.now() - from);
      if (ackMs.length === payloads.length) finish(null);
      else send();
    });
    const finish = (error: Error | null) => {
      unsubscribe();
      if (error) reject(error);
      const { utilization } = performance.eventLoopUtilization(before);
      resolve({ ackMs: ackMs.toSorted((a, b) => a - b), senderBusy: utilization });
    };
    for (let n = 0; n < inFlight; n += 1) send();
  });
}
