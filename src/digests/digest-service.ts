import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { SummitError } from '../errors.ts';
import type { Event } from '../events/event.ts';
import type { Language } from '../language.ts';
import { isLive, type LiveNote } from '../notes/note.ts';
import type { Layout } from '../ports/layout.ts';
import type { MemberDirectory } from '../ports/member-directory.ts';
import type { Permalinks } from '../ports/permalinks.ts';
import type { Store } from '../ports/store.ts';
import { buildDigest } from './build-digest.ts';
import type { Digest, DigestContext, DigestFormat, DigestStatus } from './digest.ts';
import { addDigestPosts } from './digest-posts.ts';

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
/** Two equal wishes of one member within this time are one run. */
const sameRunMs = 10_000;

export type DigestService = ReturnType<typeof createDigestService>;

/** Makes an event's digests: gathers the notes, has them read, saves the digest with the posts that show it. */
export function createDigestService(parts: DigestParts) {
  const { store, directory, clock } = parts;

  /** @throws SummitError `nothing_to_digest`, `format_not_ready` */
  async function make(request: DigestRequest): Promise<DigestOutcome> {
    await waitForPosts(request.event.id);
    const { context, notes } = await gather(request.event);
    if (notes.length === 0) throw new SummitError('nothing_to_digest', { event: request.event.name });
    const sourceHash = hashSources(context, notes);
    const earlier = await findEarlier(request, sourceHash);
    if (earlier) return earlier;
    const meta = await store.events.meta(request.event.id);
    const content = buildDigest(
      { ...context, notes, meta },
      { format: request.format, language: request.language, medium: 'slack', engineReason: parts.engineReason },
    );
    await fetchPermalinks(notes, new Set(content.claims.flatMap((claim) => claim.cites.map((cite) => cite.noteId))));
    const channelId = request.draftChannelId ?? request.event.channelId;
    if (channelId === null) throw new SummitError('no_event');
    const status: DigestStatus = request.draftChannelId === null ? 'publishing' : 'draft';
    const { callerId: createdBy, originKey } = request;
    const save = {
      eventId: request.event.id,
      workspaceId: request.event.workspaceId,
      status,
      createdBy,
      sourceHash,
      channelId,
      content,
      originKey,
    };
    return { kind: 'made', digest: await saveWithPosts(save, context) };
  }

  async function saveWithPosts(
    save: Parameters<Store['digests']['create']>[0],
    context: DigestContext,
  ): Promise<Digest> {
    return store.transaction(async (inside) => {
      const { digest, isNew } = await inside.digests.create(save);
      if (!isNew) return digest;
      await addDigestPosts(inside, save.workspaceId, digest, parts.layout.digestParts(digest, context));
      return digest;
    });
  }

  /** Publishes a reviewed draft as it stands; if its notes changed since, a fresh draft is made instead. */
  async function publishDraft(
    draftId: string,
    callerId: string,
    originKey: string,
  ): Promise<DigestOutcome & { isFresh: boolean }> {
    const draft = await store.digests.get(draftId);
    const event = draft && (await store.events.get(draft.eventId));
    if (!draft || !event || event.channelId === null || draft.createdBy !== callerId)
      throw new SummitError('digest_gone');
    if (draft.status !== 'draft') throw new SummitError('digest_gone');
    const { context, notes } = await gather(event);
    if (hashSources(context, notes) !== draft.sourceHash) {
      await discard(draft);
      const { format, language } = draft.content;
      const again = { event, callerId, format, language, draftChannelId: draft.channelId, isRepeat: true, originKey };
      return { ...(await make(again)), isFresh: true };
    }
    const { content, sourceHash } = draft;
    const save = {
      eventId: event.id,
      workspaceId: event.workspaceId,
      status: 'publishing' as const,
      createdBy: callerId,
      sourceHash,
      channelId: event.channelId,
      content,
      originKey,
    };
    const digest = await saveWithPosts(save, context);
    await discard(draft);
    return { kind: 'made', digest, isFresh: false };
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

  async function findEarlier(request: DigestRequest, sourceHash: string): Promise<DigestOutcome | null> {
    if (request.draftChannelId !== null) return null;
    const latest = await store.digests.latest(request.event.id);
    if (!latest || latest.content.language !== request.language || !isSameFormat(latest, request.format)) return null;
    const age = (await store.now()).getTime() - latest.createdAt.getTime();
    if (latest.createdBy === request.callerId && age <= sameRunMs && !request.isRepeat)
      return { kind: 'same_run', digest: latest };
    return latest.sourceHash === sourceHash && !request.isRepeat ? { kind: 'unchanged', digest: latest } : null;
  }

  async function waitForPosts(eventId: string): Promise<void> {
    const deadline = new AbortController();
    void clock.wait(postWaitMs, deadline.signal).then(() => deadline.abort());
    await parts.until(async () => (await store.posts.waiting(eventId)).pending === 0, deadline.signal);
    deadline.abort();
  }

  /** Stored, so that a link is asked for once in a note's life. */
  async function fetchPermalinks(notes: readonly LiveNote[], cited: ReadonlySet<string>): Promise<void> {
    for (const note of notes) {
      if (!cited.has(note.id) || note.permalink !== null || !note.channelId || !note.messageTs) continue;
      const permalink = await parts.permalinks.permalink(note.channelId, note.messageTs);
      if (permalink) await store.notes.setPermalink(note.id, permalink);
    }
  }

  return { make, publishDraft, discardDraft, gather };
}

function isSameFormat(latest: Digest, asked: DigestFormat | null): boolean {
  return asked === null ? !latest.content.isFormatAsked : latest.content.format === asked;
}

/** Equal for equal notes in equal sessions, whatever order they are read in. */
export function hashSources(context: DigestContext, notes: readonly LiveNote[]): string {
  const titles = new Map(context.sessions.map((session) => [session.id, session.title]));
  const lines = notes.map((note) => JSON.stringify([note.id, note.revision, titles.get(note.sessionId), note.text]));
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
