/** Links to messages, as Slack gives them. */
export interface Permalinks {
  /** Null where the message is gone or may not be read. */
  permalink(channelId: string, messageTs: string): Promise<string | null>;
}
