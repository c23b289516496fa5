import { type Clock, systemClock } from './clock.ts';
import { allBotEvents } from './manifest.ts';
import type { BotSeed, ChannelSeed, StandInOptions } from './options.ts';
import type { Person } from './people.ts';
import { allScopes } from './scopes.ts';

/** Options with every gap filled: what a stand-in runs on. */
export interface World {
  readonly clock: Clock;
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly people: readonly Person[];
  readonly channels: readonly ChannelSeed[];
  readonly bot: BotSeed;
  readonly tokens: { readonly bot: string; readonly app: string };
  readonly signingSecret: string;
  readonly scopes: ReadonlySet<string>;
  readonly botEvents: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
  readonly postsPerSecondPerChannel: number;
  readonly ackLimitMs: number;
  readonly retryDelaysMs: readonly number[];
}

type PersonSeed = Pick<Person, 'id' | 'name' | 'realName'> & Partial<Person>;

const people: readonly PersonSeed[] = [
  { id: 'U0AIKO0001', name: 'aiko', realName: '中村 愛子', isAdmin: true },
  { id: 'U0KENJI001', name: 'kenji', realName: '森 健司' },
  { id: 'U0EMMA0001', name: 'emma', realName: 'Emma Clark', locale: 'en-US', timeZone: 'America/Los_Angeles' },
];

const channels: readonly ChannelSeed[] = [
  { id: 'C0GENERAL1', name: 'general' },
  { id: 'C0EVENT001', name: 'reinvent' },
];

/** A team of three (two of them Japanese), `#general` and an event channel, the bot a member of both. */
export function completeWorld(options: StandInOptions): World {
  return {
    clock: { now: options.now ?? systemClock.now, after: options.after ?? systemClock.after },
    team: options.team ?? { id: 'T0SUMMIT01', name: 'Summit Playground', domain: 'summit-playground' },
    people: (options.members ?? people).map(completePerson),
    channels: options.channels ?? channels,
    bot: options.bot ?? { userId: 'U0SUMMIT01', botId: 'B0SUMMIT01', appId: 'A0SUMMIT01', name: 'summit' },
    tokens: options.tokens ?? { bot: 'xoxb-playground-bot', app: 'xapp-playground-app' },
    signingSecret: options.signingSecret ?? 'playground-signing-secret',
    scopes: new Set(options.scopes ?? allScopes),
    botEvents: new Set(options.botEvents ?? allBotEvents),
    commands: new Set(options.commands ?? ['/summit']),
    postsPerSecondPerChannel: options.postsPerSecondPerChannel ?? 1,
    ackLimitMs: options.ackLimitMs ?? 3_000,
    retryDelaysMs: options.retryDelaysMs ?? [0, 60_000, 300_000],
  };
}

function completePerson(seed: PersonSeed): Person {
  return {
    locale: 'ja-JP',
    timeZone: 'Asia/Tokyo',
    isGuest: false,
    isStranger: false,
    isAdmin: false,
    isBot: false,
    isDeleted: false,
    ...seed,
  };
}
