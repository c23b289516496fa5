const link = /\[[^\]]*\]\(https?:[^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)/;
const url = /https?:\/\/[^\s<>「」（）]+/;

/**
 * Does the line only point elsewhere? A URL or link, with at most a name for it (`Blog: https://…`, `※ Guide：https://…`,
 * `Guide (https://…)` as Slack's links become).
 */
export function isReference(text: string): boolean {
  if (/^[（(]参考[）)]|^参考[:：]/.test(text)) return true;
  const found = link.exec(text) ?? url.exec(text);
  if (!found) return false;
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found[0].length).replace(/^[)）>\]]+/, '');
  if (after.length > 3) return false;
  return before === '' || /[:：→※]$/.test(before) || (/[(（<]$/.test(before) && before.length <= 60);
}
