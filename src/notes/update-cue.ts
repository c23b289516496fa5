import { splitSentences } from './sentences.ts';
import { withoutDenied } from './update-status.ts';

/** Words that report news wherever they stand. */
const strong = new RegExp(
  [
    '(?<![A-Za-z])GA(?![A-Za-z0-9])|一般提供|一般公開|正式(?:リリース|提供)|新サービス|新機能|新リージョン|新しいリージョン',
    'プレビュー(?:版|で|開始|提供|が|を|中|[）)]|$)|[（(]preview|[（(][^（()）]*preview[^（()）]*[)）]',
    '(?:提供|サポート|利用|販売)(?:を|が)?開始|サービスが開始|(?<!プレス)リリース(?:する|した|され|しま|予定|開始)|ローンチ|オープンし?た',
    'を発表(?:した|する|しま|$)|発表され(?:た|ました)(?!.*(?:いた|いる))|(?:より|から)利用可能|利用可能に(?:な|$|[！!。])|値下げ|値下がり|登場[：:！!。]?$|登場[：:]',
    '\\b(?:generally available|general availability|now available|now supports?|now (?:GA|live|open)|in (?:public |private )?preview|public preview)\\b',
    '\\b(?:launch(?:es|ed|ing)|announc(?:es|ed|ing)|introduc(?:es|ed|ing)|releas(?:es|ed|ing)|unveil\\w*)\\b|\\badds? (?:native )?support\\b',
    '\\broll(?:s|ed|ing) out\\b|\\bcoming soon\\b|\\b(?:price cut|end of (?:life|support)|deprecat\\w+)\\b',
  ].join('|'),
  'i',
);

/** Words that report news of a product, or under a heading for updates. */
const weak = new RegExp(
  [
    '(?:を|に)(?:標準|正式|新たに)?(?:サポート|対応)(?:した|しました|開始)?[！!。]?(?=$|[ 　]*[：:（(])',
    '(?:が|も|を)(?:可能|容易)に(?:なった|なりました)?[！!。]?(?=$|[ 　]*[：:（(])',
    '(?:える|れる|できる)ように(?:なった|なりました)?[！!。]?$',
    '(?:[がをの]|つ|個)追加(?=$|[ 　]*[：:（(])|追加された|新規追加',
    '[がとを]連携(?:した|しました)?$',
    'の(?:強化|拡充|刷新)(?=$|[ 　]*[：:（(])|サポート強化(?=$|[ 　]*[：:（(])|(?:が|に)(?:高速|強力|安)く?に?なった|高速に(?=$|[：:。（(])|高速化$',
  ].join('|'),
);

const newProduct = /^[^:：]{0,60}[A-Za-z][^:：]{0,60}[：:][ 　]*(?!.*(?:多い|少ない|中心)$)\S/;
const productSubject =
  /^[^、。]{0,24}[A-Z][\w.+-]*(?: [\w.+-]+){0,4} ?[\p{Script=Han}\p{Script=Katakana}ー]{0,8}(?:が|は|も|に|で|の|、)/u;
const oldNews =
  /以前から|従来から|発表済|リリース済|提供済|昨年|去年|数年前|\b(?:last year|already (?:GA|available)|since (?:19|20)\d\d|(?:launched|released|introduced|announced) in (?:19|20)\d\d)\b/i;
const aside = /^(?:ユースケース|メリット|デメリット|例|例[:：]|概要|使い方|料金|課題|背景|理由|注意|補足|参考)/;
const newsNoun =
  /(?:機能|対応|連携|提案|支援|統合|クラス|プラン|インスタンス|アシスタント|コレクター|リージョン)(?:も|が)?$/;

/** Does the line hold a word that always reports news? */
export function isStrongNews(text: string): boolean {
  return strong.test(text) && !oldNews.test(text) && strong.test(withoutDenied(text));
}

/** Does the line say by itself that something is new? */
export function isNews(text: string): boolean {
  if (isStrongNews(text)) return true;
  if (oldNews.test(text) || !weak.test(text)) return false;
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end).trim());
  return sentences.some((sentence) => weak.test(sentence) && productSubject.test(sentence));
}

/**
 * The same under a heading for updates, where a product with its description is news too. `isNamedNews`: the label
 * above says that its lines are additions (`検索の強化`, `Storage 関連`).
 */
export function isNewsInPlace(text: string, isNamedNews: boolean): boolean {
  if (oldNews.test(text) || aside.test(text)) return false;
  const words = text.replace(/[ 　]*[（(][^（()）]*[)）]$/, '');
  if (strong.test(text) || weak.test(words) || newProduct.test(text) || /[A-Z].*統合$/.test(words)) return true;
  return isNamedNews && newsNoun.test(words);
}

/** A label whose lines are additions to the thing it names. */
export function namesNews(label: string): boolean {
  return /(?:強化|拡充|追加|関連|刷新|新機能|アップデート|\bupdates?|\bimprovements?|\benhancements?)(?:[ 　]*[（(].*)?[:：]?$/i.test(
    label,
  );
}
