import { createApp, type Overrides, type SummitApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { isLive, type LiveNote } from '../../src/notes/note.ts';
import { type Message, type StandIn, type StandInOptions, startStandIn } from '../../src/playground/slack/stand-in.ts';
import { renderText } from '../../src/playground/text/message-text.ts';

/** A bot on a stand-in for Slack over real sockets, and the words a person would read. */
export interface Journey {
  readonly slack: StandIn;
  readonly app: SummitApp;
  readonly env: Readonly<Record<string, string>>;
  readonly log: readonly string[];
  /** Types a slash command and resolves with the answer that came after it, as text. */
  command(text: string, as?: string, channel?: string): Promise<string>;
  /** Starts an event with sessions and resolves with the ts of each session's thread. */
  open(event: string, ...sessions: readonly string[]): Promise<string[]>;
  /** Replies in a thread and waits until the bot has marked it. */
  reply(threadTs: string, text: string, as?: string): Promise<string>;
  /** Presses the button or menu of the newest ephemeral answer that has it, and resolves with the answer after it. */
  press(actionId: string, as?: string): Promise<string>;
  /** The newest head of a digest in the channel, once it and all its replies stand. */
  digest(words?: string, as?: string): Promise<Message[]>;
  /** Live notes in the store, oldest first. */
  notes(): Promise<LiveNote[]>;
  /** A new bot on the same database and workspace. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface JourneyOptions {
  readonly databaseUrl: string;
  readonly slack?: StandInOptions;
  readonly overrides?: Overrides;
  readonly mode?: 'socket' | 'http';
}

export async function startJourney(options: JourneyOptions): Promise<Journey> {
  const slack = await startStandIn({ postsPerSecondPerChannel: Number.POSITIVE_INFINITY, ...options.slack });
  const { tokens, signingSecret } = slack.world;
  const env = {
    SLACK_BOT_TOKEN: tokens.bot,
    ...(options.mode === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: tokens.app }),
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: options.databaseUrl,
    PORT: '0',
  };
  const log: string[] = [];
  const start = async (): Promise<SummitApp> => {
    const app = await createApp(readConfig(env), {
      postIntervalMs: 0,
      host: '127.0.0.1',
      logDestination: { write: (line: string) => void log.push(line) },
      ...options.overrides,
    });
    const { port } = await app.start();
    if (options.mode === 'http') await slack.connectHttp({ url: `http://127.0.0.1:${port}/slack/events` });
    return app;
  };
  let app = await start();
  return {
    slack,
    env,
    log,
    get app() {
      return app;
    },
    ...createActs(slack),
    async notes() {
      const [event] = (await app.store.events.listAll(null)).slice(-1);
      return event ? (await app.store.notes.list(event.id)).filter(isLive) : [];
    },
    async restart() {
      await app.stop();
      app = await start();
    },
    async stop() {
      await app.stop();
      await slack.close();
    },
  };
}

const place = 'reinvent';

function createActs(slack: StandIn) {
  const saysSomethingNew = (as: string, channel: string) => {
    const before = new Set(slack.ephemerals(as, channel).map((each) => JSON.stringify(each)));
    return async (what: string) => {
      const fresh = () => slack.ephemerals(as, channel).filter((each) => !before.has(JSON.stringify(each)));
      await slack.until(() => fresh().length > 0, 10_000, what);
      return fresh()
        .map((each) => renderText(each))
        .join('\n');
    };
  };

  async function command(text: string, as = 'aiko', channel = place): Promise<string> {
    const answer = saysSomethingNew(as, channel);
    const acked = await slack.command({ as, channel, command: '/summit', text }).result;
    if (acked.outcome !== 'acked') throw new Error(`/summit ${text}: ${JSON.stringify(acked)}`);
    return answer(`an answer to /summit ${text.slice(0, 60)}`);
  }

  async function open(event: string, ...sessions: readonly string[]): Promise<string[]> {
    await command(`event new ${event}`);
    const threads: string[] = [];
    for (const title of sessions) {
      await command(`session new ${title}`);
      const root = slack.timeline(place).at(-1);
      if (!root || !renderText(root).includes(title)) throw new Error(`no thread for ${title}`);
      threads.push(root.ts);
    }
    return threads;
  }

  async function reply(threadTs: string, text: string, as = 'aiko'): Promise<string> {
    const ts = slack.say({ as, channel: place, threadTs, text });
    await slack.until(() => markOf(slack, threadTs, ts), 10_000, `a mark on ${text.slice(0, 60)}`);
    return ts;
  }

  async function press(actionId: string, as = 'aiko'): Promise<string> {
    const shown = slack.ephemerals(as, place).findLast((each) => JSON.stringify(each.blocks).includes(`"${actionId}"`));
    if (!shown) throw new Error(`nothing to press: ${actionId}`);
    const answer = saysSomethingNew(as, place);
    slack.click({ as, ephemeralId: shown.id, actionId });
    return answer(`an answer to ${actionId}`);
  }

  async function digest(words = '', as = 'aiko'): Promise<Message[]> {
    const known = new Set(slack.timeline(place).map(({ ts }) => ts));
    const asked = slack.ephemerals(as, place).length;
    await command(`digest ${words}`, as);
    await slack.until(() => slack.ephemerals(as, place).slice(asked).length > 1, 15_000, 'the digest');
    const head = slack.timeline(place).find((message) => !known.has(message.ts) && isHead(message));
    return head ? slack.thread(place, head.ts) : [];
  }

  return { command, open, reply, press, digest };
}

export function isHead(message: Message): boolean {
  return message.blocks.some((block) => block.block_id === 'accounting');
}

export function markOf(slack: StandIn, threadTs: string, ts: string): boolean {
  return slack
    .thread(place, threadTs)
    .some((message) => message.ts === ts && message.reactions.some(({ name }) => name === 'white_check_mark'));
}

/** For what shows in the store only: looks again, every few milliseconds and for some seconds, until it holds. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await check();
    } catch (error) {
      if (tries > 1_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
