/** A number as a value with its unit, so that ３割, 30% and 30 percent are one. */
export interface Figure {
  /** As written for versions (1.2.3). */
  readonly value: string;
  /** Empty where the text names none. */
  readonly unit: string;
}

/** All numbers of a text but those inside names (S3, EC2) and addresses. */
export function figuresOf(text: string): Figure[] {
  const plain = text.normalize('NFKC').replace(/https?:\/\/\S+/g, ' ');
  const found = [...plain.matchAll(versions)].map(([value]) => ({ value, unit: 'version' }));
  return [...plain.matchAll(numbers)].map(readFigure).concat(found);
}

/** The same text with a blank in place of each figure. */
export function withoutFigures(text: string): string {
  return text.normalize('NFKC').replace(versions, ' ').replace(numbers, ' ');
}

const versions = /\d+(?:\.\d+){2,}/g;

function readFigure([, before = '', digits = '', scale = '', after = '']: RegExpExecArray): Figure {
  const value = Number(digits.replaceAll(',', '')) * (scales.get(scale) ?? 1);
  if (after.startsWith('割')) return { value: String(value * 10), unit: '%' };
  return { value: String(value), unit: unitOf(after) || unitOf(before) };
}

/** One word for all the figures of a text: equal words, equal figures. */
export function figuresKey(figures: readonly Figure[]): string {
  const words = figures.map(({ value, unit }) => `${value}${unit}`);
  return [...new Set(words)].sort().join(' ');
}

// Not inside a name: no letter or hyphen may stand right before the digits (S3, gpt-4, ap-northeast-1).
const numbers =
  /(?<![\p{Script=Latin}\d._-]|[\p{Script=Latin}\d][-_.])([$¥€£]?)\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d.]*\d)(兆|億|万|千)?\s?(%|[a-z]+|[ヶヵかカ]月|\p{Script=Katakana}[\p{Script=Katakana}ー]*|\p{Script=Han}{1,2}|)/giu;

const scales: ReadonlyMap<string, number> = new Map([
  ['千', 1e3],
  ['万', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
]);

function unitOf(word: string): string {
  const lower = word.toLowerCase();
  for (const [unit, pattern] of units) if (pattern.test(lower)) return unit;
  return '';
}

const units: readonly (readonly [string, RegExp])[] = [
  ['%', /^(?:%|percent|パーセント)/],
  ['x', /^(?:x|times|倍)$|^倍/],
  ['ms', /^(?:ms|msec|millis|ミリ)/],
  ['s', /^(?:s|sec|secs|seconds?|秒)/],
  ['min', /^(?:min|mins|minutes?|分)/],
  ['h', /^(?:h|hr|hrs|hours?|時間)/],
  ['day', /^(?:days?|日)/],
  ['week', /^(?:weeks?|週)/],
  ['month', /^(?:months?|[ヶヵかカ]月|月)/],
  ['year', /^(?:years?|yrs?|年)/],
  ['yen', /^(?:¥|yen|jpy|円)/],
  ['dollar', /^(?:\$|dollars?|usd|ドル)/],
  ['euro', /^(?:€|euros?|eur|ユーロ)/],
  ['person', /^(?:people|persons?|users?|人|名)/],
  ['kb', /^kb/],
  ['mb', /^mb/],
  ['gb', /^(?:gb|ギガ)/],
  ['tb', /^(?:tb|テラ)/],
  ['pb', /^(?:pb|ペタ)/],
];
