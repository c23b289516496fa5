import type { DestinationStream } from 'pino';
import { type Clock, systemClock } from './clock.ts';
import { type Config, isTimeZone } from './config.ts';
import { createDigestService } from './digests/digest-service.ts';
import { createEventService } from './events/event-service.ts';
import { createSessionService } from './events/session-service.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { createNoteService } from './notes/note-service.ts';
import { createHealthServer, createSlackEdge, type SlackEdge } from './slack/slack-edge.ts';
import { listen } from './slack/http-server.ts';
import { createSlackLayout } from './slack/layout.ts';
import { createMarker } from './slack/marker.ts';
import { createPace } from './slack/pace.ts';
import { createPoster } from './slack/poster.ts';
import { createRenderer } from './slack/renderer.ts';
import { createResponder } from './slack/response-url.ts';
import { createSlackClients } from './slack/slack-clients.ts';
import { createPermalinks, createSlackDirectory } from './slack/slack-directory.ts';
import { identify } from './slack/identify.ts';
import { type OpenStore, openStore } from './store/open-store.ts';

/** What tests, the playground and benches hand in instead of the real thing. */
export interface Overrides {
  readonly clock?: Clock;
  /** Added to the database's clock, in milliseconds. */
  readonly clockOffsetMs?: () => number;
  readonly logDestination?: DestinationStream;
  /** Between two posts to one channel; Slack allows one per second. */
  readonly postIntervalMs?: number;
  /** The HTTP server's interface; all by default. */
  readonly host?: string;
}

export interface SummitApp {
  readonly store: OpenStore;
  /** Resolves with the HTTP port once Slack's deliveries are heard. */
  start(): Promise<{ port: number }>;
  /** Stops hearing, finishes what is under way, closes the store. */
  stop(): Promise<void>;
}

/** How long a stop waits for listeners that are still at work. */
const drainMs = 10_000;

/** Puts Summit together: the only place that sees every part. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<SummitApp> {
  const log = createLogger(config.logLevel, overrides.logDestination);
  const clock = overrides.clock ?? systemClock;
  const metrics = createMetrics();
  const store = await openSummitStore(config, overrides);
  let edge: SlackEdge | null = null;
  let poster: ReturnType<typeof createPoster> | null = null;
  let marker: ReturnType<typeof createMarker> | null = null;
  let isDraining = false;
  let unlock: (() => void) | null = null;

  const server = createHealthServer(
    () => edge,
    async () => ({ database: await store.answers(), slack: edge?.isConnected() ?? false, draining: isDraining }),
    metrics,
  );

  async function start(): Promise<{ port: number }> {
    const { slack } = config;
    if (!slack) throw new Error(`missing: ${config.slackMissing.join(', ')}`);
    unlock = await store.lock();
    const applied = await store.migrate();
    log.info({ applied, mode: slack.mode }, 'store_ready');
    const port = await listen(server, config.port, overrides.host);
    const clients = createSlackClients(config, slack);
    const identity = await identify(clients.calls);
    const directory = createSlackDirectory(store, clients.calls, log);
    const intervalMs = overrides.postIntervalMs ?? 1_000;
    // Tier 3 of Slack's rate limits is 50 per minute and method; a short burst within the minute is allowed.
    const tier3 = () => createPace(clock, intervalMs * 1.2, 20);
    poster = createPoster({
      store,
      client: clients.posting,
      render: createRenderer(store, directory),
      clock,
      postPace: createPace(clock, intervalMs, 1),
      changePace: tier3(),
      log,
    });
    marker = createMarker({ store, client: clients.calls, pace: tier3(), log });
    const layout = createSlackLayout();
    const events = createEventService(store, { language: config.language, timeZone: config.timeZone, isTimeZone });
    const sessions = createSessionService(store);
    const notes = createNoteService(store, layout, events, sessions);
    const digests = createDigestService({
      store,
      layout,
      directory,
      permalinks: createPermalinks(clients.calls, log),
      clock,
      until: poster.until,
      engineReason: config.bedrockModelId === null ? null : 'the model is not read by this version',
    });
    const responder = createResponder(config.slackApiUrl, log);
    const listeners = { store, events, sessions, notes, digests, directory, poster, marker, calls: clients.calls, responder, botUserId: identity.botUserId, language: config.language, log };
    edge = createSlackEdge({ config, slack, identity, store, calls: clients.calls, clock, log, metrics, marker, listeners });
    await edge.start();
    poster.wake();
    marker.wake();
    log.info({ port, workspaceId: identity.workspaceId }, 'started');
    return { port };
  }

  async function stop(): Promise<void> {
    isDraining = true;
    const deadline = new AbortController();
    await Promise.race([edge?.stop(), clock.wait(drainMs, deadline.signal)]);
    deadline.abort();
    await Promise.all([poster?.stop(), marker?.stop()]);
    await new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve()));
    unlock?.();
    await store.close();
    log.info('stopped');
  }

  return { store, start, stop };
}

/** The store alone, for commands that work beside a running bot. */
export function openSummitStore(config: Config, overrides: Overrides = {}): Promise<OpenStore> {
  return openStore({
    databaseUrl: config.databaseUrl,
    ...(overrides.clockOffsetMs ? { clockOffsetMs: overrides.clockOffsetMs } : {}),
  });
}
