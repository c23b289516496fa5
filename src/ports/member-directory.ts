import type { Member } from './member-store.ts';

/** The people of a workspace, as Slack knows them; kept for a day in the store. */
export interface MemberDirectory {
  member(workspaceId: string, userId: string): Promise<Member>;
  /** Names for citations; an unknown person gets a neutral name, never an error. */
  names(workspaceId: string, userIds: readonly string[]): Promise<Map<string, string>>;
}
