import type { JsonObject } from './json.ts';

/** A block as posted; `block_id` is filled in by the stand-in where the app gave none, as Slack does. */
export type Block = JsonObject & { readonly type: string };

/** A file as metadata. `content` is kept only for what the app uploaded itself. */
export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  /** Bytes. */
  readonly size: number;
  readonly userId: string;
  readonly content: Buffer | null;
}

export interface Reaction {
  readonly name: string;
  readonly userIds: readonly string[];
}

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: JsonObject;
}

/** A message as it stands now. Every change makes a new object, so an old reference is an old version. */
export interface Message {
  readonly channelId: string;
  readonly ts: string;
  /** The root's ts for a reply, else null (for a root as well). */
  readonly threadTs: string | null;
  /** A reply that is shown in the channel too. */
  readonly isBroadcast: boolean;
  readonly userId: string;
  /** Set for messages of the app. */
  readonly botId: string | null;
  readonly subtype: 'file_share' | 'channel_join' | 'tombstone' | null;
  /** As Slack keeps it: `&`, `<`, `>` escaped, entities in `<…>`. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments: readonly JsonObject[];
  readonly files: readonly SharedFile[];
  readonly metadata: MessageMetadata | null;
  /** Time of the last edit by a person; the app's own updates leave none. */
  readonly editedTs: string | null;
  readonly reactions: readonly Reaction[];
  readonly clientMsgId: string | null;
  /** What the app asked for when it posted; null for people's messages. */
  readonly unfurl: { readonly links: boolean | null; readonly media: boolean | null } | null;
}

/** What one person alone sees in a channel. Gone for good when replaced or deleted through its response_url. */
export interface Ephemeral {
  readonly id: string;
  readonly channelId: string;
  readonly userId: string;
  readonly threadTs: string | null;
  /** `slack`: Slack itself speaks, for example about a command that timed out. */
  readonly from: 'app' | 'slack';
  readonly text: string;
  readonly blocks: readonly Block[];
}
