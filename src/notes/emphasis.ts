/**
 * Marks of emphasis as Markdown (`**bold**`, `_italic_`, `~~struck~~`) and Slack (`*bold*`, `~struck~`) write them. All
 * patterns stop at the next mark, so they stay linear on any text.
 */
const strong = /\*{2,3}(?=[^\s*])([^*]+)\*{2,3}|(?<!\w)__(?=[^\s_])([^_]+)__(?!\w)/g;
const single =
  /(?<![\w*])\*(?=[^\s*])([^*]*)(?<=[^\s*])\*(?![\w*])|(?<![\w_/])_(?=[^\s_])([^_]*)(?<=[^\s_])_(?![\w_])/g;
const struck = /~~[^~]+~~|(?<![\w~])~(?=[^\s~])[^~]*(?<=[^\s~])~(?![\w~])/g;
const keptAsWritten = /`[^`]*`|https?:\/\/[^\s<>*）」]+/g;
const placeholder = '\uE000';

/** The words without emphasis marks and without what was struck out. Code spans and URLs stay as they are. */
export function stripEmphasis(text: string): string {
  if (!/[*_~]/.test(text) || text.includes(placeholder)) return text;
  const kept: string[] = [];
  const plain = text
    .replace(keptAsWritten, (part) => {
      kept.push(part);
      return placeholder;
    })
    .replace(struck, '')
    .replace(strong, inner)
    .replace(single, inner)
    .replaceAll(placeholder, () => kept.shift() ?? '');
  return plain.trim();
}

function inner(_mark: string, starred?: string, lined?: string): string {
  return starred ?? lined ?? '';
}

/** Are the words bold from first to last? A link whose label is bold counts. */
export function isAllBold(text: string): boolean {
  const body = /^\[(.+)\]\([^()]*\)$/.exec(text)?.[1] ?? text;
  if (!/^[*_]/.test(body)) return false;
  const rest = body.replace(/\*{1,3}(?=[^\s*])[^*]*\*{1,3}|__(?=[^\s_])[^_]*__/g, '');
  return rest !== body && !/[\p{L}\p{N}]/u.test(rest);
}

/** Does the line begin with a bold label and a colon (`**Storage**: …`)? */
export function hasBoldLabel(text: string): boolean {
  return /^(?:\*{1,2}[^*]+\*{1,2}|__[^_]+__)[ \u3000]*[:：]|^\*{1,2}[^*]+[:：]\*{1,2}/.test(text);
}

const star = /^(?:[★☆⭐🌟][\uFE0F]?|:star2?:)[ \u3000]*/u;

/** Does a star stand in front? */
export function hasStar(text: string): boolean {
  return star.test(text);
}

export function stripStar(text: string): string {
  return text.replace(star, '');
}
