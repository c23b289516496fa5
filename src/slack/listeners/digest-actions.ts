import type { DigestOutcome } from '../../digests/digest-service.ts';
import { SummitError } from '../../errors.ts';
import { draftDiscardedReply, draftPublishedReply, draftRemadeReply } from '../blocks/digest-replies.ts';
import { readSourcesValue } from '../blocks/ids.ts';
import { digestContext } from '../renderer.ts';
import { detailsView, sourcesView } from '../views/digest-views.ts';
import type { ClickedAction } from './clicked-action.ts';
import { answerDigest } from './digest-command.ts';
import type { ListenerParts } from './listener-parts.ts';
import { postedLink } from './posted-link.ts';
import { refuseGuests } from './refuse-guests.ts';

/** *Publish* under a draft. If its notes changed meanwhile, a fresh draft takes its place instead. */
export async function handleDigestPublish(parts: ListenerParts, clicked: ClickedAction): Promise<void> {
  refuseGuests(await parts.directory.member(clicked.place.workspaceId, clicked.place.userId));
  const { digest, isFresh } = await parts.digests.publishDraft(clicked.value, clicked.place.userId, clicked.originKey);
  parts.poster.wake();
  const link = await postedLink(parts, 'digest_head', digest.id);
  await clicked.respond?.(
    isFresh ? draftRemadeReply(clicked.language, link) : draftPublishedReply(clicked.language, link),
  );
}

/** *Discard* under a draft. */
export async function handleDigestDiscard(parts: ListenerParts, clicked: ClickedAction): Promise<void> {
  await parts.digests.discardDraft(clicked.value, clicked.place.userId);
  parts.poster.wake();
  await clicked.respond?.(draftDiscardedReply(clicked.language));
}

/** *Publish again*, although nothing is new. */
export async function handleDigestPublishAgain(parts: ListenerParts, clicked: ClickedAction): Promise<void> {
  refuseGuests(await parts.directory.member(clicked.place.workspaceId, clicked.place.userId));
  const before = await parts.store.digests.get(clicked.value);
  const event = before && (await parts.store.events.get(before.eventId));
  if (!before || !event || event.channelId !== clicked.place.channelId) throw new SummitError('digest_gone');
  // A button that was left standing asks for what anybody may ask for; only on the newest does it repeat.
  const isRepeat = (await parts.store.digests.latest(event.id))?.id === before.id;
  const outcome: DigestOutcome = await parts.digests.make({
    event,
    callerId: clicked.place.userId,
    format: before.content.isFormatAsked ? before.content.format : null,
    language: before.content.language,
    draftChannelId: null,
    isRepeat,
    originKey: isRepeat ? `again:${before.id}` : clicked.originKey,
  });
  const respond = clicked.respond ?? (async () => undefined);
  await answerDigest(parts, { language: clicked.language, respond, isClick: true }, outcome);
}

/** *Sources*: each claim of a part beside the lines it rests on. */
export async function handleDigestSources(parts: ListenerParts, clicked: ClickedAction): Promise<void> {
  const asked = readSourcesValue(clicked.value);
  if (!asked) throw new SummitError('digest_gone');
  const { digest, context } = await readShown(parts, clicked, asked.digestId);
  const view = sourcesView(clicked.language, digest, asked.partIndex, context);
  await parts.calls.views.open({ trigger_id: clicked.triggerId, view });
}

/** *Details*: which notes were used, shortened, left out, each with its link. */
export async function handleDigestDetails(parts: ListenerParts, clicked: ClickedAction): Promise<void> {
  const { digest, context } = await readShown(parts, clicked, clicked.value);
  await parts.calls.views.open({ trigger_id: clicked.triggerId, view: detailsView(clicked.language, digest, context) });
}

/** A digest is shown where it stands, so an id carried in from another channel opens nothing. */
async function readShown(parts: ListenerParts, clicked: ClickedAction, digestId: string) {
  const digest = await parts.store.digests.get(digestId);
  const context = digest && (await digestContext(parts.store, parts.directory, digest));
  if (!digest || !context || digest.channelId !== clicked.place.channelId) throw new SummitError('digest_gone');
  return { digest, context };
}
