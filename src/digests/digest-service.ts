import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { SummitError } from '../errors.ts';
import type { Event } from '../events/event.ts';
import type { Language } from '../language.ts';
import { isLive, type LiveNote } from '../notes/note.ts';
import type { NewDigest } from '../ports/digest-store.ts';
import type { Layout } from '../ports/layout.ts';
import type { MemberDirectory } from '../ports/member-directory.ts';
import type { Permalinks } from '../ports/permalinks.ts';
import type { Store } from '../ports/store.ts';
import { buildDigest } from './build-digest.ts';
import type { Digest, DigestContext, DigestFormat } from './digest.ts';
import { addDigestPosts } from './digest-posts.ts';
import { createRuns } from './runs.ts';

export interface DigestRequest {
  readonly event: Event;
  readonly callerId: string;
  /** Null: Summit chooses. */
  readonly format: DigestFormat | null;
  readonly language: Language;
  /** Where a draft is shown; null = published to the event's channel. */
  readonly draftChannelId: string | null;
  /** Publish although nothing is new. */
  readonly isRepeat: boolean;
  readonly originKey: string;
}

export type DigestOutcome =
  | { readonly kind: 'made'; readonly digest: Digest }
  /** Nothing new since this one, or the same wish a moment ago. */
  | { readonly kind: 'unchanged' | 'same_run'; readonly digest: Digest };

export interface DigestParts {
  readonly store: Store;
  readonly layout: Layout;
  readonly directory: MemberDirectory;
  readonly permalinks: Permalinks;
  readonly clock: Clock;
  /** Resolves when `isDone` holds, or the signal ends the wait. */
  readonly until: (isDone: () => Promise<boolean>, signal: AbortSignal) => Promise<boolean>;
  /** Why a configured model does not write; null where none is configured. */
  readonly engineReason: string | null;
}

/** How long a digest waits for notes that are still being posted, so that it can link to them. */
const postWaitMs = 60_000;
/** `chat.getPermalink` calls under way at one time. */
const linksAtOnce = 6;
/** Two equal wishes of one member within this time are one run. */
const sameRunMs = 10_000;

export type DigestService = ReturnType<typeof createDigestService>;

