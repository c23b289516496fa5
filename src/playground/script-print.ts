import { nameOf } from './page-message.ts';
import type { Ephemeral, Message, StandIn } from './slack/stand-in.ts';
import { emojiCharacter } from './text/emoji.ts';
import { renderText } from './text/message-text.ts';

/** Takes one line or several. */
export type Print = (text: string) => void;

/** Shows at a terminal what Slack's window would. */
export interface Screen {
  /** What a member does. */
  does(as: string, what: string): void;
  message(message: Message): void;
  /** Root and replies. */
  thread(channel: string, rootTs: string): void;
  ephemeral(ephemeral: Ephemeral): void;
}

export function createScreen(standIn: StandIn, print: Print): Screen {
  const names = new Map(
    [...standIn.state.people(), { id: standIn.world.bot.userId }].map(({ id }) => [id, nameOf(standIn, id)]),
  );
  const show = (
    head: string,
    content: Parameters<typeof renderText>[0],
    depth: number,
    tail: readonly string[] = [],
  ) => {
    const body = [renderText(content, { names }), ...tail].join('\n');
    const indent = ' '.repeat(depth);
    print(`${indent}${head}\n${body.replace(/^(?=.)/gm, `${indent}  │ `)}\n`);
  };
  const message = (shown: Message) => {
    const edited = shown.editedTs === null ? '' : ' (edited)';
    const reactions = shown.reactions.map(({ name, userIds }) => `${emojiCharacter(name) ?? name} ${userIds.length}`);
    show(`${nameOf(standIn, shown.userId)}${edited}`, shown, shown.threadTs === null ? 2 : 6, reactions);
  };
  return {
    does: (as, what) => print(`▸ ${fullName(standIn, as)}: ${what.replaceAll('\n', '\n  ')}\n`),
    message,
    thread: (channel, rootTs) => {
      for (const each of standIn.thread(channel, rootTs)) message(each);
    },
    ephemeral: (shown) => show(`summit (only visible to ${nameOf(standIn, shown.userId)})`, shown, 2),
  };
}

function fullName(standIn: StandIn, member: string): string {
  return standIn.state.people().find(({ id, name }) => id === member || name === member)?.realName ?? member;
}
