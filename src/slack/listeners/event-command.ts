import {
  eventClosedReply,
  eventCreatedReply,
  eventListReply,
  eventReopenedReply,
  eventUsedReply,
} from '../blocks/event-replies.ts';
import { unknownCommandReply } from '../blocks/help-replies.ts';
import type { Message } from '../blocks/message.ts';
import { splitWord } from './first-word.ts';
import type { ListenerParts } from './listener-parts.ts';
import type { SaidCommand } from './said-command.ts';

/** `/summit event new <name> … | list | close | reopen | use <name>` */
export async function handleEventCommand({ events }: ListenerParts, said: SaidCommand): Promise<Message> {
  const { place, language } = said;
  const [action, words] = splitWord(said.words);
  switch (action) {
    case '':
    case 'list': {
      const { events: known, current } = await events.list(place);
      return eventListReply(language, known, current?.id ?? null);
    }
    case 'new':
      return eventCreatedReply(language, await events.open(place, words, said.originKey));
    case 'close':
      return eventClosedReply(language, await events.close(place));
    case 'reopen':
      return eventReopenedReply(language, await events.reopen(place));
    case 'use':
      return eventUsedReply(language, await events.use(place, words));
    default:
      return unknownCommandReply(language, `event ${action}`);
  }
}
