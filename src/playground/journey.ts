import type { Ephemeral, Message, StandIn, Started } from './slack/stand-in.ts';
import { renderText } from './text/message-text.ts';

/** A step that did not end as it must; the message says which, and what was seen instead. */
export class JourneyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JourneyError';
  }
}

/** Real time for one step. Slack lets an app post once per second and channel, so a step may wait behind others. */
const stepLimitMs = 120_000;

const command = '/summit';

/** What members do in one channel; each step waits until the bot has answered where Slack shows answers. */
export interface Journey {
  readonly standIn: StandIn;
  readonly channel: string;
  /**
   * Types `/summit <text>` and resolves with the ephemeral answer.
   * @throws JourneyError when Slack would tell the member that the command failed.
   */
  type(as: string, text: string, isFinal?: (answer: Ephemeral) => boolean): Promise<Ephemeral>;
  /** Presses a button and resolves with the ephemeral answer. */
  press(where: Place, actionId: string, isFinal?: (answer: Ephemeral) => boolean): Promise<Ephemeral>;
  /** `/summit session new <title>`; resolves with the thread's root. */
  openSession(as: string, title: string): Promise<Message>;
  /** Replies in a thread and waits for the ✅. */
  reply(as: string, rootTs: string, text: string): Promise<Message>;
  until<T>(probe: () => T | null | undefined | false, what: string): Promise<T>;
}

export interface Place {
  readonly as: string;
  readonly channel: string;
  readonly ts: string;
}

export function createJourney(standIn: StandIn, channel: string): Journey {
  const until: Journey['until'] = (probe, what) => standIn.until(probe, stepLimitMs, what);

  /** The answers to one step are those that were not there before it; the last of them may replace the first. */
  async function answered(
    where: { readonly as: string; readonly channel: string },
    what: string,
    start: () => Started,
    isFinal: (answer: Ephemeral) => boolean,
  ): Promise<Ephemeral> {
    const before = new Set(standIn.ephemerals(where.as, where.channel).map(({ id }) => id));
    const acknowledged = await start().result;
    if (acknowledged.outcome === 'failed') throw new JourneyError(`${what}: ${acknowledged.error}`);
    const find = () =>
      standIn.ephemerals(where.as, where.channel).find((each) => !before.has(each.id) && isFinal(each));
    return until(find, `an answer to ${what}`);
  }

  const type: Journey['type'] = (as, text, isFinal = () => true) =>
    answered(
      { as, channel },
      `${command} ${firstLine(text)}`,
      () => standIn.command({ as, channel, command, text }),
      isFinal,
    );

  const press: Journey['press'] = (where, actionId, isFinal = () => true) =>
    answered(where, `the button ${actionId}`, () => standIn.click({ ...where, actionId }), isFinal);

  async function openSession(as: string, title: string): Promise<Message> {
    await type(as, `session new ${title}`);
    const name = title.slice(title.indexOf(' ') + 1);
    const isRoot = (message: Message) => message.threadTs === null && renderText(message).includes(name);
    return until(() => standIn.posts(channel).find(isRoot), `the thread of “${title}”`);
  }

  async function reply(as: string, threadTs: string, text: string): Promise<Message> {
    const ts = standIn.say({ as, channel, threadTs, text });
    const find = () => standIn.thread(channel, threadTs).find((message) => message.ts === ts && isMarked(message));
    return until(find, `✅ on the reply “${firstLine(text)}”`);
  }

  return { standIn, channel, type, press, openSession, reply, until };
}

function isMarked({ reactions }: Message): boolean {
  return reactions.some(({ name }) => name === 'white_check_mark');
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 60);
}
