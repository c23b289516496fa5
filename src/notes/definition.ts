import { splitSentences } from './sentences.ts';

/** Nouns that say what kind of thing something is. */
const kindNoun = new RegExp(
  '(?:サービス|機能|ツール|基盤|版|ボックス|プロセッサ|データベース|DB|チップ|仕組み|規格|プロトコル|フレームワーク|ライブラリ|エンジン|' +
    'モデル|LLM|バランサ|ストレージ|言語|環境|製品|技術|手法|ソフト|ソフトウェア|システム|アプリ|アプリケーション|プラットフォーム|' +
    'エージェント|アシスタント|キャッシュ|キュー|形式|会社|企業|組織|団体|概念|用語|総称|名前|こと|もの)(?:の(?:こと|名前|1つ|一つ|一種))?$',
);

const meaning = /(?:の意味?|の略称?|を指す|の頭文字)[。.]?$/;
const toBe = /^.{1,30}とは[、,].*(?:こと|もの|[^\p{Script=Hiragana}])[。.]?$/u;

const englishKind =
  '(?:service|tool|framework|database|library|platform|language|protocol|engine|runtime|chip|processor|model|format|feature|system|store|queue|cache|box|device|plugin|sdk|api|agent|assistant|catalog|registry|scheduler|company|vendor|standard|balancer|broker|gateway|product|abbreviation|acronym)s?';
const englishNoun = new RegExp(
  `^(?:aws['’]s? |amazon['’]s? |google['’]s? |the |an? |our |their |managed |fully[- ]managed ).*\\b${englishKind}\\b(?: (?:for|of|that|which|to|with|in|from|by|on) .*)?[.]?$`,
  'i',
);
const isKindOf = new RegExp(
  `^(?!(?:The|This|That|It|There|Here|What|Our|Their) )\\p{Lu}[\\w.+-]*(?: [\\w.+-]+){0,3} is (?:an?|the|AWS['’]s|Amazon['’]s) [^.,]{0,60}\\b${englishKind}\\b`,
  'u',
);
const standsFor = /\b(?:stands for|is short for|abbreviation of|short for)\b/i;

/** What announces something rather than explains it. */
const announces =
  /サポート|対応|登場|可能に|追加|強化|拡充|開始|リリース|発表|提供(?:を|が)?開始|ように(?:なっ|$)|高速化|値下げ|統合$|連携$|GA\b|プレビュー|新しい|新たな|新(?:サービス|機能|製品)|\b(?:supports?|launch\w*|announc\w*|releas\w*|introduc\w*|adds?|added|available|preview|new|now|faster|cheaper)\b/;
const states =
  /(?:のみ|だけ|なし|あり|OK|NG|ない|する|した|れる|いる|ある|なる|なった|[いう]|です|ます|ました|とか|など)$/;
const makes = /(?:を|の)(?:開発|提供|運営|販売|製造)(?:する|している|した)?(?:会社|企業|元)?$/;

const nameAndText = /^([^:：]{1,40}?)[ \u3000]*[:：][ \u3000]*(\S.*)$/s;
const productName = /^[\p{Script=Latin}\p{Script=Katakana}ー\d .+\-/・&]{2,40}$/u;

/**
 * Does the line explain a name rather than report news of it? Known by its form (`Kura Box: マネージドの保管サービス`,
 * `…の略`, `X is a …`, an abbreviation written out) or by its place: the name that it explains stands in the line above.
 */
export function isDefinition(text: string, parent: string | null): boolean {
  if (meaning.test(text) || toBe.test(text) || standsFor.test(text)) return true;
  const [, name = '', rest = ''] = nameAndText.exec(text) ?? [];
  if (name === '') return isKindOf.test(text) && !announces.test(text);
  const first = firstSentence(rest);
  const bracket = /[（(]([^（()）]*)[)）][。.]?$/.exec(rest)?.[1] ?? '';
  if (isWrittenOut(name, first) || isWrittenOut(name, bracket)) return true;
  if (announces.test(first) || !productName.test(name)) return false;
  if (kindNoun.test(first) || englishNoun.test(first)) return true;
  return parent !== null && isNamedIn(name, parent) && (makes.test(first) || isBareNoun(first));
}

/** The first sentence without a bracket at its end. */
function firstSentence(text: string): string {
  const [span] = splitSentences(text);
  return text
    .slice(span?.start, span?.end)
    .trim()
    .replace(/[。.]$/, '')
    .replace(/[ \u3000]*[（(][^（()）]*[)）]$/, '');
}

function isBareNoun(text: string): boolean {
  return !states.test(text) && !/[0-9０-９][%％倍割円]|[?？!！]$/.test(text) && !/^https?:/.test(text);
}

function isNamedIn(name: string, parent: string): boolean {
  return parent.toLowerCase().includes(name.toLowerCase());
}

/** `TCU: Tide Capacity Unit` */
function isWrittenOut(name: string, text: string): boolean {
  if (!/^[A-Z][A-Za-z\d]{1,7}$/.test(name)) return false;
  const initials =
    text
      .match(/\b[A-Za-z]/g)
      ?.join('')
      .toUpperCase() ?? '';
  return text.split(/\s+/).length >= 2 && initials === name.toUpperCase();
}
