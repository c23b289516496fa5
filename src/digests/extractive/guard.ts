import type { Point } from '../../notes/point.ts';
import { type Direction, directionOf } from './direction.ts';
import { figuresKey, figuresOf } from './figures.ts';

/** What two statements must share before they may be told as one. */
export interface Facts {
  readonly figures: string;
  readonly regions: string;
  readonly status: string;
  readonly isNegated: boolean;
  readonly direction: Direction;
}

/**
 * Reads the facts of a point. `context`: what stands above it in its note, where a "BAD:" or ❌ turns the meaning of
 * all that follows.
 */
export function factsOf(point: Pick<Point, 'text' | 'status' | 'region'>, context: readonly string[]): Facts {
  return {
    figures: figuresKey(figuresOf(withoutRegionCodes(point.text))),
    regions: [...regionsOf(`${point.region ?? ''} ${point.text}`)].sort().join(' '),
    status: point.status ?? statusIn(point.text),
    isNegated: isNegated(point.text) !== context.some(isCounterExample),
    direction: directionOf(point.text),
  };
}

/**
 * One word for the facts. Only points with equal words may merge: a citation must say all that the statement says,
 * and a figure that only one member noted must not be lost in another's words.
 */
export function factsKey(facts: Facts): string {
  return `${facts.figures}|${facts.regions}|${facts.status}|${facts.isNegated ? 'not' : ''}`;
}

/** Says that what stands below it is how not to do it. */
export function isCounterExample(text: string): boolean {
  return /^(?:bad|ng|don'?t|anti-?pattern)\b|❌|ではなく|アンチパターン|やってはいけない/i.test(text.trim());
}

/** Where the point as a whole is no news, its words may still say how far something has come. */
function statusIn(text: string): string {
  if (/\bpreview\b|プレビュー/i.test(text)) return 'preview';
  return /\bGA\b|一般提供|\bgeneral(?:ly)? availab/i.test(text) ? 'ga' : '';
}

export function isNegated(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase();
  return negations.test(plain);
}

const negations =
  /(?:い|か|さ|れ|き|け|せ|め|え|り|は|が|で|と|ら|ま|も|わ)ない|せず|ません|未(?:対応|定|発表|公開|サポート|知数|実装)|まだ|不可|非対応|対象外|\b(?:not|no|never|without|cannot|yet|unsupported|unavailable)\b|n['’]t\b/;

/** Regions by one name each: 東京, Tokyo and ap-northeast-1 are the same place. */
function regionsOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const found = new Set<string>();
  for (const [code] of plain.matchAll(regionCode)) found.add(code);
  for (const [region, pattern] of places) if (pattern.test(plain)) found.add(region);
  return found;
}

const regionCode =
  /\b(?:us|eu|ap|ca|sa|me|af|il|mx|cn)-(?:gov-)?(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d\b/g;

function withoutRegionCodes(text: string): string {
  return text.replace(new RegExp(regionCode.source, 'gi'), ' ');
}

const places: readonly (readonly [string, RegExp])[] = [
  ['ap-northeast-1', /東京|\btokyo\b/],
  ['ap-northeast-3', /大阪|\bosaka\b/],
  ['japan', /日本|国内|\bjapan\b/],
  ['us', /米国|アメリカ|@us\b|\bu\.?s\.?(?:a\.?)? (?:only|regions?)\b|\bin the us\b/],
  ['us-east-1', /バージニア|\b(?:n\. )?virginia\b/],
  ['us-west-2', /オレゴン|\boregon\b/],
  ['eu', /欧州|\beurope\b/],
  ['eu-central-1', /フランクフルト|\bfrankfurt\b/],
  ['eu-west-1', /アイルランド|\bireland\b/],
  ['ap-southeast-1', /シンガポール|\bsingapore\b/],
  ['ap-northeast-2', /ソウル|\bseoul\b/],
];
