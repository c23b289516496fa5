import type { Event, EventStatus, MetaLine } from '../events/event.ts';
import type { Language } from '../language.ts';

/**
 * `originKey` on everything that a person's action creates: the same action delivered again (Slack repeats itself, a
 * process dies half-way) finds what it made the first time instead of making it twice.
 */
export interface NewEvent {
  /** `local` for an imported event that no channel has taken yet. */
  readonly workspaceId: string;
  readonly channelId: string | null;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly createdBy: string | null;
  readonly originKey: string;
}

export interface EventStore {
  /** Creates it and makes it the current event of its channel. Known `originKey`: the event made then. */
  create(event: NewEvent): Promise<Event>;
  get(id: string): Promise<Event | null>;
  byOrigin(originKey: string): Promise<Event | null>;
  /** The one current event of the channel, open or closed. */
  current(workspaceId: string, channelId: string): Promise<Event | null>;
  /** Events of the channel, newest first. */
  list(workspaceId: string, channelId: string): Promise<Event[]>;
  /** Imported events that no channel has taken yet, newest first. */
  listUntied(): Promise<Event[]>;
  /** All events of the workspace, oldest first; `null` = of every workspace (the command line). */
  listAll(workspaceId: string | null): Promise<Event[]>;
  setStatus(id: string, status: EventStatus): Promise<void>;
  /**
   * Makes it the channel's current event. One that has no channel yet (imported) is tied to it first, with its notes:
   * both then belong to `workspaceId`.
   */
  use(id: string, workspaceId: string, channelId: string): Promise<void>;
  /** Adds lines; the same (event, file, line) again replaces the text. */
  addMeta(lines: readonly MetaLine[]): Promise<void>;
  /** Ordered by file, then line. */
  meta(eventId: string): Promise<MetaLine[]>;
}
