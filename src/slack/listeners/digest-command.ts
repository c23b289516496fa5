import type { DigestOutcome, DigestRequest } from '../../digests/digest-service.ts';
import type { Language } from '../../language.ts';
import { isLive } from '../../notes/note.ts';
import {
  digestDoneReply,
  digestDraftReadyReply,
  digestNothingNewReply,
  digestProgressReply,
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
  said.letNextIn();
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
  await answerDigest(parts, { ...said, isClick: false }, await parts.digests.make(request));
  return [];
}

/**
 * Says what became of a digest once it stands in Slack. Answers to a slash command cannot be replaced (each is a new
 * message), so progress is told only where a click's answer is: there it replaces the one before.
 */
export async function answerDigest(
  parts: ListenerParts,
  said: { readonly language: Language; readonly respond: Respond; readonly isClick: boolean },
  outcome: DigestOutcome,
): Promise<void> {
  const { digest } = outcome;
  const { language } = said;
  const answer = (message: Message) => said.respond(message, { isReplacing: said.isClick });
  if (outcome.kind === 'unchanged') {
    return answer(digestNothingNewReply(language, digest, await postedLink(parts, 'digest_head', digest.id)));
  }
  parts.poster.wake();
  const tell = (done: number, total: number) => answer(digestProgressReply(language, done, total));
  await followDigest(parts, digest, said.isClick ? tell : null);
  const link = await postedLink(parts, 'digest_head', digest.id);
  await answer(
    digest.status === 'draft' ? digestDraftReadyReply(language, link) : digestDoneReply(language, digest, link),
  );
}

export async function openDirectMessages(parts: ListenerParts, userId: string): Promise<string> {
  const { channel } = await parts.calls.conversations.open({ users: userId });
  if (!channel?.id) throw new Error('conversations.open answered without a channel');
  return channel.id;
}
