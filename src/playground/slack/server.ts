import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ResponseEndpoint } from './response-endpoint.ts';
import type { SocketMode } from './socket-mode.ts';
import { readUpload, type Uploads } from './uploads.ts';
import type { ApiReply, WebApi } from './web-api/web-api.ts';

/** Far above anything Slack takes in a call; uploads included. */
const mostBodyBytes = 20_000_000;

/** The rooms behind the door. */
export interface Rooms {
  readonly api: WebApi;
  readonly responses: ResponseEndpoint;
  readonly uploads: Uploads;
  readonly sockets: SocketMode;
}

/** The one HTTP server: `/api/<method>`, `/response/<id>`, `/upload/<ticket>` and sockets. */
export function createDoor(rooms: Rooms): Server {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBodyBytes) request.destroy();
      else chunks.push(chunk);
    });
    // A caller that went away needs no answer.
    request.on('error', () => response.destroy());
    request.on('end', () => route(rooms, request, Buffer.concat(chunks), response));
  });
  server.on('upgrade', (request, stream, head) => rooms.sockets.accept(request, stream, head));
  return server;
}

function route(rooms: Rooms, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const [, room = '', rest = ''] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
  const contentType = request.headers['content-type'] ?? '';
  if (room === 'api') {
    const { authorization } = request.headers;
    send(response, rooms.api.answer({ method: rest, authorization, contentType, body: body.toString() }));
  } else if (room === 'response') {
    send(response, rooms.responses.answer(rest, contentType, body.toString()));
  } else if (room === 'upload' && rooms.uploads.receive(rest, readUpload(contentType, body))) {
    response.end(`OK - ${body.length}`);
  } else {
    response.writeHead(404).end();
  }
}

function send(response: ServerResponse, reply: ApiReply): void {
  if (reply.kind === 'cut') {
    response.destroy();
    return;
  }
  const headers = { 'content-type': 'application/json; charset=utf-8', ...reply.headers };
  const finish = () => response.writeHead(reply.status, headers).end(reply.body);
  // Real time: this delay is the network's, not Slack's.
  if (reply.delayMs > 0) setTimeout(finish, reply.delayMs).unref();
  else finish();
}

/** @returns the port, on 127.0.0.1 and nowhere else. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
