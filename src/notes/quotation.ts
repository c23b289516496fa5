/** Words that somebody said, and who, where the line says so. */
export interface Quotation {
  readonly speaker: string | null;
}

const whole = /^(?:「[^「」]*(?:「[^「」]*」[^「」]*)*」|『[^『』]*』|“[^“”]*”|"[^"]*")[。.!！]?$/;
const byline = /[ \u3000]*(?:[-–—―]|by )[ \u3000]*([^\s「」“”"][^「」“”"]{0,40})$/;
const said = /^([^「『“"]{1,40}?)(?:[:：]|曰く|いわく)?[ \u3000]*((?:「|『|“|").*)$/s;

/** Han, kana, Latin and the dots of names; no particle can hide in it. */
const japaneseName = /^[\p{Script=Han}\p{Script=Katakana}ー・＝\p{Script=Latin} \u3000]{2,24}$/u;
const latinName = /^\p{Lu}[\p{Script=Latin}.'’-]*(?: \p{Lu}[\p{Script=Latin}.'’-]*){1,3}$/u;
const honorific = /[ \u3000]*(?:氏|さん|様|先生|博士)$/;

/**
 * Is the line somebody's words? Only a line that is a quotation from first to last, or one behind or before a name.
 * Marks around some of the words (`「後で」と言われた`) are emphasis, a name or a sample.
 */
export function readQuotation(text: string): Quotation | null {
  if (whole.test(text)) return isSaying(text) ? { speaker: null } : null;
  const [, by = ''] = byline.exec(text) ?? [];
  if (by !== '' && whole.test(text.slice(0, text.length - (byline.exec(text)?.[0].length ?? 0)).trim())) {
    return { speaker: cleanName(by) };
  }
  const [, name = '', words = ''] = said.exec(text) ?? [];
  return whole.test(words) && isName(name.trim(), /[:：]\s*$/.test(text.slice(0, text.length - words.length)))
    ? { speaker: cleanName(name) }
    : null;
}

/** Under a heading for sayings a line needs no marks, but a bare name or a statistic is no saying. */
export function isBareSaying(text: string): boolean {
  return (
    /[ \u3000\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) && !/[0-9０-９]\s?[%％]/.test(text)
  );
}

export function cleanName(name: string): string {
  return name
    .trim()
    .replace(/[:：]$/, '')
    .replace(honorific, '')
    .trim();
}

/** One word in marks is a term, not a saying. */
function isSaying(text: string): boolean {
  const inner = text.replace(/^[「『“"]|[」』”"][。.!！]?$/g, '');
  return inner.length >= 6 && (/\s/.test(inner.trim()) || /[\p{Script=Hiragana}。、！？]/u.test(inner));
}

function isName(name: string, hasColon: boolean): boolean {
  if (honorific.test(name)) return true;
  if (/\p{Script=Latin}/u.test(name) && !/[\p{Script=Han}\p{Script=Katakana}]/u.test(name)) {
    return latinName.test(name) || (hasColon && /^\p{Lu}\p{Script=Latin}{1,20}$/u.test(name));
  }
  return japaneseName.test(name);
}
