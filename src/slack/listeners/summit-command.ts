import { helpReply, unknownCommandReply } from '../blocks/help-replies.ts';
import type { Message } from '../blocks/message.ts';
import { handleDigestCommand } from './digest-command.ts';
import { handleEventCommand } from './event-command.ts';
import type { ListenerParts } from './listener-parts.ts';
import { handleNoteCommand } from './note-command.ts';
import { refuseGuests } from './refuse-guests.ts';
import type { SaidCommand } from './said-command.ts';
import { handleSessionCommand } from './session-command.ts';
import { handleStatusCommand } from './status-command.ts';

/** Guests write notes and may ask for help and status; the rest changes or shows what is not only theirs. */
const openToGuests: ReadonlySet<string> = new Set(['note', 'help', 'status', '']);

/** `/summit …`: one subcommand, one or more answers to the person who typed it. */
export async function handleSummitCommand(parts: ListenerParts, said: SaidCommand): Promise<void> {
  if (!openToGuests.has(said.subcommand)) refuseGuests(said.member);
  for (const message of await answer(parts, said)) await said.respond(message);
}

async function answer(parts: ListenerParts, said: SaidCommand): Promise<readonly Message[]> {
  switch (said.subcommand) {
    case 'event':
      return [await handleEventCommand(parts, said)];
    case 'session':
      return handleSessionCommand(parts, said);
    case 'note':
      return handleNoteCommand(parts, said);
    case 'digest':
      return handleDigestCommand(parts, said);
    case 'status':
      return handleStatusCommand(parts, said);
    case '':
    case 'help':
      return [helpReply(said.language)];
    default:
      return [unknownCommandReply(said.language, said.subcommand)];
  }
}
