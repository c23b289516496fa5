/** A number with what it counts states something; a label does not. */
const figure =
  /[0-9０-９][0-9０-９,.]{0,15}\s{0,2}(?:[%％$円万億兆台件倍社人行本個割]|時間|秒|分|年|[KMGTP]B|ms\b|percent|times)|[0-9]{3,}|\$\s?\d/;

/** What makes Japanese words a clause: a verb, adjective, copula or verbal noun with its particle at the end; a topic. */
const clause = new RegExp(
  [
    '(?:[るたうくすつぬぶむぐだ]|です|ます|ません|よ|ね|あり|なし)$',
    '(?<![違願思狙扱使買救祝問舞ら])い$',
    'を[\\p{Script=Han}\\p{Script=Katakana}ー]{1,10}$',
    'が(?:可能|必要|重要|大事|大切|不要|困難|課題|特徴|増加|発生|登場|充実|中心)$',
    '(?:が|つ|個)追加$',
    '(?:予定|見込み|方針)$',
    // A topic with its comment states something, whatever the comment ends with: `障害は想定内`.
    '(?<=[\\p{Script=Han}\\p{Script=Katakana}ー\\w）」%％][ 　]?)は(?!じ)|とは[、,]|なので|(?:ため|から|ので)、',
    'も(?:強化|対応|追加|可能|提供|実施|必要|不要|重要|大事)$',
    'に(?:対応|移行|最適|有効|便利|強力|統合)$',
    '(?:可能|必要|不要|よう|楽|強力|大変)に$',
  ].join('|'),
  'u',
);

/** Japanese characters; a name for what follows is short. */
const labelLength = 45;

const englishVerb =
  /\b(?:is|are|was|were|be|has|have|had|can|could|will|would|should|must|may|do|does|did|get|gets|need|needs|use|uses|make|makes|let|lets|support|supports|fails?|wins?|costs?|takes?|gives?)\b|\b\w{3,}(?:ed|ing)\s+\w|n['’]t\b|\bnot?\b|^(?:I|we|you|they|it|he|she|there)\b|\b(?:lost|went|took|made|got|ran|fell|rose|grew|broke|built|saw|kept|left|means?)\b/i;

/**
 * Do these words only name what follows? Asked of a line with others below it: `運用の課題`, `Networking`, `なぜ選んだか？`,
 * `**Storage**:`. A statement with details below it (`12社を3人で運用している`) is none.
 */
export function isLabelText(text: string): boolean {
  const words = withoutTail(text);
  if (/。./.test(words)) return false;
  if (/[:：]$/.test(words)) return true;
  if (/[?？]$/.test(words)) return !/[「『“"].*[」』”"]$/.test(words);
  if (
    figure.test(words) ||
    /[。！!]$/.test(words) ||
    /[:：][ \u3000]*\S/.test(words.replace(/^(?:STEP|Phase|Part|ステップ|候補)\s*\d+\s*[:：]/i, ''))
  )
    return false;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(words))
    return words.length <= labelLength && !clause.test(words);
  const count = words.split(/\s+/).length;
  return count <= 6 && !(count > 1 && englishVerb.test(words));
}

/** Slide titles that name a topic even with nothing below them. */
export function isTopicText(text: string): boolean {
  return /^.{1,40}とは[ 　]*[?？]?$|^(?:はじめに|おわりに|まとめ|概要|背景|全体像|参考|アジェンダ|Introduction|Summary|Overview|Agenda|Background|Q&A|QA)[:：]?$/i.test(
    text,
  );
}

/** The words before a bracket that closes the line. */
export function withoutTail(text: string): string {
  const trimmed = text.trimEnd();
  const open = Math.max(trimmed.lastIndexOf('（'), trimmed.lastIndexOf('('));
  return open > 0 && /[)）]$/.test(trimmed) ? trimmed.slice(0, open).trimEnd() : trimmed;
}
