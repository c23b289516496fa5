import type { IncomingMessage, ServerResponse } from 'node:http';
import { type App, HTTPReceiver } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { isDelivery, readBody } from './http-body.ts';
import type { Intake } from './intake.ts';

/** Slack signs with a time; further off than this, in either direction, it is a replay or a forgery. */
const signatureAgeSeconds = 300;

/**
 * Signed deliveries to `/slack/events`, handed to the intake. Bolt checks the signature; the time ahead, parameters
 * of the content type and bodies that are no delivery are looked at before.
 */
export function createHttpListener(signingSecret: string, intake: Intake, log: Logger) {
  const receiver = new HTTPReceiver({ signingSecret, logger: createBoltLogger(log) });
  receiver.init({ processEvent: intake.receive } as unknown as App);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sentAt = Number(request.headers['x-slack-request-timestamp']);
    if (!(Math.abs(Date.now() / 1_000 - sentAt) <= signatureAgeSeconds)) return refuse(response, 401);
    // Bolt compares the type as a whole, so one with a charset behind it would be refused.
    const contentType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    request.headers['content-type'] = contentType;
    const rawBody = await readBody(request);
    if (rawBody === null) return refuse(response, 413);
    if (!isDelivery(contentType, rawBody)) return refuse(response, 400);
    // Bolt takes a body that was read already from here, as Google's functions hand it over.
    receiver.requestListener(Object.assign(request, { rawBody }), response);
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}
