import { type App, SocketModeReceiver } from '@slack/bolt';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { createBoltLogger } from './bolt-logger.ts';
import type { Intake } from './intake.ts';
import { socketOptions } from './slack-clients.ts';

/** One process holds two connections: while Slack refreshes one (every few hours) the other hears. Slack allows ten. */
const connections = 2;

export interface SocketReceivers {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Has any connection said hello and not closed since? */
  isConnected(): boolean;
}

/** Socket Mode deliveries, handed to the intake. */
export function createSocketReceivers(config: Config, appToken: string, intake: Intake, log: Logger): SocketReceivers {
  const receivers = Array.from({ length: connections }, () => createReceiver(config, appToken, intake, log));
  return {
    // One after the other, so that Slack's refreshes of the two fall apart.
    start: async () => {
      for (const { receiver } of receivers) await receiver.start();
    },
    stop: async () => {
      await Promise.all(receivers.map(({ receiver }) => receiver.client.disconnect()));
    },
    isConnected: () => receivers.some(({ state }) => state.isConnected),
  };
}

function createReceiver(config: Config, appToken: string, intake: Intake, log: Logger) {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createBoltLogger(log),
    installerOptions: { clientOptions: socketOptions(config) },
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
