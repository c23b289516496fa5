import { cutOut, foldWidth } from './folded-text.ts';

/** Days as a line writes them, `YYYY-MM-DD`, and its words without them. */
export interface WrittenDays {
  /** Null where the year is not known. */
  readonly from: string | null;
  readonly to: string | null;
  /** As written: tells days apart whose year nobody knows. */
  readonly written: string;
  readonly rest: string;
}

const weekday = '(?:\\s{0,2}\\([日月火水木金土祝・]{1,3}\\)|\\s{0,2}\\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?\\))?';
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = `(?:${months.join('|')})[a-z]*\\.?`;

type Parts = Readonly<Record<'y' | 'm' | 'd' | 'y2' | 'm2' | 'd2', string | undefined>>;

/** Most telling first. Day 2 may leave out what it shares with day 1. */
const patterns: readonly RegExp[] = [
  /(?<!\d)(?<y>20\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?:\s{0,2}[-~]\s{0,2}(?:(?<y2>20\d\d))?(?<m2>[01]\d(?=[0-3]\d))?(?<d2>[0-3]\d))?(?!\d)/i,
  new RegExp(
    `(?<!\\d)(?<y>20\\d\\d)(?:[-/.]|年\\s?)(?<m>\\d{1,2})(?:[-/.]|月\\s?)(?<d>\\d{1,2})日?${weekday}(?:\\s{0,2}(?:-|~|\\.\\.|から|to|,|、|・)\\s{0,2}(?:(?<y2>20\\d\\d)(?:[-/.]|年\\s?))?(?:(?<m2>\\d{1,2})(?:[-/.]|月\\s?))?(?<d2>\\d{1,2})(?![\\d:])日?${weekday})?(?![\\d:])`,
    'i',
  ),
  new RegExp(
    `\\b(?<m>${month}) (?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s{0,2}(?:-|~|to|and)\\s{0,2}(?:(?<m2>${month}) )?(?<d2>\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (?<y>20\\d\\d))?(?![\\d:])`,
    'i',
  ),
  new RegExp(
    `\\b(?<d>\\d{1,2})(?:\\s{0,2}(?:-|~|to|and)\\s{0,2}(?<d2>\\d{1,2}))? (?<m>${month})(?:,? (?<y>20\\d\\d))?(?![\\d:])`,
    'i',
  ),
  new RegExp(
    `(?<![\\d/.])(?:(?<m>\\d{1,2})/(?<d>\\d{1,2})|(?<m>\\d{1,2})月\\s?(?<d>\\d{1,2})日)${weekday}(?:\\s{0,2}[-~]\\s{0,2}(?:(?<m2>\\d{1,2})[/月]\\s?)?(?<d2>\\d{1,2})日?(?![\\d:])${weekday})?(?![\\d/:%.])`,
    'i',
  ),
];

/** The first day, or days, in a text. `year` is used where it writes none. Null: no day. */
export function readDays(text: string, year: string | null): WrittenDays | null {
  const folded = foldWidth(text);
  for (const pattern of patterns) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const parts = found.groups as Parts;
    const from = toDay(parts.y ?? year, parts.m, parts.d);
    const to = parts.d2 === undefined ? from : toDay(parts.y2 ?? parts.y ?? year, parts.m2 ?? parts.m, parts.d2);
    if (from === undefined || to === undefined) continue;
    const [start, end] = [found.index, found.index + found[0].length];
    return {
      from,
      to: to === null || from === null || to < from ? from : to,
      written: text.slice(start, end),
      rest: cutOut(text, start, end),
    };
  }
  return null;
}

/** The year of a text that names exactly one. */
export function yearIn(text: string): string | null {
  const years = new Set(foldWidth(text).match(/(?<!\d)20[0-9]\d(?=\D|$|[01]\d[0-3]\d(?!\d))/g));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** Undefined: there is no such day. Null: its year is not known. */
function toDay(
  year: string | null | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): string | null | undefined {
  const named = months.indexOf((monthText ?? '').slice(0, 3).toLowerCase()) + 1;
  const monthNumber = named || Number(monthText);
  const date = new Date(Date.UTC(Number(year ?? 2000), monthNumber - 1, Number(dayText)));
  if (date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== Number(dayText)) return undefined;
  return year ? date.toISOString().slice(0, 10) : null;
}
