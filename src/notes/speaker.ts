import { cleanName } from './quotation.ts';

const organisation =
  /株式会社|合同会社|有限会社|グループ|銀行|大学|機構|協会|財団|研究所|\b(?:Inc|Corp|Ltd|LLC|GmbH|Co|University|Group|Labs?)\b/i;
const role =
  /社長|部長|取締役|執行役員|責任者|マネージャー|マネジャー|エンジニア|アーキテクト|教授|代表|担当|\b(?:CEO|CTO|CIO|CISO|VP|Engineer|Architect|Director|Manager|President|Lead|Head of|Evangelist|Professor|Founder)\b/i;
const honorific = /(?:氏|さん|様|先生|博士)$/;
const time = /^[\s~〜～\-–\d:：,、]+$/;
const named = /^(?:speakers?|presenters?|登壇者|発表者|講演者|スピーカー|話者)[ \u3000]*[:：][ \u3000]*(.+)$/i;
const latinName = /^\p{Lu}[\p{Script=Latin}.'’-]*(?: \p{Lu}[\p{Script=Latin}.'’-]*){1,3}$/u;
const noName =
  /デモ|質疑|休憩|まとめ|概要|紹介|オープニング|クロージング|セッション|基調講演|事例|について|Q&A|Amazon|AWS|Azure|Google|Keynote|Demo|Summary/i;

/**
 * Who speaks, by a heading or line: `夏目さん（~10:05）`, `Dana Reyes (CTO, Tsubame Inc.)`, `進化の話 (夏目 漱 氏、森 林 氏)`,
 * `Queues (Dana Reyes, CTO, Tsubame Inc.)`, `Speakers: …`. An organisation is no speaker.
 */
export function speakersIn(text: string): string[] {
  const line = text.replace(/^[\d.]+\s+/, '').trim();
  const listed = named.exec(line)?.[1];
  if (listed !== undefined) return splitNames(listed).map(nameOf);
  const [, main = line, inner = ''] = /^([^（(]+)[（(](.*)[)）]\s*$/.exec(line) ?? [];
  const inBrackets = splitNames(inner).filter((part) => honorific.test(part.trim()));
  if (inBrackets.length > 0) return inBrackets.map(nameOf);
  const [first = '', ...titles] = splitNames(inner);
  if (latinName.test(first) && titles.some((part) => organisation.test(part) || role.test(part))) return [first];
  if (organisation.test(main) || noName.test(main)) return [];
  if (honorific.test(main.trim())) return looksLikeName(cleanName(main)) ? [cleanName(main)] : [];
  const isTold = organisation.test(inner) || role.test(inner) || (inner !== '' && time.test(inner));
  return isTold && looksLikeName(main.trim()) ? [main.trim()] : [];
}

/** Does the line do nothing but name who speaks (`Speaker: …`)? */
export function isSpeakerLine(text: string): boolean {
  return named.test(text);
}

/** Splits at 、 , / & outside brackets. */
export function splitNames(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if ('（(［['.includes(char)) depth++;
    if ('）)］]'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && '、,，;；/／&＆'.includes(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The name before its organisation and role, without an honorific. */
export function nameOf(text: string): string {
  return cleanName(text.replace(/[ \u3000]*[（(].*$/s, ''));
}

/** `森氏は…`, `森氏からは…`: whom the line itself names as its speaker. */
export function speakerOfLine(text: string): string | null {
  return (
    /^([\p{Script=Han}\p{Script=Katakana}ー・ \u3000A-Za-z]{1,20}?)[ \u3000]?氏(?:は|が|から|によ|より|いわく)/u
      .exec(text)?.[1]
      ?.trim() ?? null
  );
}

function looksLikeName(text: string): boolean {
  if (text.length > 30) return false;
  if (latinName.test(text)) return true;
  return (
    /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・ \u3000]{2,20}$/u.test(text) &&
    !/[のをはがに][\p{Script=Han}\p{Script=Katakana}]/u.test(text)
  );
}
