import type { DigestOutcome, DigestRequest } from '../../digests/digest-service.ts';
import type { Language } from '../../language.ts';
import { isLive } from '../../notes/note.ts';
import {
  digestDoneReply,
  digestDraftReadyReply,
  digestNothingNewReply,
  digestStartedReply,
} from '../blocks/digest-replies.ts';
import { unknownCommandReply } from '../blocks/help-replies.ts';
import type { Message } from '../blocks/message.ts';
import type { Respond } from '../response-url.ts';
import { followDigest } from './digest-progress.ts';
import { readDigestWords } from './digest-words.ts';
import type { ListenerParts } from './listener-parts.ts';
import { postedLink } from './posted-link.ts';
import type { SaidCommand } from './said-command.ts';

/** `/summit digest [draft] [format] [ja|en]` */
export async function handleDigestCommand(parts: ListenerParts, said: SaidCommand): Promise<Message[]> {
  const { place, language } = said;
  const words = readDigestWords(said.words);
  if (words.unknown !== null) return [unknownCommandReply(language, `digest ${words.unknown}`)];
  const event = await parts.events.current(place);
  const notes = (await parts.store.notes.list(event.id)).filter(isLive);
  if (notes.length > 0) await said.respond(digestStartedReply(language, notes.length));
  const request: DigestRequest = {
    event,
    callerId: place.userId,
    format: words.format,
    language: words.language ?? event.language,
    draftChannelId: words.isDraft ? await openDirectMessages(parts, place.userId) : null,
    isRepeat: false,
    originKey: said.originKey,
  };
  await answerDigest(parts, language, said.respond, await parts.digests.make(request));
  return [];
}

/** Says what became of a digest, in place of the "working on it" that stands there, following it while it is posted. */
export async function answerDigest(
  parts: ListenerParts,
  language: Language,
  respond: Respond,
  outcome: DigestOutcome,
): Promise<void> {
  const { digest } = outcome;
  const replace = (message: Message) => respond(message, { isReplacing: true });
  if (outcome.kind === 'unchanged') {
    await replace(digestNothingNewReply(language, digest, await postedLink(parts, 'digest_head', digest.id)));
    return;
  }
  parts.poster.wake();
  await followDigest(parts, language, replace, digest);
  const link = await postedLink(parts, 'digest_head', digest.id);
  await replace(
    digest.status === 'draft' ? digestDraftReadyReply(language, link) : digestDoneReply(language, digest, link),
  );
}

export async function openDirectMessages(parts: ListenerParts, userId: string): Promise<string> {
  const { channel } = await parts.calls.conversations.open({ users: userId });
  if (!channel?.id) throw new Error('conversations.open answered without a channel');
  return channel.id;
}
