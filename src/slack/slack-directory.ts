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

/** Answers by which Slack says that this is nobody the app may see, such as people of another workspace. */
const unseen: ReadonlySet<string> = new Set(['user_not_found', 'user_not_visible', 'users_not_found']);

/** Members by `users.info` (tier 4, 100 per minute), remembered for a day. */
export function createSlackDirectory(store: Store, client: WebClient, log: Logger): MemberDirectory {
  async function member(workspaceId: string, userId: string): Promise<Member> {
    const [known, now] = [await store.members.get(workspaceId, userId), await store.now()];
    if (known && now.getTime() - known.readAt.getTime() < dayMs) return known;
    try {
      const { user } = await client.users.info({ user: userId, include_locale: true });
      const read = { ...readUser(object(user)), workspaceId, userId, readAt: now };
      await store.members.put(read);
      return read;
    } catch (error) {
      const failure = readSlackFailure(error);
      log.warn({ error: failure.error }, 'member_unknown');
      const isGuest = unseen.has(failure.error) ? true : null;
      return known ?? { workspaceId, userId, name: '?', language: null, isGuest, readAt: now };
    }
  }

  async function names(workspaceId: string, userIds: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const userId of new Set(userIds)) {
      const isImported = userId.startsWith('import:');
      found.set(userId, isImported ? userId.slice('import:'.length) : (await member(workspaceId, userId)).name);
    }
    return found;
  }

  return { member, names };
}

function readUser(user: Readonly<Record<string, unknown>>) {
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
