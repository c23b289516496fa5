import { isObject, type JsonObject } from './json.ts';

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

/** Adds to `pings` what is live in the arguments of a post. */
export function notePings(pings: Ping[], channelId: string, ts: string, args: JsonObject): void {
  pings.push(...findPings(args).map((found) => ({ channelId, ts, ...found })));
}

type Found = Pick<Ping, 'at' | 'mention'>;

const entity = /<(?:!(?:channel|here|everyone)|!subteam\^\w+|@[UW]\w+)(?:\|[^>]*)?>/g;
const bareName = /@(?:channel|here|everyone)\b/g;

/**
 * Every live mention. Slack resolves `<!…>` and `<@…>` in mrkdwn and Markdown; bare `@here` in mrkdwn objects that are
 * not `verbatim`, and in the text of a message with `parse=full` or `link_names`.
 */
function findPings(args: JsonObject): Found[] {
  const isParsed = args.parse === 'full' || ['true', '1', true].includes(args.link_names as string | boolean);
  const found: Found[] = [];
  if (typeof args.text === 'string') findInText(args.text, '/text', isParsed, found);
  if (typeof args.markdown_text === 'string') findInText(args.markdown_text, '/markdown_text', true, found);
  findInBlocks(args.blocks, '/blocks', found);
  findInAttachments(args.attachments, found);
  return found;
}

function findInText(text: string, at: string, isBareLive: boolean, found: Found[]): void {
  for (const [mention] of text.matchAll(entity)) found.push({ at, mention });
  if (!isBareLive) return;
  for (const [mention] of text.matchAll(bareName)) found.push({ at, mention });
}

function findInBlocks(value: unknown, at: string, found: Found[]): void {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) findInBlocks(entry, `${at}/${index}`, found);
  }
  if (!isObject(value)) return;
  const { type, text } = value;
  if (type === 'mrkdwn' && typeof text === 'string') findInText(text, `${at}/text`, value.verbatim !== true, found);
  else if (type === 'markdown' && typeof text === 'string') findInText(text, `${at}/text`, true, found);
  else if (type === 'broadcast') found.push({ at, mention: `broadcast:${String(value.range)}` });
  else if (type === 'user' && typeof value.user_id === 'string') found.push({ at, mention: `<@${value.user_id}>` });
  else if (type === 'usergroup') found.push({ at, mention: `<!subteam^${String(value.usergroup_id)}>` });
  else for (const [name, field] of Object.entries(value)) findInBlocks(field, `${at}/${name}`, found);
}

function findInAttachments(attachments: unknown, found: Found[]): void {
  if (!Array.isArray(attachments)) return;
  for (const [index, attachment] of attachments.filter(isObject).entries()) {
    for (const name of ['text', 'pretext']) {
      const text = attachment[name];
      if (typeof text === 'string') findInText(text, `/attachments/${index}/${name}`, true, found);
    }
    findInBlocks(attachment.blocks, `/attachments/${index}/blocks`, found);
  }
}
