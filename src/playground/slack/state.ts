import type { Changes } from './changes.ts';
import type { Ids } from './ids.ts';
import type { Ephemeral, Message, SharedFile } from './message.ts';
import type { Channel, Person } from './people.ts';
import { refuse } from './slack-error.ts';
import type { View } from './view.ts';
import type { World } from './world.ts';

/** A conversation with what was said in it. */
interface Room {
  channel: Channel;
  /** In order of ts, because ts only ever grow. Deleted messages leave; tombstones stay. */
  readonly messages: Map<string, Message>;
  /** Root ts → ts of its replies. */
  readonly threads: Map<string, Set<string>>;
}

/** Everything that exists in the workspace. Reading is free; writing goes through methods that tell `changes`. */
export class State {
  readonly #changes: Changes;
  readonly #ids: Ids;
  readonly #rooms = new Map<string, Room>();
  readonly #people = new Map<string, Person>();
  readonly #ephemerals = new Map<string, Ephemeral>();
  readonly #files = new Map<string, SharedFile>();
  /** Person → their open modals, bottom first. */
  readonly #modals = new Map<string, readonly View[]>();
  readonly #homes = new Map<string, View>();
  readonly world: World;

  constructor(world: World, changes: Changes, ids: Ids) {
    this.world = world;
    this.#changes = changes;
    this.#ids = ids;
    for (const person of world.people) this.#people.set(person.id, person);
    for (const seed of world.channels) {
      const members = new Set(seed.members ?? world.people.map((person) => person.id));
      if (seed.isBotMember !== false) members.add(world.bot.userId);
      const kind = seed.isPrivate === true ? 'group' : 'channel';
      this.#open({ id: seed.id, name: seed.name, kind, isArchived: seed.isArchived ?? false, memberIds: members });
    }
  }

  #open(channel: Channel): void {
    this.#rooms.set(channel.id, { channel, messages: new Map(), threads: new Map() });
  }

  /** People, the app's own user left out. */
  people(): Person[] {
    return [...this.#people.values()];
  }

  person(id: string): Person | null {
    return this.#people.get(id) ?? null;
  }

  putPerson(person: Person): void {
    this.#people.set(person.id, person);
  }

  channels(): Channel[] {
    return [...this.#rooms.values()].map((room) => room.channel);
  }

  channel(id: string): Channel | null {
    return this.#rooms.get(id)?.channel ?? null;
  }

  putChannel(channel: Channel): void {
    const room = this.#rooms.get(channel.id);
    if (room === undefined) this.#open(channel);
    else room.channel = channel;
    this.#changes.emit({ kind: 'channel_changed', channelId: channel.id });
  }

  /** The direct-message channel of the app and this person, made when first asked for. */
  directChannel(userId: string): Channel {
    const bot = this.world.bot.userId;
    const found = this.channels().find((channel) => channel.kind === 'im' && channel.memberIds.has(userId));
    if (found !== undefined) return found;
    const memberIds = new Set([userId, bot]);
    const channel: Channel = { id: this.#ids.next('D'), name: '', kind: 'im', isArchived: false, memberIds };
    this.putChannel(channel);
    return channel;
  }

  #room(channelId: string): Room {
    return this.#rooms.get(channelId) ?? refuse('channel_not_found');
  }

  /** All messages, replies included, oldest first. */
  messages(channelId: string): Message[] {
    return [...this.#room(channelId).messages.values()];
  }

  message(channelId: string, ts: string): Message | null {
    return this.#rooms.get(channelId)?.messages.get(ts) ?? null;
  }

  /** Replies of a root, oldest first, without the root. */
  replies(channelId: string, rootTs: string): Message[] {
    const room = this.#room(channelId);
    return [...(room.threads.get(rootTs) ?? [])].flatMap((ts) => room.messages.get(ts) ?? []);
  }

  addMessage(message: Message): void {
    const room = this.#room(message.channelId);
    room.messages.set(message.ts, message);
    if (message.threadTs !== null) {
      const thread = room.threads.get(message.threadTs) ?? new Set();
      room.threads.set(message.threadTs, thread.add(message.ts));
    }
    this.#tell('message_posted', message);
  }

  putMessage(message: Message): void {
    this.#room(message.channelId).messages.set(message.ts, message);
    this.#tell('message_changed', message);
  }

  /** A root whose last reply goes while it is a tombstone goes with it. */
  removeMessage(message: Message): void {
    const room = this.#room(message.channelId);
    room.messages.delete(message.ts);
    this.#tell('message_deleted', message);
    if (message.threadTs === null) return;
    const thread = room.threads.get(message.threadTs);
    thread?.delete(message.ts);
    const root = room.messages.get(message.threadTs);
    if (thread?.size === 0 && root?.subtype === 'tombstone') this.removeMessage(root);
  }

  #tell(kind: 'message_posted' | 'message_changed' | 'message_deleted', message: Message): void {
    this.#changes.emit({ kind, channelId: message.channelId, ts: message.ts, threadTs: message.threadTs });
  }

  /** What this person sees for themselves in the channel, oldest first. */
  ephemerals(userId: string, channelId: string): Ephemeral[] {
    return [...this.#ephemerals.values()].filter(
      (ephemeral) => ephemeral.userId === userId && ephemeral.channelId === channelId,
    );
  }

  ephemeral(id: string): Ephemeral | null {
    return this.#ephemerals.get(id) ?? null;
  }

  putEphemeral(ephemeral: Ephemeral): void {
    const kind = this.#ephemerals.has(ephemeral.id) ? 'ephemeral_changed' : 'ephemeral_shown';
    this.#ephemerals.set(ephemeral.id, ephemeral);
    this.#changes.emit({ kind, channelId: ephemeral.channelId, userId: ephemeral.userId, id: ephemeral.id });
  }

  removeEphemeral({ id, channelId, userId }: Ephemeral): void {
    if (this.#ephemerals.delete(id)) this.#changes.emit({ kind: 'ephemeral_gone', channelId, userId, id });
  }

  file(id: string): SharedFile | null {
    return this.#files.get(id) ?? null;
  }

  putFile(file: SharedFile): void {
    this.#files.set(file.id, file);
  }

  /** The person's open modals, bottom first. */
  modals(userId: string): readonly View[] {
    return this.#modals.get(userId) ?? [];
  }

  setModals(userId: string, views: readonly View[]): void {
    this.#modals.set(userId, views);
    this.#changes.emit({ kind: 'modal_changed', userId });
  }

  home(userId: string): View | null {
    return this.#homes.get(userId) ?? null;
  }

  setHome(view: View): void {
    this.#homes.set(view.userId, view);
    this.#changes.emit({ kind: 'home_changed', userId: view.userId });
  }

  /** Any view that is open or published. */
  view(isWanted: (view: View) => boolean): View | null {
    return [...[...this.#modals.values()].flat(), ...this.#homes.values()].find(isWanted) ?? null;
  }
}
