import type { RichTextElement } from '@slack/types';
import { emojiCharacter } from './emoji.ts';

type Style = { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean };

/** Slack takes a mark as emphasis only between non-letters, so that `a*b*c` and `日*本*語` stay as they are. */
const emphasis = ['*', '_', '~'].map(
  (mark) => `(?<![\\p{L}\\p{N}${mark}])[${mark}](?=\\S)([^${mark}\\n]*[^\\s${mark}])[${mark}](?![\\p{L}\\p{N}${mark}])`,
);

const token = new RegExp(
  [
    '`([^`\\n]+)`',
    '<([^<>\\n]+)>',
    '(https?:\\/\\/[^\\s<>|"「」『』（）、。]+[^\\s<>|"「」『』（）、。.,:;!?)\\]])',
    ':([a-z0-9_+-]+):',
    ...emphasis,
  ].join('|'),
  'gu',
);

export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/**
 * One run of mrkdwn as the elements of a rich_text_section. `autolink`: bare addresses become links, which Slack does
 * unless a text object says `verbatim`.
 */
export function parseInline(text: string, autolink: boolean, style: Style = {}): RichTextElement[] {
  const elements: RichTextElement[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const found = readToken(match, autolink, style);
    if (found === null) continue;
    elements.push(...plainText(text.slice(end, match.index), style), ...found);
    end = match.index + match[0].length;
  }
  return [...elements, ...plainText(text.slice(end), style)];
}

function plainText(text: string, style: Style): RichTextElement[] {
  return text === '' ? [] : [{ type: 'text', text: unescapeText(text), ...styled(style) }];
}

function styled(style: Style): { style?: Style } {
  return Object.keys(style).length === 0 ? {} : { style };
}

/** Null: the characters mean themselves. */
function readToken(match: RegExpExecArray, autolink: boolean, style: Style): RichTextElement[] | null {
  const [, code, entity, url, emoji, bold, italic, strike] = match;
  if (code !== undefined) return plainText(code, { ...style, code: true });
  if (entity !== undefined) return [readEntity(entity, style)];
  if (url !== undefined) return autolink ? [{ type: 'link', url: unescapeText(url), ...styled(style) }] : null;
  if (emoji !== undefined) return emojiCharacter(emoji) === null ? null : [{ type: 'emoji', name: emoji }];
  if (bold !== undefined) return parseInline(bold, autolink, { ...style, bold: true });
  if (italic !== undefined) return parseInline(italic, autolink, { ...style, italic: true });
  return strike === undefined ? null : parseInline(strike, autolink, { ...style, strike: true });
}

/** What stands between `<` and `>` in mrkdwn. */
function readEntity(entity: string, style: Style): RichTextElement {
  const [target = '', label] = entity.split('|');
  const shown = label === undefined ? undefined : unescapeText(label);
  if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1) };
  if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1) };
  const range = /^!(here|channel|everyone)$/.exec(target)?.[1];
  if (range === 'here' || range === 'channel' || range === 'everyone') return { type: 'broadcast', range };
  if (target.startsWith('!')) return { type: 'text', text: shown ?? `<${target}>`, ...styled(style) };
  return { type: 'link', url: unescapeText(target), ...(shown === undefined ? {} : { text: shown }), ...styled(style) };
}
