import type { Language } from '../language.ts';

export interface Member {
  readonly workspaceId: string;
  readonly userId: string;
  readonly name: string;
  readonly language: Language | null;
  /** Guests and people of other workspaces: they may write notes, nothing else. Null: Slack did not tell. */
  readonly isGuest: boolean | null;
  readonly readAt: Date;
}

/** Somebody Slack has told about. */
export type KnownMember = Member & { readonly isGuest: boolean };

export interface MemberStore {
  get(workspaceId: string, userId: string): Promise<Member | null>;
  getAll(workspaceId: string, userIds: readonly string[]): Promise<Member[]>;
  put(member: KnownMember): Promise<void>;
}
