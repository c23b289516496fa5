import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Readiness {
  readonly database: boolean;
  readonly slack: boolean;
  readonly draining: boolean;
}

export interface HttpServerParts {
  readonly readiness: () => Promise<Readiness>;
  /** Prometheus text. */
  readonly metrics: () => Promise<string>;
  /** Slack's deliveries; null in Socket Mode, where Slack never calls. */
  readonly slackEvents: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | null;
}

/** The one HTTP server: health and metrics in every mode, Slack's deliveries in HTTP mode. */
export function createHttpServer({ readiness, metrics, slackEvents }: HttpServerParts): Server {
  // Limits against clients that send slowly or never finish; Node's defaults leave them open for minutes.
  const limits = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 5_000 };
  const server = createServer(limits, (request, response) => {
    route(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.maxConnections = 1_000;

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0];
    if (path === '/slack/events' && slackEvents && request.method === 'POST') return slackEvents(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(response, 405, 'text/plain', 'method not allowed\n');
    if (path === '/livez') return answer(response, 200, 'text/plain', 'ok\n');
    if (path === '/readyz') {
      const state = await readiness();
      const isReady = state.database && state.slack && !state.draining;
      return answer(response, isReady ? 200 : 503, 'application/json', JSON.stringify(state));
    }
    if (path === '/metrics') return answer(response, 200, 'text/plain; version=0.0.4', await metrics());
    return answer(response, 404, 'text/plain', 'not found\n');
  }

  return server;
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/** Resolves with the port: 0 asks for any free one. */
export function listen(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
