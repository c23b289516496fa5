import type { Talk } from './conversation.ts';
import type { Pace } from './pace.ts';
import type { Ping } from './pings.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { Uploads } from './uploads.ts';

/** Everything that a method of the Web API may touch. */
export interface Workspace extends Talk {
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly uploads: Uploads;
  readonly pace: Pace;
  readonly pings: Ping[];
  /** Single-use address for one socket. */
  issueSocketUrl(): string;
  /** `auth.revoke` and an admin's hand: token kinds that no longer work. */
  readonly revokedTokens: Set<'bot' | 'app'>;
}
