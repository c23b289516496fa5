import type { WebClient } from '@slack/web-api';
import type { Language } from '../language.ts';
import type { Logger } from '../logger.ts';
import type { MemberDirectory } from '../ports/member-directory.ts';
import type { Member } from '../ports/member-store.ts';
import type { Permalinks } from '../ports/permalinks.ts';
import type { Store } from '../ports/store.ts';
import { object, text } from './slack-body.ts';
import { readSlackFailure } from './slack-error.ts';

const dayMs = 24 * 60 * 60_000;

/** Members by `users.info` (tier 4, 100 per minute), remembered for a day. */
export function createSlackDirectory(store: Store, client: WebClient, log: Logger): MemberDirectory {
  async function member(workspaceId: string, userId: string): Promise<Member> {
    const [known, now] = [await store.members.get(workspaceId, userId), await store.now()];
    if (known && now.getTime() - known.readAt.getTime() < dayMs) return known;
    const read = await ask(workspaceId, userId, now);
    if (!read) return known ?? stranger(workspaceId, userId, now);
    await store.members.put(read);
    return read;
  }

  async function ask(workspaceId: string, userId: string, readAt: Date): Promise<Member | null> {
    try {
      const { user } = await client.users.info({ user: userId, include_locale: true });
      return { ...readUser(object(user)), workspaceId, userId, readAt };
    } catch (error) {
      log.warn({ error: readSlackFailure(error).error }, 'member_unknown');
      return null;
    }
  }

  async function names(workspaceId: string, userIds: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const userId of new Set(userIds)) {
      const name = userId.startsWith('import:')
        ? userId.slice('import:'.length)
        : (await member(workspaceId, userId)).name;
      found.set(userId, name);
    }
    return found;
  }

  return { member, names };
}

function readUser(user: Readonly<Record<string, unknown>>): Pick<Member, 'name' | 'language' | 'isGuest'> {
  const profile = object(user.profile);
  const name = [profile.display_name, profile.real_name, user.real_name, user.name]
    .map(text)
    .find((each) => each?.trim());
  return {
    name: name?.trim() ?? '?',
    language: languageOf(text(user.locale)),
    isGuest: user.is_restricted === true || user.is_ultra_restricted === true || user.is_stranger === true,
  };
}

function languageOf(locale: string | null): Language | null {
  if (!locale) return null;
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** Somebody Slack does not tell us about is treated as a guest: able to write notes, nothing else. */
function stranger(workspaceId: string, userId: string, readAt: Date): Member {
  return { workspaceId, userId, name: '?', language: null, isGuest: true, readAt };
}

export function createPermalinks(client: WebClient, log: Logger): Permalinks {
  return {
    async permalink(channel, messageTs) {
      try {
        return (await client.chat.getPermalink({ channel, message_ts: messageTs })).permalink ?? null;
      } catch (error) {
        log.warn({ error: readSlackFailure(error).error }, 'permalink_unavailable');
        return null;
      }
    },
  };
}
