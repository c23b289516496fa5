import { nameOf, type ShownMessage, shownBlock, shownEphemeral, shownMessage } from './page-message.ts';
import type { Channel, Person, StandIn, View } from './slack/stand-in.ts';

export interface ShownMember {
  readonly id: string;
  readonly name: string;
  readonly initial: string;
  /** Which of the page's colours. */
  readonly tone: number;
  readonly isApp: boolean;
}

/** Everything one member may see, for the page to paint. */
export interface PageState {
  readonly me: string;
  readonly workspace: string;
  /** The channel that opens first. */
  readonly home: string;
  readonly members: readonly ShownMember[];
  readonly app: ShownMember;
  /** The author of what Slack itself says, for example that a command timed out. */
  readonly slack: ShownMember;
  readonly channels: readonly ShownChannel[];
  readonly modal: unknown;
}

export interface ShownChannel {
  readonly id: string;
  /** Without `#`; the app's name for direct messages. */
  readonly name: string;
  readonly kind: Channel['kind'];
  readonly memberCount: number;
  /** Replies and ephemerals included, oldest first. */
  readonly messages: readonly ShownMessage[];
}

/** When an ephemeral was first seen, as a ts. */
export type FirstSeen = (ephemeralId: string) => string;

/** An unknown `memberId` becomes the first member. */
export function readPageState(standIn: StandIn, memberId: string, firstSeen: FirstSeen): PageState {
  const people = standIn.state.people().filter((person) => !person.isBot && !person.isDeleted);
  const me = people.find((person) => person.id === memberId) ?? people[0];
  if (me === undefined) throw new Error('the playground needs at least one member');
  standIn.directChannel(me.id);
  const channels = standIn.state.channels().filter((channel) => channel.memberIds.has(me.id) && !channel.isArchived);
  return {
    me: me.id,
    workspace: standIn.world.team.name,
    home: (channels.find((channel) => channel.kind !== 'im' && channel.name !== 'general') ?? channels[0])?.id ?? '',
    members: people.map(shownMember),
    app: { id: standIn.world.bot.userId, name: standIn.world.bot.name, initial: '', tone: 0, isApp: true },
    slack: { id: 'slack', name: 'Slack', initial: '#', tone: 9, isApp: false },
    channels: channels.map((channel) => shownChannel(standIn, channel, me.id, firstSeen)),
    modal: shownView(standIn, standIn.modal(me.id)),
  };
}

function shownMember(person: Person, tone: number): ShownMember {
  return { id: person.id, name: person.realName, initial: [...person.realName][0] ?? '?', tone, isApp: false };
}

function shownChannel(standIn: StandIn, channel: Channel, memberId: string, firstSeen: FirstSeen): ShownChannel {
  const messages = standIn.state.messages(channel.id).map((message) => shownMessage(standIn, message, memberId));
  const ephemerals = standIn
    .ephemerals(memberId, channel.id)
    .map((ephemeral) => shownEphemeral(standIn, ephemeral, firstSeen(ephemeral.id)));
  return {
    id: channel.id,
    name: channel.kind === 'im' ? nameOf(standIn, standIn.world.bot.userId) : channel.name,
    kind: channel.kind,
    memberCount: channel.memberIds.size,
    messages: [...messages, ...ephemerals].toSorted((a, b) => (a.ts < b.ts ? -1 : 1)),
  };
}

function shownView(standIn: StandIn, view: View | null): unknown {
  if (view === null) return null;
  const { id, hash, title, submit, close, blocks, errors } = view;
  return { id, hash, title, submit, close, errors, blocks: shownBlock(standIn, blocks) };
}
