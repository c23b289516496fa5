import type { PointKind } from './point.ts';

/** What a heading says about the points below it. */
type PlacedKind = Extract<
  PointKind,
  'aim' | 'improve' | 'result' | 'booth' | 'idea' | 'quote' | 'impression' | 'question' | 'reference'
>;

/** First match wins: a heading for booths and what one thought of them is about booths. */
const headingKinds: readonly (readonly [PlacedKind, RegExp])[] = [
  ['booth', /ブース|展示|^booths?\b|\bbooths?$/i],
  [
    'improve',
    /改善点(?:$|[と・、])|反省(?:$|点)|改善(?:した|する)(?:方|ほう|い|こと)|^改善$|^(?:次回|来年度?)(?:に|へ|は|の|$)|(?:次回|来年度?)に向け|^next (?:time|year)\b|\bsince last (?:time|year)\b|^(?:to )?improve(?:ments?)?$/i,
  ],
  [
    'aim',
    /^(?:(?:参加|来場)(?:した|する|の)?)?(?:目的|ねらい|狙い)(?:$|[とは])|^(?:my |our )?(?:aims?|goals?|objectives?)\b|^why (?:i|we) (?:came|went|go)\b/i,
  ],
  [
    'impression',
    /(?:所感|感想|印象)$|^(?:所感|感想)|^(?:my |our |personal |overall )?(?:impressions?|thoughts|opinions?)\b/i,
  ],
  ['idea', /アイデア$|^アイデア|アイディア|^(?:my |our |new )?ideas?\b/i],
  ['quote', /格言|名言|^(?:quotes?|sayings?)$/i],
  ['question', /^(?:疑問点?|質問(?:事項)?|確認(?:事項|したいこと)|未解決)$|^(?:open |my |our )?questions?$/i],
  [
    'reference',
    /^(?:refs?|references?|links?|sources?|参考(?:文献|資料|リンク|情報|記事)?|出典|リンク集?|関連(?:リンク|資料|記事))$/i,
  ],
];

const updateHeading =
  /\bupdates?\b|Updates?|アップデート|新機能|新サービス|新発表|what['’]?s new|\bannouncements?\b|\blaunches\b/i;
const outlineHeading = /^(?:agenda|contents|outline|toc|table of contents|目次|もくじ|アジェンダ)$/i;
const sessionHeading = /\d{1,2}[:：]\d{2}|セッション(?!の(?:感想|所感|印象)$)|\bsessions?\b/i;

/** Null: the heading (or label) leaves the kind to the points themselves. A session's title never decides. */
export function kindOfHeading(text: string): PlacedKind | null {
  const title = text.replace(/[\s:：]+$/, '').replace(/^[\s\d.]+(?=\D)/, '');
  if (sessionHeading.test(title)) return null;
  return headingKinds.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}

/** A session's heading: what stands above it says nothing about its notes. */
export function isSessionHeading(text: string): boolean {
  return sessionHeading.test(text);
}

export function isUpdateHeading(text: string): boolean {
  return updateHeading.test(text);
}

export function isOutlineHeading(text: string): boolean {
  return outlineHeading.test(text.trim());
}
