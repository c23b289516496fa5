import type { JsonObject } from './json.ts';
import type { Message, SharedFile } from './message.ts';
import type { Person } from './people.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** A message as events and histories carry it, without channel and without what its thread adds. */
export function wireMessage(message: Message, world: World): JsonObject {
  return {
    type: 'message',
    ...(message.subtype === 'tombstone' ? { subtype: 'tombstone', hidden: true } : {}),
    ...(message.subtype === 'channel_join' ? { subtype: 'channel_join' } : {}),
    ...(message.isBroadcast ? { subtype: 'thread_broadcast' } : {}),
    user: message.userId,
    text: message.text,
    ts: message.ts,
    team: world.team.id,
    ...(message.clientMsgId === null ? {} : { client_msg_id: message.clientMsgId }),
    ...(message.botId === null ? {} : wireAuthorship(world)),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments }),
    ...(message.files.length === 0 ? {} : wireFiles(message.files, world)),
    ...(message.editedTs === null ? {} : { edited: { user: message.userId, ts: message.editedTs } }),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
  };
}

function wireAuthorship({ bot, team }: World): JsonObject {
  const profile = { id: bot.botId, app_id: bot.appId, name: bot.name, team_id: team.id, deleted: false };
  return { bot_id: bot.botId, app_id: bot.appId, bot_profile: profile };
}

function wireFiles(files: readonly SharedFile[], world: World): JsonObject {
  return { files: files.map((file) => wireFile(file, world)), upload: false, display_as_bot: false };
}

export function wireFile(file: SharedFile, { team }: World): JsonObject {
  const address = `https://files.slack.com/files-pri/${team.id}-${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? '',
    size: file.size,
    user: file.userId,
    mode: 'hosted',
    is_external: false,
    url_private: address,
    url_private_download: `${address}/download`,
    permalink: `https://${team.domain}.slack.com/files/${file.userId}/${file.id}`,
  };
}

/** As conversations.history and .replies give it: with the thread's figures, reactions and metadata. */
export function wireHistoryMessage(message: Message, state: State, withMetadata: boolean): JsonObject {
  const { metadata, reactions } = message;
  const shown = withMetadata ? metadata : { event_type: metadata?.event_type };
  return {
    ...wireMessage(message, state.world),
    ...wireThread(message, state),
    ...(reactions.length === 0 ? {} : { reactions: wireReactions(message) }),
    ...(metadata === null ? {} : { metadata: shown }),
  };
}

export function wireReactions(message: Message): JsonObject[] {
  return message.reactions.map(({ name, userIds }) => ({ name, users: userIds, count: userIds.length }));
}

/** What a root shows of its replies, and a reply of its root. */
export function wireThread(message: Message, state: State): JsonObject {
  if (message.threadTs !== null) {
    const root = state.message(message.channelId, message.threadTs);
    return root === null ? {} : { parent_user_id: root.userId };
  }
  const replies = state.replies(message.channelId, message.ts);
  const latest = replies.at(-1);
  if (latest === undefined) return {};
  const users = [...new Set(replies.map((reply) => reply.userId))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: latest.ts,
    is_locked: false,
    subscribed: false,
  };
}

export function wirePerson(person: Person, world: World, withLocale: boolean): JsonObject {
  return {
    id: person.id,
    team_id: person.isStranger ? 'T0STRANGER' : world.team.id,
    name: person.name,
    real_name: person.realName,
    deleted: person.isDeleted,
    tz: person.timeZone,
    profile: { real_name: person.realName, display_name: person.realName, team: world.team.id },
    is_admin: person.isAdmin,
    is_owner: false,
    is_bot: person.isBot,
    is_app_user: false,
    is_restricted: person.isGuest,
    is_ultra_restricted: false,
    ...(person.isStranger ? { is_stranger: true } : {}),
    ...(withLocale ? { locale: person.locale } : {}),
  };
}

/** A reply's address names its thread as well. */
export function permalinkOf({ channelId, ts, threadTs }: Message, domain: string): string {
  const address = `https://${domain}.slack.com/archives/${channelId}/p${ts.replace('.', '')}`;
  return threadTs === null ? address : `${address}?thread_ts=${threadTs}&cid=${channelId}`;
}
