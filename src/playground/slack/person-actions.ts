import type { Acknowledgement } from './delivery.ts';
import type { Block } from './message.ts';
import type { View } from './view.ts';

export interface Said {
  /** Member id or name. */
  readonly as: string;
  /** Channel id or name; a direct-message channel's id too. */
  readonly channel: string;
  /** As typed. Slack's own escaping, mentions (`@aiko`, `#general`, `@here`) and links are made from it. */
  readonly text: string;
  readonly threadTs?: string;
  /** Sent as they are instead of the ones made from `text`. */
  readonly blocks?: readonly Block[];
  /**
   * `rich` (default): as from the desktop client, so `- a` lines become a list whose text reads `• a`, with blocks.
   * `plain`: one rich_text_section, text verbatim, as pasted with formatting off. `bare`: no blocks at all.
   */
  readonly format?: 'rich' | 'plain' | 'bare';
  readonly files?: readonly { readonly name: string; readonly mimetype?: string; readonly size?: number }[];
  /** Also send to the channel; only with `threadTs`. */
  readonly broadcast?: boolean;
}

/** What a person started, and how the app took it. */
export interface Started {
  readonly triggerId: string;
  readonly responseUrl: string;
  /** Resolves with the ack, or with the failure that the person is shown; never rejects. */
  readonly result: Promise<Acknowledgement>;
}

export interface Clicked {
  readonly as: string;
  readonly actionId: string;
  /** Only needed when two blocks have an element with this action id. */
  readonly blockId?: string;
  /** Where it is: a message, an ephemeral, or a view (modal or Home). */
  readonly channel?: string;
  readonly ts?: string;
  readonly ephemeralId?: string;
  readonly viewId?: string;
  /** An option's value (overflow, selects, radio buttons), an id, a date; several for checkboxes and multi-selects. */
  readonly value?: string | readonly string[];
  /** Sent as the action's `value` whatever the button says: a client that lies. */
  readonly forgedValue?: string;
}

export interface Submitted {
  readonly as: string;
  readonly viewId: string;
  /** Block id → what is typed or chosen (an option's value, an id, a date). Left out: the initial value. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
  /** Skips what Slack's client checks first (required, lengths, options) and sends over the values as given. */
  readonly isForged?: boolean;
}

export type SubmitResult =
  /** Slack's client refused to send it: block id → why. */
  | { readonly outcome: 'invalid'; readonly errors: Readonly<Record<string, string>> }
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly outcome: 'updated' | 'pushed'; readonly view: View }
  | { readonly outcome: 'cleared' }
  /** "We had some trouble connecting": not acked in time, or with something Slack does not take. */
  | { readonly outcome: 'failed'; readonly error: string };

/** What people do. Anything a real client would not let them do throws a `SlackError`. */
export interface PersonActions {
  /** Posts a message and returns its ts; the event is on its way when this returns. */
  say(said: Said): string;
  edit(edited: Pick<Said, 'as' | 'channel' | 'text' | 'blocks' | 'format'> & { readonly ts: string }): void;
  /** A root with replies becomes a tombstone. */
  remove(removed: { readonly as: string; readonly channel: string; readonly ts: string }): void;
  /** Slack expands the message's links: message_changed without `edited`. */
  unfurl(unfurled: { readonly channel: string; readonly ts: string }): void;
  react(reacted: { readonly as: string; readonly channel: string; readonly ts: string; readonly name: string }): void;
  unreact(reacted: { readonly as: string; readonly channel: string; readonly ts: string; readonly name: string }): void;
  /** A slash command typed into the channel's (never a thread's) composer. `command` with its slash. */
  command(typed: {
    readonly as: string;
    readonly channel: string;
    readonly command: string;
    readonly text: string;
  }): Started;
  /** Presses a button or chooses in a menu. */
  click(clicked: Clicked): Started;
  /** A global shortcut, or with `channel` and `ts` one on a message. */
  shortcut(started: {
    readonly as: string;
    readonly callbackId: string;
    readonly channel?: string;
    readonly ts?: string;
  }): Started;
  submit(submitted: Submitted): Promise<SubmitResult>;
  /** Closes the modal on top, or with `isAll` the whole stack; the app hears of it only with `notify_on_close`. */
  closeModal(closed: { readonly as: string; readonly isAll?: boolean }): void;
  /** Opens the app's Home tab. */
  openHome(opened: { readonly as: string }): void;
  /** `user` may be the bot's user id: that is an invitation. Direct messages need none. */
  joinChannel(joined: { readonly user: string; readonly channel: string; readonly inviter?: string }): void;
  leaveChannel(left: { readonly user: string; readonly channel: string }): void;
  /** Makes a channel and returns its id. */
  createChannel(made: {
    readonly name: string;
    readonly isPrivate?: boolean;
    readonly members?: readonly string[];
    readonly isBotMember?: boolean;
  }): string;
  archive(archived: { readonly channel: string }): void;
  unarchive(archived: { readonly channel: string }): void;
  renameChannel(renamed: { readonly channel: string; readonly name: string }): void;
  /** The direct-message channel of this person and the app. */
  directChannel(user: string): string;
  /** An admin revokes the app's bot token (`tokens_revoked`) or removes the app (`app_uninstalled` too). */
  revokeBotToken(revoked?: { readonly isUninstall?: boolean }): void;
}
