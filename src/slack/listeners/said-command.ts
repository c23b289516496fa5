import type { Place } from '../../events/event-service.ts';
import type { Language } from '../../language.ts';
import type { Member } from '../../ports/member-store.ts';
import { languageFor } from '../member-language.ts';
import type { Respond } from '../response-url.ts';
import { type Body, text, workspaceOf } from '../slack-body.ts';
import { fromSlackText } from '../text/from-slack-text.ts';
import type { ListenerParts } from './listener-parts.ts';

/** A slash command as its subcommand sees it. */
export interface SaidCommand {
  readonly place: Place;
  readonly member: Member;
  readonly language: Language;
  /** The first word, lower case; empty for `/summit` alone. */
  readonly subcommand: string;
  /** What stands behind it. */
  readonly words: string;
  /** Which delivery this is; what it makes is made once. */
  readonly originKey: string;
  readonly respond: Respond;
  /** Commands of a channel are worked through in order; called when what follows is only waiting. */
  readonly letNextIn: () => void;
}

/** Reads a command's body; null where Slack left out who said it or where. */
export async function readCommand(
  body: Body,
  originKey: string,
  parts: ListenerParts,
): Promise<Omit<SaidCommand, 'letNextIn'> | null> {
  const workspaceId = workspaceOf(body) ?? parts.home.workspaceId;
  const [channelId, userId] = [text(body.channel_id), text(body.user_id)];
  if (!channelId || !userId) return null;
  const said = fromSlackText(text(body.text) ?? '');
  const place = { workspaceId, channelId, userId };
  const member = await parts.directory.member(workspaceId, userId);
  const [, subcommand = '', words = ''] = /^\s*(\S*)[^\S\n]*\n?([\s\S]*)$/u.exec(said) ?? [];
  return {
    place,
    member,
    language: await languageFor(parts, place, member),
    subcommand: subcommand.normalize('NFKC').toLowerCase(),
    words,
    originKey,
    respond: parts.responder.respondTo(text(body.response_url) ?? ''),
  };
}
