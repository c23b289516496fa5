import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import { refuse } from './slack-error.ts';

/** Slack: a trigger works for three seconds, network included, and once. */
const lifeMs = 3_000;

interface Trigger {
  readonly userId: string;
  readonly issuedAt: number;
  /** The modal it was pressed in, for views.push. */
  readonly viewId: string | null;
  isUsed: boolean;
}

/** Permissions to open one modal in answer to one action of a person. */
export class Triggers {
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #known = new Map<string, Trigger>();

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock;
    this.#ids = ids;
  }

  issue(userId: string, viewId: string | null = null): string {
    const id = `${this.#ids.next('')}.${this.#ids.secret()}`;
    this.#known.set(id, { userId, issuedAt: this.#clock.now(), viewId, isUsed: false });
    return id;
  }

  /** @throws SlackError `invalid_trigger_id`, `exchanged_trigger_id`, `expired_trigger_id` */
  exchange(id: string): { readonly userId: string; readonly viewId: string | null } {
    const trigger = this.#known.get(id) ?? refuse('invalid_trigger_id');
    if (trigger.isUsed) refuse('exchanged_trigger_id');
    if (this.#clock.now() - trigger.issuedAt > lifeMs) refuse('expired_trigger_id');
    trigger.isUsed = true;
    return trigger;
  }
}
