import type { JsonObject } from '../json.ts';
import type { Workspace } from '../workspace.ts';
import type { Arguments } from './arguments.ts';

/** One method of the Web API. Returns the answer without `ok`; refusals are thrown as `SlackError`. */
export interface Method {
  /** `bot` unless said. */
  readonly token?: 'app';
  /** One of these is enough; none = no scope needed. */
  readonly scopes: readonly string[];
  run(args: Arguments, workspace: Workspace): JsonObject;
}

export type Methods = Readonly<Record<string, Method>>;
