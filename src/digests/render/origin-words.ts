import type { DigestContent } from '../digest.ts';

/** Who wrote the digest and how: said in every document, so that nobody takes it for a member's own words. */
export function originWords({ engine, engineReason, language, isFormatAsked }: DigestContent): string {
  const chosen = isFormatAsked ? '' : formatChosen[language];
  if (engine !== 'extractive') return `${generatedBy[language](engine)}${chosen}`;
  const reason = engineReason ? (language === 'ja' ? `（${engineReason}）` : ` (${engineReason})`) : '';
  return `${extracted[language]}${reason}${chosen}`;
}

const extracted = {
  ja: 'AI不使用：メモの文をそのまま抜き出して並べています（extractive）',
  en: 'No AI: sentences taken from the notes as they were written (extractive)',
};
const generatedBy = {
  ja: (engine: string) => `メモから ${engine} が生成しました`,
  en: (engine: string) => `Generated from the notes by ${engine}`,
};
const formatChosen = { ja: '。形式はメモの内容から選びました', en: '. The format was chosen by what the notes hold' };
