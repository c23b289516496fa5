import type { Session } from '../../events/session.ts';
import type { Page } from './page.ts';

/** `[10:00 - 11:30] S3-101 Title`; with the day before the time where the event has several. */
export function sessionHeading(page: Page, session: Session, hasManyDays: boolean, meta: readonly string[]): string {
  const time = timeOf(page, session, hasManyDays) || writtenTime(meta);
  return [time && `[${time}]`, sessionName(page, session)].filter(Boolean).join(' ');
}

export function sessionName(page: Page, { title, code, isGeneral }: Session): string {
  if (isGeneral) return page.words.general;
  return code && !title.includes(code) ? `${code} ${title}` : title;
}

export function sessionSubheading(page: Page, { speakers, room }: Session): string | null {
  const parts = [speakers.join(page.words.comma), room ?? ''].filter(Boolean);
  return parts.length > 0 ? parts.join('｜') : null;
}

/** Do the sessions lie on more than one day of the event's zone? */
export function hasManyDays(page: Page, sessions: readonly Session[]): boolean {
  const days = sessions.flatMap(({ startsAt }) => (startsAt ? dayOf(startsAt, page.timeZone) : []));
  return new Set(days).size > 1;
}

function timeOf(page: Page, { startsAt, endsAt }: Session, isDayShown: boolean): string {
  const day = startsAt && isDayShown ? `${dayOf(startsAt, page.timeZone)} ` : '';
  const start = startsAt ? clock(startsAt, page.timeZone) : '';
  if (!endsAt) return `${day}${start}`.trim();
  return `${day}${start} - ${clock(endsAt, page.timeZone)}`.trim();
}

/** A file may tell the hour without the day: then it is no moment, but worth showing as it was written. */
function writtenTime([heading = '']: readonly string[]): string {
  const [time = ''] = /\d{1,2}:\d{2}(?:\s*[-–~〜～]\s*\d{1,2}:\d{2})?/.exec(heading) ?? [];
  return time;
}

/** Where a session can be seen, if the line of its file that names it says so. */
export function sessionLink([heading = '']: readonly string[]): string | null {
  return /https?:\/\/[^\s<>()[\]]+/.exec(heading)?.[0] ?? null;
}

function clock(time: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }).format(time);
}

/** `7/9` */
function dayOf(time: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone, month: 'numeric', day: 'numeric' }).format(time);
}
