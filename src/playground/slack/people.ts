/** A member of the workspace as Slack's `users.info` knows them. */
export interface Person {
  readonly id: string;
  /** Handle, as in `@aiko`. */
  readonly name: string;
  readonly realName: string;
  /** `ja-JP`, `en-US`… */
  readonly locale: string;
  readonly timeZone: string;
  /** Guest of the workspace (`is_restricted`). */
  readonly isGuest: boolean;
  /** From another workspace, through a shared channel (`is_stranger`). */
  readonly isStranger: boolean;
  readonly isAdmin: boolean;
  readonly isBot: boolean;
  readonly isDeleted: boolean;
}

export interface Channel {
  readonly id: string;
  /** Without `#`; empty for direct messages. */
  readonly name: string;
  /** `group` = private channel, `im` = direct messages between the app and one person. */
  readonly kind: 'channel' | 'group' | 'im';
  readonly isArchived: boolean;
  readonly memberIds: ReadonlySet<string>;
}
