import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Changes } from './changes.ts';
import type { Answer, Envelope, Transport } from './dispatcher.ts';
import type { Ids } from './ids.ts';
import { isObject, type JsonObject } from './json.ts';
import type { World } from './world.ts';

/** Slack: ten connections per app. */
const mostSockets = 10;
/** Slack warns about ten seconds before it recycles a connection. */
const warningMs = 10_000;
/** A peer that does not answer a close frame is cut after this. */
const closeLimitMs = 1_000;

interface Line {
  readonly socket: WebSocket;
  /** What the socket writes to. */
  readonly stream: Duplex;
  /** Acks are taken on the socket that carried the envelope. */
  readonly waiting: Map<string, (answer: Answer) => void>;
}

/** Sockets of the app: each envelope goes to one of them, in turn. */
export class SocketMode implements Transport {
  readonly #server = new WebSocketServer({ noServer: true, autoPong: false });
  readonly #tickets = new Set<string>();
  readonly #world: World;
  readonly #changes: Changes;
  readonly #ids: Ids;
  #lines: Line[] = [];
  #turn = 0;
  #isSilent = false;

  constructor(world: World, changes: Changes, ids: Ids) {
    this.#world = world;
    this.#changes = changes;
    this.#ids = ids;
  }

  get count(): number {
    return this.#lines.length;
  }

  /** A single-use address for apps.connections.open; `host` is where this server listens. */
  issueUrl(host: string): string {
    const ticket = this.#ids.secret();
    this.#tickets.add(ticket);
    return `ws://${host}/link/?ticket=${ticket}&app_id=${this.#world.bot.appId}`;
  }

  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('ticket');
    if (ticket === null || !this.#tickets.delete(ticket)) {
      stream.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#open(socket, stream));
  }

  #open(socket: WebSocket, stream: Duplex): void {
    if (this.#lines.length >= mostSockets) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      socket.close();
      return;
    }
    const line: Line = { socket, stream, waiting: new Map() };
    this.#lines.push(line);
    socket.on('ping', (data) => {
      if (!this.#isSilent) socket.pong(data);
    });
    socket.on('message', (data) => receiveAck(line, String(data)));
    // A reset peer is a closed one; `close` follows and says so.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#lines = this.#lines.filter((other) => other !== line);
      this.#changes.emit({ kind: 'sockets_changed', count: this.count });
    });
    this.#say(line, {
      type: 'hello',
      num_connections: this.count,
      debug_info: { host: 'playground', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: this.#world.bot.appId },
    });
    this.#changes.emit({ kind: 'sockets_changed', count: this.count });
  }

  #say(line: Line, frame: JsonObject): void {
    if (this.#isSilent) return;
    gatherWrites(line.stream);
    line.socket.send(JSON.stringify(frame));
  }

  send(envelope: Envelope, settle: (answer: Answer) => void): void {
    const open = this.#lines.filter(({ socket }) => socket.readyState === socket.OPEN);
    this.#turn += 1;
    const line = open[this.#turn % Math.max(open.length, 1)];
    if (line === undefined) {
      settle({ kind: 'refused', reason: 'connection_failed' });
      return;
    }
    line.waiting.set(envelope.id, settle);
    const isEvent = envelope.kind === 'events_api';
    this.#say(line, {
      envelope_id: envelope.id,
      type: envelope.kind,
      payload: envelope.payload,
      accepts_response_payload: !isEvent,
      ...(isEvent ? { retry_attempt: envelope.attempt, retry_reason: envelope.retryReason ?? '' } : {}),
    });
  }

  sendFrame(frame: string | Buffer): void {
    for (const { socket } of this.#lines) socket.send(frame);
  }

  refresh(only: number | undefined): void {
    const chosen = only === undefined ? this.#lines : this.#lines.slice(only, only + 1);
    for (const line of chosen) {
      this.#disconnect(line, 'warning');
      this.#world.clock.after(warningMs, () => {
        this.#disconnect(line, 'refresh_requested');
        line.socket.close();
      });
    }
  }

  #disconnect(line: Line, reason: string): void {
    if (line.socket.readyState !== line.socket.OPEN) return;
    this.#say(line, { type: 'disconnect', reason, debug_info: { host: 'playground' } });
  }

  cut(): void {
    for (const { socket } of this.#lines) socket.terminate();
  }

  silence(isSilent: boolean): void {
    this.#isSilent = isSilent;
  }

  async close(): Promise<void> {
    await Promise.all(this.#lines.map(({ socket }) => closeSocket(socket)));
    this.#server.close();
  }
}

/** What is sent in one turn of the event loop leaves in one write, so that a bench measures the app and not this. */
function gatherWrites(stream: Duplex): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function receiveAck({ waiting }: Line, frame: string): void {
  const ack: unknown = parse(frame);
  if (!isObject(ack) || typeof ack.envelope_id !== 'string') return;
  const settle = waiting.get(ack.envelope_id);
  waiting.delete(ack.envelope_id);
  settle?.({ kind: 'acked', answer: isObject(ack.payload) ? ack.payload : {} });
}

function parse(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch {
    // Slack ignores frames it cannot read.
    return null;
  }
}

function closeSocket(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), closeLimitMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1000);
  });
}
