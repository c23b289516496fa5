import { SummitError } from '../errors.ts';
import { cleanName } from './event-name.ts';

/** What `/summit event new` was given. */
export interface EventWords {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly timeZone: string | null;
}

const rangeShape = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/**
 * Takes zone, then date range, from the right; the rest is the name.
 * @throws SummitError `date_range_invalid`, `zone_unknown`, `name_missing`, `name_too_long`
 */
export function readEventWords(text: string, timeZoneNamed: (zone: string) => string | null): EventWords {
  const words = text.trim().split(/\s+/u);
  const last = words.at(-1) ?? '';
  const timeZone = timeZoneNamed(last);
  if (timeZone !== null) words.pop();
  else if (rangeShape.test(words.at(-2) ?? '')) {
    // Behind a date range only a zone can stand, so this one is misspelt and no part of the name.
    throw new SummitError('zone_unknown', { zone: last });
  }
  const range = rangeShape.exec(words.at(-1) ?? '');
  if (range) words.pop();
  const [from, to] = range ? readRange(range[1] ?? '', range[2] ?? '') : [null, null];
  return { name: cleanName(words.join(' ')), from, to, timeZone };
}

function readRange(from: string, to: string): [string, string] {
  if (!isDay(from) || !isDay(to) || from > to) throw new SummitError('date_range_invalid', { range: `${from}..${to}` });
  return [from, to];
}

/** A day that exists, 2000–2099: a year outside is a slip of the keyboard. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return /^20\d{2}-/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
