import type { DeliveryControls, EventFilter } from './delivery-controls.ts';
import type { Dispatcher } from './dispatcher.ts';
import { HttpDelivery } from './http-delivery.ts';
import type { Ids } from './ids.ts';
import type { JsonObject } from './json.ts';
import { findChannel } from './lookup.ts';
import type { SlackEvents } from './slack-events.ts';
import type { SocketMode } from './socket-mode.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** The parts between Slack and the app. */
export interface DeliveryParts {
  readonly world: World;
  readonly state: State;
  readonly events: SlackEvents;
  readonly dispatcher: Dispatcher;
  readonly sockets: SocketMode;
  readonly ids: Ids;
}

const everything: EventFilter = () => true;

/** `socketCount` is added where the whole is put together, because it changes. */
export function createDeliveryControls(parts: DeliveryParts): Omit<DeliveryControls, 'socketCount'> {
  const { world, state, events, dispatcher, sockets, ids } = parts;
  return {
    async connectHttp({ url, signingSecret = world.signingSecret }) {
      const delivery = new HttpDelivery(url, signingSecret, world.ackLimitMs);
      try {
        await delivery.verify(ids.secret());
      } catch (error) {
        delivery.close();
        throw error;
      }
      dispatcher.use(delivery);
    },
    redeliver({ channel, ts, times = 1, subtype }) {
      events.redeliver(findChannel(state, channel).id, ts, subtype, times);
    },
    redeliverUnacked: () => dispatcher.redeliverUnacked(),
    holdEvents: (filter = everything) => events.hold(filter),
    releaseEvents: (order = 'forward') => events.release(typeof order === 'function' ? order : indices(order)),
    suppressEvents: (filter = everything) => events.lose(filter),
    resumeEvents: () => events.lose(null),
    deliverEnvelope: ({ type, payload }) => dispatcher.sendRaw(type, payload),
    sendFrame: (frame) => sockets.sendFrame(frame),
    refreshSockets: (only) => sockets.refresh(only),
    cutSockets: () => sockets.cut(),
    silenceSockets: (isSilent) => sockets.silence(isSilent),
  };
}

function indices(order: 'forward' | 'backward'): (events: readonly JsonObject[]) => number[] {
  return (events) => {
    const forward = [...events.keys()];
    return order === 'forward' ? forward : forward.reverse();
  };
}
