import type { DigestFormat } from '../../digests/digest.ts';
import type { SummitErrorCode } from '../../errors.ts';

/** What a refusal is about: `SummitError.details`. */
export type Details = Readonly<Record<string, string>>;

/** Counts in the order in which they are said. */
export interface NoteCounts {
  readonly notes: number;
  readonly members: number;
}

/** Everything Summit says in Slack. Both languages are complete by type. Foreign words come in as parameters. */
export interface Wording {
  readonly buttons: {
    readonly move: string;
    readonly undo: string;
    readonly edit: string;
    readonly remove: string;
    readonly publish: string;
    readonly discard: string;
    readonly publishAgain: string;
    readonly sources: string;
    readonly details: string;
    readonly save: string;
    readonly close: string;
    readonly cancel: string;
    makeSession(title: string): string;
  };
  readonly notes: {
    saved(session: string, lines: number): string;
    readonly whichSession: string;
    offerSession(title: string): string;
    readonly inviteBot: string;
    moved(session: string): string;
    readonly undone: string;
    readonly removed: string;
    readonly forgotten: string;
    readonly usage: readonly string[];
    readonly handedBack: string;
    page(author: string, page: number, pages: number): string;
  };
  readonly sessions: {
    created(title: string): string;
    readonly threadFollows: string;
    readonly openThread: string;
    readonly replyHere: string;
    speakers(names: readonly string[]): string;
    listed(event: string, count: number): string;
    readonly none: string;
    noteCount(notes: number): string;
    quoted(title: string): string;
  };
  readonly events: {
    created(name: string): string;
    closed(name: string): string;
    reopened(name: string): string;
    used(name: string): string;
    readonly nextSteps: readonly string[];
    readonly listed: string;
    readonly none: string;
    readonly current: string;
    readonly isClosed: string;
  };
  readonly digests: {
    started(notes: number): string;
    progress(done: number, total: number): string;
    done(version: number): string;
    nothingNew(version: number): string;
    readonly open: string;
    readonly draftReady: string;
    readonly published: string;
    readonly discarded: string;
    readonly changedSinceDraft: string;
    readonly newer: string;
    version(version: number): string;
    engine(engine: string, reason: string | null): string;
    formatChosen(format: DigestFormat): string;
    readonly draft: string;
    continued(heading: string): string;
    readonly withdrawn: string;
    readonly sourcesTitle: string;
    readonly detailsTitle: string;
    used(count: number): string;
    shortened(count: number): string;
    leftOut(count: number): string;
    readonly noteGone: string;
    readonly noStatements: string;
    readonly someone: string;
  };
  readonly status: {
    event(name: string, isClosed: boolean): string;
    counts(counts: NoteCounts): string;
    withNotes(count: number): string;
    withoutNotes(count: number): string;
    pending(count: number): string;
    blocked(error: string): string;
  };
  readonly help: {
    readonly title: string;
    unknown(word: string): string;
    readonly commands: readonly { readonly usage: string; readonly says: string }[];
    readonly later: string;
    readonly laterCommands: readonly string[];
    readonly tip: string;
  };
  readonly views: {
    readonly editTitle: string;
    readonly editLabel: string;
    editPiece(piece: number, pieces: number): string;
    readonly moveTitle: string;
    readonly moveLabel: string;
    readonly moveNewLabel: string;
    readonly movePlaceholder: string;
    moreSessions(count: number): string;
  };
  readonly errors: Readonly<Record<SummitErrorCode, (details: Details) => string>>;
  /** What a list does not show. */
  more(count: number): string;
  unexpected(reference: string): string;
}
