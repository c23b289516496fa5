import type { Call } from './call.ts';
import type { ChangeListener } from './changes.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryControls } from './delivery-controls.ts';
import type { Faults } from './faults.ts';
import type { Ephemeral, Message } from './message.ts';
import type { StandInOptions } from './options.ts';
import type { PersonActions } from './person-actions.ts';
import type { Ping } from './pings.ts';
import type { State } from './state.ts';
import type { View } from './view.ts';
import type { World } from './world.ts';

export type { Call } from './call.ts';
export type { Change, ChangeListener } from './changes.ts';
export type { Acknowledgement, Delivery } from './delivery.ts';
export type { Fault } from './faults.ts';
export type { Block, Ephemeral, Message, Reaction, SharedFile } from './message.ts';
export type { StandInOptions } from './options.ts';
export type { Channel, Person } from './people.ts';
export type { Clicked, Said, Started, SubmitResult, Submitted } from './person-actions.ts';
export type { Ping } from './pings.ts';
export type { View } from './view.ts';

/**
 * A Slack workspace on this machine, strict where Slack is strict: people act through methods, the app through the Web
 * API and Socket Mode or signed HTTP. People and channels may be given by id or by name (`aiko`, `reinvent`).
 * It knows what Slack's documentation says; it is no proof of what Slack does.
 */
export interface StandIn extends PersonActions, DeliveryControls {
  /** `http://127.0.0.1:<port>`; response_urls live here too. */
  readonly origin: string;
  /** Ends in `/api/`; what `SLACK_API_URL` takes. */
  readonly apiUrl: string;
  /** Team, bot, tokens, signing secret and limits in force. */
  readonly world: World;
  readonly state: State;
  readonly faults: Faults;
  /** Every call of the Web API and of response_urls, oldest first. */
  readonly calls: readonly Call[];
  /** Every attempt to deliver an envelope, oldest first. */
  readonly acks: readonly Delivery[];
  /** Every live mention the app ever posted. */
  readonly pings: readonly Ping[];
  /** Messages of the app in a channel, replies included, oldest first. */
  posts(channel: string): Message[];
  /** What the channel shows: no replies except broadcast ones, oldest first. */
  timeline(channel: string): Message[];
  /** A root and its replies, oldest first; empty when there is no such root. */
  thread(channel: string, ts: string): Message[];
  ephemerals(user: string, channel: string): Ephemeral[];
  /** The modal on top, if one is open. */
  modal(user: string): View | null;
  home(user: string): View | null;
  /** Both sides of the conversation between the app and this person, replies included. */
  directMessages(user: string): Message[];
  /** The address that chat.getPermalink gives for this message. */
  permalink(channel: string, ts: string): string;
  /**
   * Resolves with the first truthy thing that `probe` returns; looks again on every change.
   * @throws after `timeoutMs` (5,000) of real time, naming `what`.
   */
  until<T>(probe: () => T | null | undefined | false, timeoutMs?: number, what?: string): Promise<T>;
  /** Calls `listener` on each change, in order; the function returned ends it. */
  subscribe(listener: ChangeListener): () => void;
  /** Closes sockets with a handshake, then the server. Pending waits of people end with `operation_timeout`. */
  close(): Promise<void>;
}

/** Starts a workspace that is ready to use: a team of three, `#general` and `#reinvent`, the bot a member of both. */
export async function startStandIn(_options: StandInOptions = {}): Promise<StandIn> {
  throw new Error('The stand-in has its types, not yet its body.');
}
