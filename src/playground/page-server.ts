import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { performAction } from './page-actions.ts';
import { readPageState } from './page-state.ts';
import { type PageWatch, watchChanges } from './page-watch.ts';
import type { StandIn } from './slack/stand-in.ts';

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** 40,000 characters of three bytes each, escaped as JSON, and some room. */
const bodyLimit = 1_000_000;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Nothing from elsewhere is loaded, asked or framed, whatever a message says. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * Serves the page that shows `standIn` to people, on 127.0.0.1 only. `port` 0 = any free one.
 * @throws when the port is taken.
 */
export async function servePage(standIn: StandIn, { port }: { readonly port: number }): Promise<PageServer> {
  const watch = watchChanges(standIn);
  const server = createServer((request, response) => {
    answer(standIn, watch, request, response).catch((error: unknown) => {
      if (response.headersSent) response.end();
      else sendJson(response, { ok: false, error: String(error) }, 500);
    });
  });
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => close(server, watch),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function close(server: Server, watch: PageWatch): Promise<void> {
  watch.end();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answer(
  standIn: StandIn,
  watch: PageWatch,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { host = '' } = request.headers;
  // Any website may make a browser call 127.0.0.1, and may let its own name point there.
  if (!/^(127\.0\.0\.1|localhost):\d+$/.test(host)) return refuse(response, 403);
  const url = new URL(request.url ?? '/', `http://${host}`);
  if (request.method === 'POST') {
    if (request.headers.origin !== `http://${host}`) return refuse(response, 403);
    if (url.pathname !== '/api/act') return refuse(response, 404);
    return act(standIn, request, response);
  }
  if (request.method !== 'GET') return refuse(response, 405);
  if (url.pathname === '/api/state') {
    return sendJson(response, readPageState(standIn, url.searchParams.get('as') ?? '', watch.firstSeen));
  }
  if (url.pathname === '/api/changes') {
    response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream' });
    return watch.add(response);
  }
  return sendFile(response, url.pathname);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, securityHeaders).end();
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { ...securityHeaders, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/** `/` and every permalink are the page; `/page/<name>` is one of its files. */
async function sendFile(response: ServerResponse, path: string): Promise<void> {
  const isPage = path === '/' || path.startsWith('/archives/');
  const [, name, ending = ''] = isPage
    ? [path, 'index.html', 'html']
    : (/^\/page\/([a-z-]+\.(js|css|svg))$/.exec(path) ?? []);
  if (name === undefined) return refuse(response, 404);
  const content = await readFile(new URL(`page/${name}`, import.meta.url)).catch(() => null);
  if (content === null) return refuse(response, 404);
  response.writeHead(200, { ...securityHeaders, 'content-type': types[ending] ?? 'text/plain' }).end(content);
}

async function act(standIn: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!request.headers['content-type']?.startsWith('application/json')) return refuse(response, 415);
  const body = await readBody(request);
  if (body === null) return refuse(response, 413);
  sendJson(response, await performAction(standIn, parseJson(body)));
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // Read to its end all the same: a request cut short would never see the answer.
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return size > bodyLimit ? null : Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
