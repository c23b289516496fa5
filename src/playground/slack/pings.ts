/** A place in something the app posted that would notify people. A digest must leave none. */
export interface Ping {
  readonly channelId: string;
  /** The message's ts, or the ephemeral's id. */
  readonly ts: string;
  /** JSON pointer into the posted message, such as `/blocks/0/text/text`. */
  readonly at: string;
  /** As written: `<!channel>`, `<@U…>`, `@here`, `broadcast:channel`. */
  readonly mention: string;
}
