import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Config, SlackConfig } from '../config.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { Store } from '../ports/store.ts';
import { createBoltApp, type Identity } from './bolt-app.ts';
import { createDispatcher } from './dispatcher.ts';
import { createHttpListener } from './http-receiver.ts';
import { createHttpServer, type Readiness } from './http-server.ts';
import { createIntake } from './intake.ts';
import { registerListeners } from './listeners/index.ts';
import type { ListenerParts } from './listeners/listener-parts.ts';
import type { createMarker } from './marker.ts';
import { createSocketReceivers } from './socket-receivers.ts';
import { createTell } from './tell.ts';

/** How often what was left in the inbox, or is due again, is looked for. */
const recoverEveryMs = 15_000;
/** Slack repeats a delivery for at most a day; its key is kept as long as that with plenty to spare. */
const keepKeysMs = 30 * 24 * 60 * 60_000;
const purgeEveryMs = 24 * 60 * 60_000;

export interface SlackEdgeParts {
  readonly config: Config;
  readonly slack: SlackConfig;
  readonly identity: Identity;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly marker: ReturnType<typeof createMarker>;
  readonly listeners: ListenerParts;
}

/** Everything that hears Slack: receivers, intake, listeners. */
export function createSlackEdge(parts: SlackEdgeParts) {
  const { config, slack, identity, store, log, metrics, marker } = parts;
  const app = createBoltApp(config, slack, identity, log);
  registerListeners(app, parts.listeners);
  const stopping = new AbortController();
  const dispatcher = createDispatcher({ store, log, app, lookAgain, tell: createTell(parts.listeners) });
  const intake = createIntake({
    store,
    log,
    home: identity,
    dispatch: dispatcher,
    onItsWay: parts.listeners.poster.onItsWay,
    onCaptured: marker.wake,
    onAcked: (seconds, outcome) => {
      metrics.ackSeconds.observe(seconds);
      metrics.deliveries.inc({ outcome });
    },
  });
  const sockets =
    slack.mode === 'socket'
      ? createSocketReceivers({ config, appToken: slack.appToken, intake, clock: parts.clock, log })
      : null;

  async function start(): Promise<void> {
    await intake.recover();
    await sockets?.start();
    void keepRecovering();
  }

  function lookAgain(ms: number): void {
    void parts.clock.wait(ms, stopping.signal).then(recover);
  }

  async function recover(): Promise<void> {
    if (stopping.signal.aborted) return;
    await intake.recover().catch((error: unknown) => log.error({ error }, 'inbox_unreadable'));
  }

  async function keepRecovering(): Promise<void> {
    let purgeAt = parts.clock.now();
    while (!stopping.signal.aborted) {
      await parts.clock.wait(recoverEveryMs, stopping.signal);
      if (stopping.signal.aborted) return;
      // What could not be posted or marked while the store did not answer is looked for again.
      parts.listeners.poster.wake();
      marker.wake();
      try {
        await intake.recover();
        if (parts.clock.now() < purgeAt) continue;
        await store.inbox.purge(new Date((await store.now()).getTime() - keepKeysMs));
        purgeAt = parts.clock.now() + purgeEveryMs;
      } catch (error) {
        log.error({ error }, 'inbox_unreadable');
      }
    }
  }

  /** Stops hearing, then lets what was heard be worked through. */
  async function stop(): Promise<void> {
    stopping.abort();
    await sockets?.stop();
    await intake.drain();
  }

  return {
    start,
    stop,
    slackEvents: slack.mode === 'http' ? createHttpListener(slack.signingSecret, intake, log) : null,
    isConnected: () => sockets?.isConnected() ?? true,
  };
}

export type SlackEdge = ReturnType<typeof createSlackEdge>;

/** The HTTP server of a running bot. `edge` is null until Slack has said who the bot is. */
export function createHealthServer(parts: {
  readonly mode: SlackConfig['mode'];
  readonly edge: () => SlackEdge | null;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Metrics;
}): Server {
  return createHttpServer({
    readiness: parts.readiness,
    metrics: () => parts.metrics.registry.metrics(),
    slackEvents: parts.mode === 'socket' ? null : hearOr503,
  });

  async function hearOr503(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const hear = parts.edge()?.slackEvents;
    if (hear) await hear(request, response);
    else response.writeHead(503).end();
  }
}
