import type { Member, MemberStore } from '../ports/member-store.ts';
import type { Database } from './database.ts';
import { inStatements } from './row-values.ts';
import type { MemberRow } from './tables.ts';

export function createMemberStore({ kysely }: Database): MemberStore {
  const members = (workspaceId: string) =>
    kysely.selectFrom('members').selectAll().where('workspace_id', '=', workspaceId);

  return {
    get: async (workspaceId, userId) => {
      const row = await members(workspaceId).where('user_id', '=', userId).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    getAll: async (workspaceId, userIds) => {
      const found: Member[] = [];
      for (const ids of inStatements(userIds)) {
        found.push(...(await members(workspaceId).where('user_id', 'in', ids).execute()).map(fromRow));
      }
      return found;
    },
    put: async ({ workspaceId, userId, name, language, isGuest, readAt }) => {
      const values = { name, language, is_guest: isGuest ? 1 : 0, read_at: readAt.getTime() };
      await kysely
        .insertInto('members')
        .values({ workspace_id: workspaceId, user_id: userId, ...values })
        .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(values))
        .execute();
    },
  };
}

function fromRow(row: MemberRow): Member {
  return {
    workspaceId: row.workspace_id,
    userId: row.user_id,
    name: row.name,
    language: row.language,
    isGuest: row.is_guest === 1,
    readAt: new Date(row.read_at),
  };
}
