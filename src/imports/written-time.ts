import { cutOut, foldWidth, trimSeparators } from './folded-text.ts';

/** Wall times as a heading or item writes them, and its words without them. */
export interface WrittenTimes {
  /** `HH:MM`, null where only the end is written (`~10:05`). */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly rest: string;
}

const clock = '(\\d{1,2}):(\\d{2})(?!\\d)\\s{0,2}([ap]m\\b)?';
const range = new RegExp(`(?<![\\d:])${clock}\\s{0,3}(?:-|~|to\\b|→|->)\\s{0,3}${clock}`, 'i');
const endOnly = new RegExp(`(?<![\\d:]\\s{0,3})[-~]\\s{0,2}${clock}`, 'i');
/** A start alone counts in front or within brackets; elsewhere `16:09` may be anything. */
const startOnly = new RegExp(
  `^\\s{0,3}[[(]?${clock}(?:\\s{0,2}[-~])?(?=[\\s\\])|:]|$)|[[(]${clock}\\s{0,2}[-~]?[\\])]`,
  'i',
);

/** `[10:00 - 11:30] …`, `10:00～11:30 …`, `… (9:30 AM – 10:15 AM)`, `13:00 …`, `…（~10:05）`. Null: no time. */
export function readTimes(text: string): WrittenTimes | null {
  const folded = foldWidth(text);
  const between = range.exec(folded);
  if (between) {
    const [found, hour, minute, half, toHour, toMinute, toHalf] = between;
    const startsAt = toTime(hour, minute, half ?? (toHalf && Number(hour) <= Number(toHour) ? toHalf : undefined));
    const endsAt = toTime(toHour, toMinute, toHalf);
    return startsAt && endsAt
      ? { startsAt, endsAt, rest: cutOut(text, between.index, between.index + found.length) }
      : null;
  }
  const start = startOnly.exec(folded);
  if (start) {
    const startsAt = toTime(start[1] ?? start[4], start[2] ?? start[5], start[3] ?? start[6]);
    const rest = trimSeparators(
      `${text.slice(0, start.index)} ${text.slice(start.index + start[0].length).replace(/^[\])］】）]/, '')}`,
    );
    return startsAt ? { startsAt, endsAt: null, rest } : null;
  }
  const end = endOnly.exec(folded);
  const endsAt = end ? toTime(end[1], end[2], end[3]) : null;
  return end && endsAt ? { startsAt: null, endsAt, rest: cutOut(text, end.index, end.index + end[0].length) } : null;
}

/** `0915` → `09:15`; null for what is no time of day. */
export function readCompactTime(digits: string): string | null {
  return /^\d{4}$/.test(digits) ? toTime(digits.slice(0, 2), digits.slice(2), undefined) : null;
}

function toTime(hour: string | undefined, minute: string | undefined, half: string | undefined): string | null {
  const isAfternoon = half?.toLowerCase() === 'pm' && Number(hour) < 12;
  const isMidnight = half?.toLowerCase() === 'am' && Number(hour) === 12;
  const hours = Number(hour) + (isAfternoon ? 12 : 0) - (isMidnight ? 12 : 0);
  const minutes = Number(minute);
  if (!(hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59)) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
