import type { Language } from '../../language.ts';
import type { Wording } from '../wording/wording.ts';
import { wordingOf } from '../wording/wordings.ts';
import { words } from './elements.ts';
import type { Item, Message } from './message.ts';
import { oneMessage } from './message-splitter.ts';
import { bullet, line, nameWords } from './reply.ts';

export function helpReply(language: Language): Message {
  return oneMessage(helpItems(wordingOf(language)));
}

/** Help, with the word that is no command. */
export function unknownCommandReply(language: Language, word: string): Message {
  const wording = wordingOf(language);
  return oneMessage([line(wording.help.unknown(nameWords(word))), ...helpItems(wording)]);
}

function helpItems({ help }: Wording): Item[] {
  return [
    line(help.title),
    ...help.commands.map(({ usage, says }) => bullet(words(usage, 'code'), words(`  ${says}`))),
    line(`${help.later}: ${help.laterCommands.join(' · ')}`),
    line(help.tip),
  ];
}
