import type { Socket } from 'node:net';
import { type App, SocketModeReceiver } from '@slack/bolt';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { createBoltLogger } from './bolt-logger.ts';
import type { Intake } from './intake.ts';
import { socketOptions } from './slack-clients.ts';

/** One process holds two connections: while Slack refreshes one (every few hours) the other hears. Slack allows ten. */
const connections = 2;

/** How long a closing handshake may take. */
const closeMs = 2_000;

export interface SocketParts {
  readonly config: Config;
  readonly appToken: string;
  readonly intake: Intake;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface SocketReceivers {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Has any connection said hello and not closed since? */
  isConnected(): boolean;
}

/** Socket Mode deliveries, handed to the intake. */
export function createSocketReceivers(parts: SocketParts): SocketReceivers {
  const stopping = new AbortController();
  const receivers = Array.from({ length: connections }, () => createReceiver(parts, stopping.signal));
  return {
    // One after the other, so that Slack's refreshes of the two fall apart.
    start: async () => {
      for (const { receiver } of receivers) await receiver.start();
    },
    stop: async () => {
      stopping.abort();
      const closed = Promise.all(receivers.map(({ receiver }) => receiver.client.disconnect()));
      // A connection that is just being made never says that it closed.
      const given = new AbortController();
      await Promise.race([closed, parts.clock.wait(closeMs, given.signal)]);
      given.abort();
    },
    isConnected: () => receivers.some(({ state }) => state.isConnected),
  };
}

function createReceiver({ config, appToken, intake, clock, log }: SocketParts, stop: AbortSignal) {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createBoltLogger(log),
    installerOptions: { clientOptions: socketOptions(config, clock, stop, log) },
  });
  const state = { isConnected: false };
  receiver.client.on('connected', () => {
    state.isConnected = true;
  });
  for (const end of ['close', 'disconnected', 'reconnecting']) {
    receiver.client.on(end, () => {
      state.isConnected = false;
    });
  }
  guardFrames(receiver, log);
  gatherAcks(receiver);
  // The receiver knows of its app only that it takes deliveries; ours go through the inbox first.
  receiver.init({ processEvent: intake.receive } as unknown as App);
  return { receiver, state };
}

/**
 * A frame whose payload holds no inner event (`app_rate_limited`) throws inside socket-mode 3.1.0, where nobody
 * catches it and the process ends (slackapi/node-slack-sdk#2771). Such a frame is logged and dropped instead.
 */
function guardFrames(receiver: SocketModeReceiver, log: Logger): void {
  const { client } = receiver;
  const [handle] = client.listeners('ws_message') as ((data: unknown, isBinary: boolean) => Promise<void>)[];
  if (!handle) throw new Error('socket-mode no longer hears ws_message; see guardFrames');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    handle(data, isBinary).catch((error: unknown) => log.warn({ error }, 'socket_frame_dropped'));
  });
}

/** Acks given in one turn of the event loop, those of one commit, leave in one write. A write costs more than all else. */
function gatherAcks({ client }: SocketModeReceiver): void {
  client.on('outgoing_message', () => {
    // Private there; where it is missing, acks leave one by one.
    const { websocket } = client as unknown as { websocket?: { defaultSocket?: Socket | null } };
    const socket = websocket?.defaultSocket;
    if (!socket || socket.writableCorked > 0) return;
    socket.cork();
    process.nextTick(() => socket.uncork());
  });
}
