import type { IncomingMessage, ServerResponse } from 'node:http';
import { type App, HTTPReceiver } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import { createBoltLogger } from './bolt-logger.ts';
import type { Intake } from './intake.ts';

/** Slack signs with a time; further off than this, in either direction, it is a replay or a forgery. */
const signatureAgeSeconds = 300;

/** Signed deliveries to `/slack/events`, handed to the intake. Bolt checks the signature, we the time ahead. */
export function createHttpListener(signingSecret: string, intake: Intake, log: Logger) {
  const receiver = new HTTPReceiver({ signingSecret, logger: createBoltLogger(log), bodyLimit: '1mb' });
  receiver.init({ processEvent: intake.receive } as unknown as App);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const sentAt = Number(request.headers['x-slack-request-timestamp']);
    if (!(Math.abs(Date.now() / 1_000 - sentAt) <= signatureAgeSeconds)) {
      response.writeHead(401).end();
      return;
    }
    receiver.requestListener(request, response);
  };
}
