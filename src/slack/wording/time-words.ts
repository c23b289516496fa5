import type { Session } from '../../events/session.ts';
import type { Language } from '../../language.ts';

const locales = { ja: 'ja-JP', en: 'en-GB' } as const;

/** `13:30`, in the event's zone. */
export function timeOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    at,
  );
}

/** `7/9(木)` or `Thu 9 Jul`. */
export function dayOf(at: Date, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    month: language === 'ja' ? 'numeric' : 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone,
  });
  return format.format(at).replace(',', '');
}

/** `7/9(木) 13:30–14:20`; null for a session without times. */
export function slotOf(
  session: Pick<Session, 'startsAt' | 'endsAt'>,
  timeZone: string,
  language: Language,
): string | null {
  const { startsAt, endsAt } = session;
  if (startsAt === null) return endsAt && `${dayOf(endsAt, timeZone, language)} –${timeOf(endsAt, timeZone)}`;
  const start = `${dayOf(startsAt, timeZone, language)} ${timeOf(startsAt, timeZone)}`;
  return endsAt ? `${start}–${timeOf(endsAt, timeZone)}` : start;
}
