import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import { refuse } from './slack-error.ts';

/** Slack: five uses within thirty minutes. */
const mostUses = 5;
const lifeMs = 30 * 60_000;

/** What an answer through this address answers. */
export interface ResponseTarget {
  readonly channelId: string;
  readonly userId: string;
  /** The message or ephemeral with the pressed button: what replace_original and delete_original mean. */
  readonly original: { readonly kind: 'message' | 'ephemeral'; readonly id: string } | null;
  /** The typed command, shown beside the first answer that everybody sees. */
  readonly command: string | null;
}

interface Address {
  readonly target: ResponseTarget;
  readonly issuedAt: number;
  uses: number;
}

/** Addresses under which the app may answer an action for a while. */
export class ResponseUrls {
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #known = new Map<string, Address>();
  /** Set once the server listens. */
  origin = '';

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock;
    this.#ids = ids;
  }

  issue(target: ResponseTarget): string {
    const id = this.#ids.secret();
    this.#known.set(id, { target, issuedAt: this.#clock.now(), uses: 0 });
    return `${this.origin}/response/${id}`;
  }

  /** Counts as a use. @throws SlackError `invalid_url`, `expired_url`, `used_url` */
  use(id: string): ResponseTarget {
    const address = this.#known.get(id) ?? refuse('invalid_url');
    if (this.#clock.now() - address.issuedAt > lifeMs) refuse('expired_url');
    if (address.uses >= mostUses) refuse('used_url');
    address.uses += 1;
    return address.target;
  }
}
