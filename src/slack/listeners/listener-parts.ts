import type { WebClient } from '@slack/web-api';
import type { DigestService } from '../../digests/digest-service.ts';
import type { EventService } from '../../events/event-service.ts';
import type { SessionService } from '../../events/session-service.ts';
import type { Language } from '../../language.ts';
import type { NoteService } from '../../notes/note-service.ts';
import type { MemberDirectory } from '../../ports/member-directory.ts';
import type { Permalinks } from '../../ports/permalinks.ts';
import type { Store } from '../../ports/store.ts';
import type { Home } from '../captured-message.ts';
import type { Marker } from '../marker.ts';
import type { Poster } from '../poster.ts';
import type { Responder } from '../response-url.ts';

/** What listeners may use; handed in once. */
export interface ListenerParts {
  readonly store: Store;
  readonly events: EventService;
  readonly sessions: SessionService;
  readonly notes: NoteService;
  readonly digests: DigestService;
  readonly directory: MemberDirectory;
  readonly permalinks: Permalinks;
  readonly poster: Poster;
  readonly marker: Marker;
  /** Views and reads. */
  readonly calls: WebClient;
  readonly responder: Responder;
  /** The workspace the bot is in, and who it is there. */
  readonly home: Home;
  /** Where a member's language and the event's are unknown. */
  readonly language: Language;
}
