import type { ServerResponse } from 'node:http';
import type { Change, StandIn } from './slack/stand-in.ts';

/** Open event streams, and when each ephemeral was first seen. */
export interface PageWatch {
  /** As a ts, so that an ephemeral keeps its place among the messages. */
  firstSeen(ephemeralId: string): string;
  /** Takes a response whose head says `text/event-stream`. */
  add(response: ServerResponse): void;
  end(): void;
}

const visible = /^(message|ephemeral|modal|home|channel)_/;

/** Tells every open page that there is something new to see, at most once per turn of the event loop. */
export function watchChanges(standIn: StandIn): PageWatch {
  const times = new Map<string, string>();
  const streams = new Set<ServerResponse>();
  let isQueued = false;
  const tell = () => {
    isQueued = false;
    for (const stream of streams) stream.write('data: changed\n\n');
  };
  const firstSeen = (id: string) => {
    const ts = times.get(id) ?? (standIn.world.clock.now() / 1000).toFixed(6);
    times.set(id, ts);
    return ts;
  };
  const stop = standIn.subscribe((change: Change) => {
    if (change.kind === 'ephemeral_shown') firstSeen(change.id);
    if (!visible.test(change.kind) || isQueued) return;
    isQueued = true;
    setImmediate(tell);
  });
  return {
    firstSeen,
    add(response) {
      response.write('data: hello\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    end() {
      stop();
      for (const stream of streams) stream.end();
    },
  };
}
