import type { Digest } from '../../digests/digest.ts';
import type { Language } from '../../language.ts';
import { wordingOf } from '../wording/wordings.ts';
import { actions, button, link } from './elements.ts';
import { actionIds } from './ids.ts';
import type { Item, Message } from './message.ts';
import { oneMessage } from './message-splitter.ts';
import { line } from './reply.ts';

export function digestStartedReply(language: Language, notes: number): Message {
  return oneMessage([line(wordingOf(language).digests.started(notes))]);
}

/** Replaces the answer before it while the work goes on. */
export function digestProgressReply(language: Language, done: number, total: number): Message {
  return oneMessage([line(wordingOf(language).digests.progress(done, total))]);
}

/** `permalink` of the head; null while it is still being posted. */
export function digestDoneReply(
  language: Language,
  digest: Pick<Digest, 'version'>,
  permalink: string | null,
): Message {
  return oneMessage([line(wordingOf(language).digests.done(digest.version)), ...digestLink(language, permalink)]);
}

export function digestNothingNewReply(
  language: Language,
  digest: Pick<Digest, 'id' | 'version'>,
  permalink: string | null,
): Message {
  const { digests, buttons } = wordingOf(language);
  const again = button({ actionId: actionIds.digestPublishAgain, text: buttons.publishAgain, value: digest.id });
  return oneMessage([
    line(digests.nothingNew(digest.version)),
    ...digestLink(language, permalink),
    { kind: 'block', block: actions([again]) },
  ]);
}

/** Points to the direct messages; shows nothing of the draft. */
export function digestDraftReadyReply(language: Language, permalink: string | null): Message {
  return oneMessage([line(wordingOf(language).digests.draftReady), ...digestLink(language, permalink)]);
}

export function draftPublishedReply(language: Language, permalink: string | null): Message {
  return oneMessage([line(wordingOf(language).digests.published), ...digestLink(language, permalink)]);
}

export function draftDiscardedReply(language: Language): Message {
  return oneMessage([line(wordingOf(language).digests.discarded)]);
}

/** Notes changed after the draft: a new one stands in the direct messages. */
export function draftRemadeReply(language: Language, permalink: string | null): Message {
  return oneMessage([line(wordingOf(language).digests.changedSinceDraft), ...digestLink(language, permalink)]);
}

function digestLink(language: Language, permalink: string | null): Item[] {
  return permalink === null ? [] : [{ kind: 'line', inlines: [link(wordingOf(language).digests.open, permalink)] }];
}
