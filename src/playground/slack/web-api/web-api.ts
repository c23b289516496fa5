import type { Call } from '../call.ts';
import type { Changes } from '../changes.ts';
import type { Fault, FaultQueue } from '../faults.ts';
import type { JsonObject } from '../json.ts';
import { refuse, SlackError } from '../slack-error.ts';
import type { Workspace } from '../workspace.ts';
import { requireScope } from './access.ts';
import { Arguments, parseBody } from './arguments.ts';
import { authMethods } from './auth.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import { historyMethods } from './history.ts';
import type { Method } from './method.ts';
import { reactionMethods } from './reactions.ts';
import { userMethods } from './users.ts';
import { viewMethods } from './views.ts';

const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...authMethods,
    ...chatMethods,
    ...conversationMethods,
    ...fileMethods,
    ...historyMethods,
    ...reactionMethods,
    ...userMethods,
    ...viewMethods,
  }),
);

export interface ApiRequest {
  readonly method: string;
  /** `Authorization`, whole. */
  readonly authorization: string | undefined;
  readonly contentType: string;
  readonly body: string;
}

/** What goes back. `cut`: the connection is dropped instead of an answer. */
export type ApiReply =
  | { readonly kind: 'cut' }
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      readonly delayMs: number;
    };

type Applied = Pick<Call, 'status' | 'answer' | 'isApplied'>;

/** The Web API without its wire: token, scope, fault, method, log. */
export class WebApi {
  readonly calls: Call[] = [];
  readonly #workspace: Workspace;
  readonly #faults: FaultQueue;
  readonly #changes: Changes;

  constructor(workspace: Workspace, faults: FaultQueue, changes: Changes) {
    this.#workspace = workspace;
    this.#faults = faults;
    this.#changes = changes;
  }

  answer(request: ApiRequest): ApiReply {
    const at = this.#workspace.state.world.clock.now();
    const args = readArguments(request);
    const fault = this.#faults.take(request.method, args);
    const apply = () => this.#apply(request, args);
    if (fault?.kind === 'applied_late') {
      this.#note(request.method, args, at, { status: 0, answer: null, isApplied: false });
      this.#workspace.state.world.clock.after(fault.ms, () => this.#note(request.method, args, at, apply()));
      return { kind: 'cut' };
    }
    const applied = fault === null || !leavesUndone(fault) ? apply() : undone;
    const reply = fault === null ? plainReply(applied) : faultyReply(fault, applied);
    const seen = reply.kind === 'cut' ? { status: 0, answer: null } : { status: reply.status, answer: applied.answer };
    this.#note(request.method, args, at, { ...applied, ...seen });
    return reply;
  }

  #note(method: string, args: JsonObject, at: number, applied: Applied): void {
    const { token: _, ...shown } = args;
    this.calls.push({ method, args: shown, at, ...applied });
    this.#changes.emit({ kind: 'called', method });
  }

  #apply(request: ApiRequest, args: JsonObject): Applied {
    try {
      const method = methods.get(request.method) ?? refuse('unknown_method');
      this.#requireToken(method, readToken(request, args));
      if (method.token !== 'app') requireScope(this.#workspace.state, method.scopes);
      // JSON that cannot be read is refused only after the token was.
      if (request.contentType.startsWith('application/json')) parseBody(request.body, request.contentType);
      const answer = { ok: true, ...method.run(new Arguments(args), this.#workspace) };
      return { status: 200, answer, isApplied: true };
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      const status = error.code === 'ratelimited' ? 429 : 200;
      return { status, answer: { ok: false, error: error.code, ...error.extra }, isApplied: false };
    }
  }

  /** @throws SlackError `not_authed`, `invalid_auth`, `token_revoked`, `not_allowed_token_type` */
  #requireToken(method: Method, token: string): void {
    const { tokens } = this.#workspace.state.world;
    if (token === '') refuse('not_authed');
    if (token !== tokens.bot && token !== tokens.app) refuse('invalid_auth');
    const kind = token === tokens.app ? 'app' : 'bot';
    if (this.#workspace.revokedTokens.has(kind)) refuse('token_revoked');
    if (kind !== (method.token ?? 'bot')) refuse('not_allowed_token_type');
  }
}

const undone: Applied = { status: 200, answer: null, isApplied: false };

function readArguments({ body, contentType }: ApiRequest): JsonObject {
  try {
    return parseBody(body, contentType);
  } catch (error) {
    if (error instanceof SlackError) return {};
    throw error;
  }
}

function readToken({ authorization }: ApiRequest, args: JsonObject): string {
  const [, bearer] = /^Bearer (.+)$/i.exec(authorization ?? '') ?? [];
  return bearer ?? (typeof args.token === 'string' ? args.token : '');
}

function leavesUndone(fault: Fault): boolean {
  if (fault.kind === 'dropped' || fault.kind === 'http') return fault.isApplied !== true;
  return fault.kind === 'rate_limited' || fault.kind === 'error';
}

function plainReply({ status, answer }: Applied): Extract<ApiReply, { kind: 'answer' }> {
  const retryAfter: unknown = answer?.retry_after;
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { kind: 'answer', status, headers, body: JSON.stringify(answer), delayMs: 0 };
}

function faultyReply(fault: Exclude<Fault, { kind: 'applied_late' }>, applied: Applied): ApiReply {
  switch (fault.kind) {
    case 'dropped':
      return { kind: 'cut' };
    case 'slow':
      return { ...plainReply(applied), delayMs: fault.ms };
    case 'http': {
      const body = fault.body ?? '{"ok":false,"error":"internal_error"}';
      return { kind: 'answer', status: fault.status, headers: {}, body, delayMs: 0 };
    }
    case 'error':
      return plainReply({ ...undone, answer: { ok: false, error: fault.error } });
    case 'rate_limited': {
      const headers: Record<string, string> =
        fault.retryAfter === null ? {} : { 'retry-after': String(fault.retryAfter) };
      return { kind: 'answer', status: 429, headers, body: '{"ok":false,"error":"ratelimited"}', delayMs: 0 };
    }
  }
}
