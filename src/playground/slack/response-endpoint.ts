import type { Call } from './call.ts';
import type { Changes } from './changes.ts';
import type { FaultQueue } from './faults.ts';
import { isObject, type JsonObject } from './json.ts';
import { respond } from './responses.ts';
import { refuse, SlackError } from './slack-error.ts';
import type { ApiReply } from './web-api/web-api.ts';
import type { Workspace } from './workspace.ts';

/** Where response_urls lead: JSON only, answered `ok` or with a status that says no. */
export class ResponseEndpoint {
  readonly #workspace: Workspace;
  readonly #faults: FaultQueue;
  readonly #changes: Changes;
  readonly #calls: Call[];

  constructor(workspace: Workspace, faults: FaultQueue, changes: Changes, calls: Call[]) {
    this.#workspace = workspace;
    this.#faults = faults;
    this.#changes = changes;
    this.#calls = calls;
  }

  /** Faults of method `response_url`: `http` and `dropped`. */
  answer(id: string, contentType: string, body: string): ApiReply {
    const at = this.#workspace.state.world.clock.now();
    const args = readJson(body);
    const fault = this.#faults.take('response_url', args ?? {});
    const isUndone = fault?.kind === 'dropped' || fault?.kind === 'http' ? fault.isApplied !== true : false;
    const error = isUndone ? null : this.#apply(id, contentType, args);
    const reply = fault?.kind === 'dropped' ? cut : say(fault?.kind === 'http' ? fault.status : 200, error);
    const status = reply.kind === 'cut' ? 0 : reply.status;
    const answer: JsonObject = error === null ? { ok: status === 200 } : { ok: false, error };
    this.#calls.push({ method: 'response_url', args: args ?? {}, at, status, answer, isApplied: !isUndone && !error });
    this.#changes.emit({ kind: 'called', method: 'response_url' });
    return reply;
  }

  /** @returns Slack's error, or null. */
  #apply(id: string, contentType: string, args: JsonObject | null): string | null {
    try {
      const target = this.#workspace.responseUrls.use(id);
      if (args === null || !contentType.startsWith('application/json')) return refuse('invalid_payload');
      respond(this.#workspace, target, args);
      return null;
    } catch (error) {
      if (error instanceof SlackError) return error.code;
      throw error;
    }
  }
}

const cut: ApiReply = { kind: 'cut' };
const gone = new Set(['invalid_url', 'expired_url', 'used_url']);

function say(status: number, error: string | null): ApiReply {
  const refusal = error !== null && gone.has(error) ? 404 : 400;
  const body = error === null ? (status === 200 ? 'ok' : '') : JSON.stringify({ ok: false, error });
  return { kind: 'answer', status: error === null ? status : refusal, headers: {}, body, delayMs: 0 };
}

function readJson(body: string): JsonObject | null {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : null;
  } catch {
    // Forms land here: refused as invalid_payload.
    return null;
  }
}
