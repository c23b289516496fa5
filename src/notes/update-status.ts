import type { UpdateStatus } from './point.ts';

/** How far an update has come and where, in the note's own words. */
export interface Availability {
  readonly status: UpdateStatus | null;
  readonly region: string | null;
}

const notYet =
  /(?:まだ|未だ).*(?:ない|ません|未)|未(?:GA|提供|対応|発表|リリース)|(?:GA|一般提供|提供|対応|プレビュー)(?:では|は|も)?(?:されて(?:は)?い?ない|してい?ない|ない)|(?:は|も)まだ[。！]?$|\bnot (?:yet )?(?:GA|generally available|available|in preview|supported|announced)\b|\bno (?:GA|preview|date)\b|\bnot yet\b|\bisn['’]t (?:GA|available)\b/i;
const planned =
  /予定|計画|まもなく|近日|将来|来年|年内に|今後(?:提供|対応|サポート|リリース)|coming soon|\bplanned\b|\bupcoming\b|\broadmap\b|\bwill (?:be|launch|go|come|support|ship)\b|\blater this year\b|\bnext (?:month|quarter|year)\b|\d{1,2}\s?月(?:末|上旬|中旬|下旬)?(?:より|から|に)(?:利用|提供|開始|GA|一般|対応|リリース)/i;
const generallyAvailable =
  /(?<![A-Za-z])GA(?![A-Za-z0-9])|一般提供|一般公開|正式(?:版|リリース|提供)|\bgenerally available\b|\bgeneral availability\b/;
const previewed =
  /プレビュー|ベータ|早期アクセス|[（(@\s]preview\b|\bpreview(?:\s?版|\s?@|[）)]|ed\b)|\b(?:public|private|limited|open|in|now) (?:preview|beta)\b|\b(?:in )?beta\b/i;
const announced = /発表|アナウンス|\bannounc\w+/i;

/** Read clause by clause: `東京でGA、大阪は予定` is available in Tokyo, `国内ではまだGAされてない` nowhere. */
export function readAvailability(text: string): Availability {
  const clauses = clausesOf(text).filter((clause) => !notYet.test(clause));
  const withStatus = clauses.map((clause) => ({ clause, status: statusOf(clause) }));
  const best = order.map((status) => withStatus.find((one) => one.status === status)).find((one) => one !== undefined);
  const region = best ? regionOf(best.clause) : null;
  const rest = best?.status === 'announced' ? clauses : clauses.filter((clause) => !planned.test(clause));
  return { status: best?.status ?? null, region: region ?? rest.map(regionOf).find((found) => found !== null) ?? null };
}

/** What is left without the clauses that say that something is not out yet. */
export function withoutDenied(text: string): string {
  return notYet.test(text)
    ? clausesOf(text)
        .filter((clause) => !notYet.test(clause))
        .join('、')
    : text;
}

const order: readonly UpdateStatus[] = ['ga', 'preview', 'announced'];

function clausesOf(text: string): string[] {
  return text
    .split(/[、。；;（）()\n]|(?:, |\. |, but | — | – )/)
    .filter((clause) => clause.trim() !== '')
    .map((clause) => ` ${clause} `);
}

function statusOf(clause: string): UpdateStatus | null {
  if (planned.test(clause)) return 'announced';
  if (generallyAvailable.test(clause)) return 'ga';
  if (previewed.test(clause)) return 'preview';
  return announced.test(clause) ? 'announced' : null;
}

const japanesePlace =
  '東京|大阪|国内|日本|米国|北米|欧州|アジア|バージニア|オレゴン|オハイオ|カリフォルニア|アイルランド|フランクフルト|ロンドン|パリ|シンガポール|シドニー|ムンバイ|ソウル|香港|台北|全リージョン';
const englishPlace =
  'US|USA|U\\.S\\.|EU|UK|Tokyo|Osaka|Japan|Europe|Virginia|N\\. Virginia|Oregon|Ohio|California|Ireland|Frankfurt|London|Paris|Singapore|Sydney|Mumbai|Seoul|Hong Kong|Taipei|Thailand';
const regions: readonly RegExp[] = [
  /(?<![a-z\d-])((?:us|eu|ap|sa|ca|me|af|il|mx|cn)(?:-gov)?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d)(?![\d-])/,
  new RegExp(
    `@\\s?((?:${englishPlace}|${japanesePlace})(?:[・/,、&](?:${englishPlace}|${japanesePlace}))*)(?![A-Za-z])`,
  ),
  new RegExp(
    `((?:${japanesePlace})(?:(?:リージョン)?(?:[・/＆&]|と)(?:${japanesePlace}))*)(?=リージョン|で|では|にも?|でも|も|のみ|のリージョン|[  ]|$)`,
  ),
  new RegExp(
    `(?:\\b(?:in|for|to) (?:the )?|^\\s*)((?:${englishPlace})(?:(?:, | and |/)(?:${englishPlace}))*)(?![A-Za-z])`,
  ),
  new RegExp(`\\b((?:${englishPlace}))(?: (?:region|only|regions))\\b`),
  /(?<!\p{Script=Han})((?!(?:全|各|他|別|同|新|複数|同一|マルチ|クロス|シングル)(?:の)?リージョン)[\p{Script=Han}\p{Script=Katakana}ー]{2,10}?)リージョン/u,
  /\b(?!(?:New|Other|Each|Every|Any|The|This|All|Multi|Cross) )(\p{Lu}\w+)[- ][Rr]egion\b/u,
];

function regionOf(clause: string): string | null {
  for (const pattern of regions) {
    const found = pattern.exec(clause)?.[1];
    if (found) return found;
  }
  return null;
}
