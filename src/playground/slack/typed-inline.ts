import type { JsonObject } from './json.ts';

/** Turns the names people type into ids; null where nobody is called so. */
export interface Names {
  userId(name: string): string | null;
  channelId(name: string): string | null;
}

/** A run of typed text, twice: as Slack's `text` has it, and as rich_text elements. */
export interface Inline {
  readonly text: string;
  readonly elements: readonly JsonObject[];
}

type Style = Readonly<Record<string, true>>;

const pieces =
  /(?<code>`[^`\n]+`)|(?<url>https?:\/\/[^\s<>|`（）「」『』【】、。]+)|(?<host>(?<![\w.@/-])(?:[a-z0-9-]+\.)+(?:com|org|net|dev|io|jp)(?![\w-])(?:\/[^\s<>|`]*)?)|@(?<user>[\w.-]*\w)|#(?<channel>[\w-]+)|:(?<emoji>[a-z0-9_+'-]+):|(?<![\p{L}\p{N}])(?<mark>[*_~])(?<styled>(?!\s)[^\n]+?(?<!\s))\k<mark>(?![\p{L}\p{N}])/giu;

const styleNames: Readonly<Record<string, string>> = { '*': 'bold', _: 'italic', '~': 'strike' };

/** Slack: `&`, `<`, `>` and nothing else. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Finds what Slack's client finds in one line: code, addresses, `@name`, `@here`, `#channel`, `:emoji:` and, with
 * `isStyled`, `*bold*` and its kin. Unicode emoji stay as they are (Slack writes some of them as `:name:`).
 */
export function readInline(line: string, names: Names, isStyled: boolean, style: Style = {}): Inline {
  const texts: string[] = [];
  const elements: JsonObject[] = [];
  let plainFrom = 0;
  const addPlain = (until: number) => {
    if (until === plainFrom) return;
    texts.push(escapeText(line.slice(plainFrom, until)));
    elements.push(withStyle({ type: 'text', text: line.slice(plainFrom, until) }, style));
  };
  for (const match of line.matchAll(pieces)) {
    const found = readPiece(match.groups ?? {}, names, isStyled, style);
    if (found === null) continue;
    addPlain(match.index);
    texts.push(found.text);
    elements.push(...found.elements);
    plainFrom = match.index + found.length;
  }
  addPlain(line.length);
  return { text: texts.join(''), elements };
}

type Piece = Inline & { readonly length: number };

function readPiece(
  found: Readonly<Record<string, string | undefined>>,
  names: Names,
  isStyled: boolean,
  style: Style,
): Piece | null {
  const one = (length: number, text: string, element: JsonObject): Piece => ({
    length,
    text,
    elements: [withStyle(element, style)],
  });
  if (found.url !== undefined) {
    const url = found.url.replace(/[.,;:!?)\]]+$/, '');
    return one(url.length, `<${escapeText(url)}>`, { type: 'link', url });
  }
  if (found.host !== undefined) {
    const host = found.host.replace(/[.,;:!?)]+$/u, '');
    return one(host.length, `<http://${host}|${host}>`, { type: 'link', url: `http://${host}`, text: host });
  }
  if (found.user !== undefined) return readMention(found.user, names, one);
  if (found.channel !== undefined) {
    const id = names.channelId(found.channel);
    const text = `<#${id}|${found.channel}>`;
    return id === null ? null : one(found.channel.length + 1, text, { type: 'channel', channel_id: id });
  }
  if (found.emoji !== undefined) {
    return one(found.emoji.length + 2, `:${found.emoji}:`, { type: 'emoji', name: found.emoji });
  }
  return isStyled ? readStyled(found, names, style, one) : null;
}

type MakeOne = (length: number, text: string, element: JsonObject) => Piece;

function readMention(name: string, names: Names, one: MakeOne): Piece | null {
  if (['here', 'channel', 'everyone'].includes(name)) {
    return one(name.length + 1, `<!${name}>`, { type: 'broadcast', range: name });
  }
  const id = names.userId(name);
  return id === null ? null : one(name.length + 1, `<@${id}>`, { type: 'user', user_id: id });
}

function readStyled(
  { code, mark, styled }: Readonly<Record<string, string | undefined>>,
  names: Names,
  style: Style,
  one: MakeOne,
): Piece | null {
  if (code !== undefined) {
    const element = { type: 'text', text: code.slice(1, -1), style: { ...style, code: true } };
    return one(code.length, escapeText(code), element);
  }
  if (mark === undefined || styled === undefined) return null;
  const inner = readInline(styled, names, true, { ...style, [styleNames[mark] ?? 'bold']: true });
  return { length: styled.length + 2, text: `${mark}${inner.text}${mark}`, elements: inner.elements };
}

function withStyle(element: JsonObject, style: Style): JsonObject {
  return Object.keys(style).length === 0 || 'style' in element ? element : { ...element, style };
}
