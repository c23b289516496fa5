import type { EventFilter } from './delivery-controls.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Ids } from './ids.ts';
import type { JsonObject } from './json.ts';
import type { Message } from './message.ts';
import type { Channel } from './people.ts';
import type { State } from './state.ts';
import { wireMessage, wireThread } from './wire-message.ts';

/** Manifest name of message events and `channel_type`, by kind of conversation. */
const messageEvents = { channel: 'message.channels', group: 'message.groups', im: 'message.im' } as const;

/**
 * Tells the app what happened, where it is a member and where its manifest asks for it. Keeps, drops and repeats
 * Slack events as the test says.
 */
export class SlackEvents {
  readonly #state: State;
  readonly #ids: Ids;
  readonly #dispatcher: Dispatcher;
  readonly #byMessage = new Map<string, JsonObject[]>();
  #held: JsonObject[] = [];
  #isHeld: EventFilter | null = null;
  #isLost: EventFilter | null = null;

  constructor(state: State, ids: Ids, dispatcher: Dispatcher) {
    this.#state = state;
    this.#ids = ids;
    this.#dispatcher = dispatcher;
  }

  messagePosted(message: Message): void {
    const { world } = this.#state;
    const event = {
      ...wireMessage(message, world),
      ...(message.threadTs === null ? {} : wireThread(message, this.#state)),
      ...(message.subtype === 'file_share' ? { subtype: 'file_share' } : {}),
      ...(message.isBroadcast ? { root: this.#root(message) } : {}),
    };
    this.#sendMessage(message.channelId, message.ts, event);
    if (message.text.includes(`<@${world.bot.userId}>`)) this.#sendMention(message);
  }

  #root(message: Message): JsonObject {
    const root = this.#state.message(message.channelId, message.threadTs ?? '');
    return root === null ? {} : { ...wireMessage(root, this.#state.world), ...wireThread(root, this.#state) };
  }

  /** Not in direct messages, and not for what Slack or the app says. */
  #sendMention(message: Message): void {
    const isIm = this.#state.channel(message.channelId)?.kind === 'im';
    if (isIm || message.botId !== null || message.subtype === 'channel_join') return;
    const event = { ...wireMessage(message, this.#state.world), type: 'app_mention', channel: message.channelId };
    this.#send('app_mention', { ...event, event_ts: message.ts });
  }

  messageChanged(now: Message, before: Message): void {
    this.#sendMessage(now.channelId, now.ts, {
      ...{ type: 'message', subtype: 'message_changed', hidden: true, ts: this.#ids.nextTs() },
      message: this.#withThread(now),
      previous_message: this.#withThread(before),
    });
  }

  messageDeleted(before: Message): void {
    this.#sendMessage(before.channelId, before.ts, {
      ...{ type: 'message', subtype: 'message_deleted', hidden: true, ts: this.#ids.nextTs() },
      deleted_ts: before.ts,
      previous_message: this.#withThread(before),
    });
  }

  #withThread(message: Message): JsonObject {
    return { ...wireMessage(message, this.#state.world), ...wireThread(message, this.#state) };
  }

  #sendMessage(channelId: string, messageTs: string, event: JsonObject): void {
    const channel = this.#state.channel(channelId);
    if (channel === null || !this.#hears(channel)) return;
    const whole = { ...event, channel: channelId, channel_type: channel.kind, event_ts: event.ts };
    const key = `${channelId}:${messageTs}`;
    const known = this.#byMessage.get(key);
    if (known === undefined) this.#byMessage.set(key, [whole]);
    else known.push(whole);
    this.#send(messageEvents[channel.kind], whole);
  }

  reaction(type: 'reaction_added' | 'reaction_removed', message: Message, userId: string, name: string): void {
    const channel = this.#state.channel(message.channelId);
    if (channel === null || !this.#hears(channel)) return;
    const item = { type: 'message', channel: message.channelId, ts: message.ts };
    const event = { type, user: userId, reaction: name, item, item_user: message.userId };
    this.#send(type, { ...event, event_ts: this.#ids.nextTs() });
  }

  membership(
    type: 'member_joined_channel' | 'member_left_channel',
    channel: Channel,
    userId: string,
    inviter?: string,
  ): void {
    if (!this.#hears(channel) && userId !== this.#state.world.bot.userId) return;
    this.#send(type, {
      ...{ type, user: userId, channel: channel.id, team: this.#state.world.team.id },
      channel_type: channel.kind === 'group' ? 'G' : 'C',
      ...(inviter === undefined ? {} : { inviter }),
      event_ts: this.#ids.nextTs(),
    });
  }

  /** `channel_archive`, `channel_unarchive`, `channel_rename`. */
  channelChanged(type: string, channel: Channel, fields: JsonObject): void {
    if (this.#hears(channel)) this.#send(type, { type, ...fields, event_ts: this.#ids.nextTs() });
  }

  /** Events about the app itself, which go out whatever it is a member of. */
  app(type: string, fields: JsonObject): void {
    this.#send(type, { type, ...fields, event_ts: this.#ids.nextTs() });
  }

  #hears(channel: Channel): boolean {
    return channel.memberIds.has(this.#state.world.bot.userId);
  }

  #send(subscription: string, event: JsonObject): void {
    if (!this.#state.world.botEvents.has(subscription)) return;
    if (this.#isLost?.(event) === true) return;
    if (this.#isHeld?.(event) === true) this.#held.push(event);
    else this.#dispatch(event);
  }

  #dispatch(event: JsonObject): void {
    const { team, bot, clock } = this.#state.world;
    const id = this.#ids.next('Ev');
    const authorization = { enterprise_id: null, team_id: team.id, user_id: bot.userId, is_bot: true };
    this.#dispatcher.sendEvent(id, {
      token: 'playground',
      team_id: team.id,
      context_team_id: team.id,
      context_enterprise_id: null,
      api_app_id: bot.appId,
      event,
      type: 'event_callback',
      event_id: id,
      event_time: Math.floor(clock.now() / 1_000),
      authorizations: [{ ...authorization, is_enterprise_install: false }],
      is_ext_shared_channel: false,
      event_context: `4-${id}`,
    });
  }

  /** @throws when no such event was ever due to the app. */
  redeliver(channelId: string, ts: string, subtype: string | null | undefined, times: number): void {
    const events = this.#byMessage.get(`${channelId}:${ts}`) ?? [];
    const isWanted = (event: JsonObject) => subtype === undefined || wordChange(event) === subtype;
    const event = events.findLast(isWanted);
    if (event === undefined) throw new Error(`no such Slack event about message ${ts}`);
    for (let count = 0; count < times; count += 1) this.#dispatch(event);
  }

  hold(filter: EventFilter): void {
    this.#isHeld = filter;
  }

  release(order: (events: readonly JsonObject[]) => readonly number[]): void {
    const events = this.#held;
    this.#held = [];
    this.#isHeld = null;
    for (const index of order(events)) {
      const event = events[index];
      if (event !== undefined) this.#dispatch(event);
    }
  }

  /** Null: events arrive again. */
  lose(filter: EventFilter | null): void {
    this.#isLost = filter;
  }
}

/** `file_share` and `thread_broadcast` are posts, not changes. */
function wordChange({ subtype }: JsonObject): string | null {
  return subtype === 'message_changed' || subtype === 'message_deleted' ? subtype : null;
}
