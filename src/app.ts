import type { DestinationStream } from 'pino';
import { type Clock, systemClock } from './clock.ts';
import { type Config, type SlackConfig, timeZoneNamed } from './config.ts';
import { createDigestService, type DigestParts } from './digests/digest-service.ts';
import { createEventService } from './events/event-service.ts';
import { createSessionService } from './events/session-service.ts';
import { createLogger, type Logger } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createNoteService } from './notes/note-service.ts';
import { listen } from './slack/http-server.ts';
import { identify } from './slack/identify.ts';
import { createSlackLayout } from './slack/layout.ts';
import { createMarker } from './slack/marker.ts';
import { createPace } from './slack/pace.ts';
import { createPoster } from './slack/poster.ts';
import { createRenderer } from './slack/renderer.ts';
import { createResponder } from './slack/response-url.ts';
import { checkSlack } from './slack/slack-check.ts';
import { createSlackClients } from './slack/slack-clients.ts';
import { createPermalinks, createSlackDirectory } from './slack/slack-directory.ts';
import { createHealthServer, createSlackEdge } from './slack/slack-edge.ts';
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
  let connected: Connected | null = null;
  let isDraining = false;
  let unlock: (() => void) | null = null;

  const server = createHealthServer({
    mode: config.slack?.mode ?? 'socket',
    edge: () => connected?.edge ?? null,
    readiness: async () => ({
      database: await store.answers(),
      slack: connected?.edge.isConnected() ?? false,
      draining: isDraining,
    }),
    metrics,
  });

  async function start(): Promise<{ port: number }> {
    if (!config.slack) throw new Error(`missing: ${config.slackMissing.join(', ')}`);
    if (config.unused.length > 0) log.info({ mode: config.slack.mode, unused: config.unused }, 'settings_unused');
    unlock = await store.lock();
    log.info({ applied: await store.migrate(), mode: config.slack.mode }, 'store_ready');
    const port = await listen(server, config.port, overrides.host);
    connected = await connect({ config, slack: config.slack, store, clock, log, metrics, overrides });
    await connected.edge.start();
    connected.poster.wake();
    connected.marker.wake();
    log.info({ port }, 'started');
    return { port };
  }

  async function stop(): Promise<void> {
    isDraining = true;
    const deadline = new AbortController();
    await Promise.race([connected?.edge.stop(), clock.wait(drainMs, deadline.signal)]);
    deadline.abort();
    await Promise.all([connected?.poster.stop(), connected?.marker.stop()]);
    await new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve()));
    server.closeAllConnections();
    unlock?.();
    await store.close();
    log.info('stopped');
  }

  return { store, start, stop };
}

interface ConnectParts {
  readonly config: Config;
  readonly slack: SlackConfig;
  readonly store: OpenStore;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly overrides: Overrides;
}

type Connected = Awaited<ReturnType<typeof connect>>;

/** Everything that needs to know which workspace the bot is in. */
async function connect({ config, slack, store, clock, log, metrics, overrides }: ConnectParts) {
  const { calls, posting } = createSlackClients(config, slack, log);
  const identity = await identify(calls);
  const directory = createSlackDirectory(store, calls, log);
  const intervalMs = overrides.postIntervalMs ?? 1_000;
  // Tier 3 of Slack's rate limits is 50 per minute and method; a short burst within the minute is allowed.
  const tier3 = () => createPace(clock, intervalMs * 1.2, 20);
  const permalinks = createPermalinks(calls, log);
  const poster = createPoster({
    store,
    client: posting,
    permalinks,
    render: createRenderer(store, directory, permalinks),
    clock,
    postPace: createPace(clock, intervalMs, 1),
    changePace: tier3(),
    log,
  });
  const marker = createMarker({ store, client: calls, pace: tier3(), log });
  const features = createFeatures(config, store, {
    layout: createSlackLayout(),
    directory,
    permalinks,
    clock,
    until: poster.until,
  });
  const responder = createResponder(config.slackApiUrl, log);
  const listeners = {
    ...features,
    store,
    directory,
    poster,
    marker,
    calls,
    responder,
    home: identity,
    permalinks,
    language: config.language,
  };
  const edge = createSlackEdge({ config, slack, identity, store, clock, log, metrics, marker, listeners });
  return { edge, poster, marker };
}

/** The features, on a store and what the Slack edge lends them. */
function createFeatures(config: Config, store: OpenStore, lent: Omit<DigestParts, 'store' | 'engineReason'>) {
  const events = createEventService(store, { language: config.language, timeZone: config.timeZone, timeZoneNamed });
  const sessions = createSessionService(store);
  const notes = createNoteService(store, lent.layout, events, sessions);
  const engineReason = config.bedrockModelId === null ? null : engineNotBuilt;
  return { events, sessions, notes, digests: createDigestService({ ...lent, store, engineReason }) };
}

/** Said in a digest's head while `BEDROCK_MODEL_ID` is set: this version reads notes without a model. */
const engineNotBuilt = 'this version reads notes without a model';

/** The store alone, for commands that work beside a running bot. */
export function openSummitStore(config: Config, overrides: Overrides = {}): Promise<OpenStore> {
  return openStore({
    databaseUrl: config.databaseUrl,
    ...(overrides.clockOffsetMs ? { clockOffsetMs: overrides.clockOffsetMs } : {}),
  });
}

/** What `summit doctor` asks of the outside world. */
export const outside = {
  database: async (config: Config) => {
    const store = await openSummitStore(config);
    try {
      // Unlike `answers`, it says why not.
      await store.now();
      const words = (await store.isMigrated())
        ? 'It answers and is up to date.'
        : 'It answers. start or migrate brings it up to date.';
      return { isFine: true, words };
    } finally {
      await store.close();
    }
  },
  slack: async (config: Config) => (config.slack === null ? [] : checkSlack(config, config.slack)),
  // Loaded when asked for: the AWS SDK would make every start slower.
  model: async (modelId: string) => (await import('./bedrock/model-check.ts')).checkModel(modelId),
};

export type { OpenStore };
