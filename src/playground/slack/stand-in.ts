import type { Call } from './call.ts';
import type { ChangeListener } from './changes.ts';
import { createChanges } from './changes.ts';
import { createChannelActions } from './channel-actions.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryControls } from './delivery-controls.ts';
import { createDeliveryControls } from './delivery-desk.ts';
import { Dispatcher } from './dispatcher.ts';
import type { Faults } from './faults.ts';
import { createFaults } from './faults.ts';
import { createIds } from './ids.ts';
import { createModalActions } from './modal-actions.ts';
import type { StandInOptions } from './options.ts';
import { Pace } from './pace.ts';
import type { PersonActions } from './person-actions.ts';
import type { Ping } from './pings.ts';
import { createPressActions } from './press-actions.ts';
import { ResponseEndpoint } from './response-endpoint.ts';
import { ResponseUrls } from './response-urls.ts';
import { createDoor, listen, shut } from './server.ts';
import { createSight, type Sight } from './sight.ts';
import { SlackEvents } from './slack-events.ts';
import { SocketMode } from './socket-mode.ts';
import { createSpeech } from './speech.ts';
import { State } from './state.ts';
import { Triggers } from './triggers.ts';
import { Uploads } from './uploads.ts';
import { WebApi } from './web-api/web-api.ts';
import type { Workspace } from './workspace.ts';
import type { World } from './world.ts';
import { completeWorld } from './world.ts';

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
export interface StandIn extends Sight, PersonActions, DeliveryControls {
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
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const world = completeWorld(options);
  const changes = createChanges();
  const ids = createIds(world.clock);
  const state = new State(world, changes, ids);
  const sockets = new SocketMode(world, changes, ids);
  const dispatcher = new Dispatcher(world, changes, ids, sockets);
  const events = new SlackEvents(state, ids, dispatcher);
  const workspace: Workspace = {
    ...{ state, ids, events, pings: [], revokedTokens: new Set() },
    triggers: new Triggers(world.clock, ids),
    responseUrls: new ResponseUrls(world.clock, ids),
    uploads: new Uploads(ids),
    pace: new Pace(world.clock, world.postsPerSecondPerChannel),
    issueSocketUrl: () => sockets.issueUrl(new URL(workspace.responseUrls.origin).host),
  };
  const faults = createFaults();
  const api = new WebApi(workspace, faults, changes);
  const responses = new ResponseEndpoint(workspace, faults, changes, api.calls);
  const server = createDoor({ api, responses, uploads: workspace.uploads, sockets });
  const origin = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  workspace.responseUrls.origin = origin;
  return {
    ...{ origin, apiUrl: `${origin}/api/`, world, state, faults, pings: workspace.pings },
    ...{ calls: api.calls, acks: dispatcher.deliveries },
    ...createSight(state),
    ...createSpeech(workspace),
    ...createChannelActions(workspace),
    ...createPressActions(workspace, dispatcher),
    ...createModalActions(workspace, dispatcher),
    ...createDeliveryControls({ world, state, events, dispatcher, sockets, ids }),
    get socketCount() {
      return sockets.count;
    },
    until: (probe, timeoutMs = 5_000, what = String(probe)) => changes.until(probe, timeoutMs, what),
    subscribe: changes.subscribe,
    async close() {
      await dispatcher.close();
      await sockets.close();
      await shut(server);
    },
  };
}
