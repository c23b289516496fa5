import type { Person } from './people.ts';

export interface ChannelSeed {
  readonly id: string;
  readonly name: string;
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
  /** Ids of people; all of them when left out. */
  readonly members?: readonly string[];
  /** True when left out. */
  readonly isBotMember?: boolean;
}

export interface BotSeed {
  readonly userId: string;
  readonly botId: string;
  readonly appId: string;
  readonly name: string;
}

/** Everything about the world that a test may want different. Nothing is required. */
export interface StandInOptions {
  /** 0 (default) = any free one. Always on 127.0.0.1. */
  readonly port?: number;
  /** Milliseconds; the machine's clock by default. See `createVirtualClock`. */
  readonly now?: () => number;
  /** Waits on the same clock as `now`. */
  readonly after?: (ms: number, action: () => void) => () => void;
  readonly team?: { readonly id: string; readonly name: string; readonly domain: string };
  readonly members?: readonly (Pick<Person, 'id' | 'name' | 'realName'> & Partial<Person>)[];
  readonly channels?: readonly ChannelSeed[];
  readonly bot?: BotSeed;
  readonly tokens?: { readonly bot: string; readonly app: string };
  readonly signingSecret?: string;
  /** The manifest's bot scopes; by default all that any method here asks for. */
  readonly scopes?: readonly string[];
  /** The manifest's bot events, in the manifest's words (`message.channels`); by default all that exist here. */
  readonly botEvents?: readonly string[];
  /** The manifest's slash commands; `/summit` by default. */
  readonly commands?: readonly string[];
  /** chat.postMessage per channel; 1 by default (Slack's special tier), Infinity switches the limit off. */
  readonly postsPerSecondPerChannel?: number;
  /** How long an envelope may stay unacked; 3,000 by default (Slack's own limit). */
  readonly ackLimitMs?: number;
  /** When an unacked event is sent again, counted from its failure; 0, 1 min, 5 min by default (Slack's schedule). */
  readonly retryDelaysMs?: readonly number[];
}