/** Makes an event's digests: gathers the notes, has them read, saves the digest with the posts that show it. */
export function createDigestService(parts: DigestParts) {
  const { store, directory, clock } = parts;
  const runs = createRuns<DigestOutcome>(clock, sameRunMs);

  /** @throws SummitError `nothing_to_digest`, `format_not_ready` */
  async function make(request: DigestRequest): Promise<DigestOutcome> {
    if (request.isRepeat) return makeNow(request);
    const { event, callerId, format, language, draftChannelId } = request;
    const wish = JSON.stringify([event.id, callerId, format, language, draftChannelId]);
    const { result, isShared } = runs.join(
      wish,
      () => makeNow(request),
      (outcome) => outcome.kind === 'made',
    );
    const outcome = await result;
    if (!isShared || outcome.kind !== 'made') return outcome;
    const digest = await store.digests.get(outcome.digest.id);
    // A draft that was published or thrown away since is no answer any more.
    return digest && digest.status !== 'discarded' ? { kind: 'same_run', digest } : makeNow(request);
  }

  async function makeNow(request: DigestRequest): Promise<DigestOutcome> {
    await waitForPosts(request.event.id);
    const { context, notes } = await gather(request.event);
    if (notes.length === 0) throw new SummitError('nothing_to_digest', { event: request.event.name });
    const meta = await store.events.meta(request.event.id);
    const content = buildDigest(
      { ...context, notes, meta },
      { format: request.format, language: request.language, medium: 'slack', engineReason: parts.engineReason },
    );
    const channelId = request.draftChannelId ?? request.event.channelId;
    if (channelId === null) throw new SummitError('no_event');
    await fetchPermalinks(notes);
    return save(request, context, {
      eventId: request.event.id,
      workspaceId: request.event.workspaceId,
      status: request.draftChannelId === null ? 'publishing' : 'draft',
      createdBy: request.callerId,
      sourceHash: hashSources(context, notes),
      channelId,
      content,
      originKey: request.originKey,
    });
  }

  /** What somebody else has published meanwhile counts too, so that is looked at in the transaction that saves. */
  async function save(request: DigestRequest, context: DigestContext, made: NewDigest): Promise<DigestOutcome> {
    return store.transaction(async (inside) => {
      const latest = made.status === 'draft' || request.isRepeat ? null : await inside.digests.latest(made.eventId);
      if (latest && isSame(latest, made)) return { kind: 'unchanged', digest: latest };
      return { kind: 'made', digest: await saveWithPosts(inside, context, made) };
    });
  }

  async function saveWithPosts(inside: Store, context: DigestContext, made: NewDigest): Promise<Digest> {
    const { digest, isNew } = await inside.digests.create(made);
    if (isNew) await addDigestPosts(inside, made.workspaceId, digest, parts.layout.digestParts(digest, context));
    return digest;
  }

  /** Publishes a reviewed draft as it stands; if its notes changed since, a fresh draft is made instead. */
  async function publishDraft(
    draftId: string,
    callerId: string,
    originKey: string,
  ): Promise<{ readonly digest: Digest; readonly isFresh: boolean }> {
    const draft = await store.digests.get(draftId);
    const event = draft && (await store.events.get(draft.eventId));
    if (!event || event.channelId === null || draft.createdBy !== callerId || draft.status !== 'draft')
      throw new SummitError('digest_gone');
    const { context, notes } = await gather(event);
    const { content, sourceHash } = draft;
    if (hashSources(context, notes) !== sourceHash) {
      await discard(draft);
      const { format, language } = content;
      const again = { event, callerId, format, language, draftChannelId: draft.channelId, isRepeat: true, originKey };
      return { digest: (await makeNow(again)).digest, isFresh: true };
    }
    const digest = await store.transaction((inside) =>
      saveWithPosts(inside, context, {
        ...{ eventId: event.id, workspaceId: event.workspaceId, status: 'publishing', createdBy: callerId },
        ...{ sourceHash, channelId: event.channelId as string, content },
        // Of the draft, not of the click: pressed twice, it is published once.
        originKey: `publish:${draft.id}`,
      }),
    );
    await discard(draft);
    return { digest, isFresh: false };
  }

  async function discardDraft(draftId: string, callerId: string): Promise<void> {
    const draft = await store.digests.get(draftId);
    if (!draft || draft.createdBy !== callerId || draft.status !== 'draft') throw new SummitError('digest_gone');
    await discard(draft);
  }

  async function discard(draft: Digest): Promise<void> {
    await store.transaction(async (inside) => {
      await inside.digests.setStatus(draft.id, 'discarded');
      await inside.posts.withdraw('digest_part', draft.id);
      await inside.posts.withdraw('digest_head', draft.id);
    });
  }

  async function gather(event: Event): Promise<{ context: DigestContext; notes: LiveNote[] }> {
    const notes = await store.notes.list(event.id);
    const live = notes.filter(isLive);
    const names = await directory.names(
      event.workspaceId,
      live.map((note) => note.authorId),
    );
    return { context: { event, sessions: await store.sessions.list(event.id), notes, names }, notes: live };
  }

  async function waitForPosts(eventId: string): Promise<void> {
    const deadline = new AbortController();
    void clock.wait(postWaitMs, deadline.signal).then(() => deadline.abort());
    try {
      await parts.until(async () => (await store.posts.waiting(eventId)).pending === 0, deadline.signal);
    } finally {
      deadline.abort();
    }
  }

  /** Of every note: those left out are listed with links as well. Stored, so that each is asked for once in its life. */
  async function fetchPermalinks(notes: readonly LiveNote[]): Promise<void> {
    const open = notes.filter((note) => note.permalink === null && note.channelId !== null && note.messageTs !== null);
    const fetchNext = async (): Promise<void> => {
      for (let note = open.pop(); note; note = open.pop()) {
        const permalink = await parts.permalinks.permalink(note.channelId ?? '', note.messageTs ?? '');
        if (permalink) await store.notes.setPermalink(note.id, permalink);
      }
    };
    await Promise.all(Array.from({ length: linksAtOnce }, fetchNext));
  }

  return { make, publishDraft, discardDraft, gather };
}

/** Would it say the same as what stands there? */
function isSame(latest: Digest, made: NewDigest): boolean {
  const [there, here] = [latest.content, made.content];
  return latest.sourceHash === made.sourceHash && there.format === here.format && there.language === here.language;
}

/** Equal for equal notes in equal sessions, whatever order they are read in. */
export function hashSources(context: DigestContext, notes: readonly LiveNote[]): string {
  const titles = new Map(context.sessions.map((session) => [session.id, session.title]));
  const lines = notes.map((note) => JSON.stringify([note.id, note.revision, titles.get(note.sessionId), note.text]));
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
