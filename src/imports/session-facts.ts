import { readSessionTitle } from '../events/session-title.ts';
import { withoutTail } from '../notes/label.ts';
import { nameOf, speakersIn, splitNames } from '../notes/speaker.ts';
import { foldWidth, trimSeparators } from './folded-text.ts';
import { readDays } from './written-day.ts';
import { readCompactTime, readTimes } from './written-time.ts';

/** What a heading, item or table says of a session. */
export interface SessionFacts {
  readonly title: string;
  readonly code: string | null;
  readonly speakers: readonly string[];
  readonly room: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
  /** The day as written: tells sessions apart where the year is not known. */
  readonly writtenDay: string | null;
  /** `HH:MM` */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

export const noFacts: SessionFacts = {
  title: '',
  code: null,
  speakers: [],
  room: null,
  day: null,
  writtenDay: null,
  startsAt: null,
  endsAt: null,
};

/** Takes day, times, code and room off a title. What is not there stays null. */
export function readSessionFacts(text: string, year: string | null): SessionFacts {
  const days = readDays(text, year);
  const times = readTimes(days?.rest ?? text);
  const slot = readSlot(times?.rest ?? days?.rest ?? text);
  const { title, code } = readSessionTitle(trimSeparators(slot.rest));
  const coded = code === null ? readCodeAtEnd(title) : { title, code };
  const speakers = speakersIn(coded.title);
  return {
    title: speakers.length > 0 ? withoutTail(coded.title) : coded.title,
    code: slot.code ?? coded.code,
    speakers,
    room: slot.room ?? readRoom(coded.title),
    day: days?.from ?? null,
    writtenDay: days?.written ?? null,
    startsAt: times?.startsAt ?? slot.startsAt,
    endsAt: times?.endsAt ?? null,
  };
}

/** `1320C Title`: 13:20 in room C; `0915DE Title`: in two rooms. */
function readSlot(text: string): { code: string | null; startsAt: string | null; room: string | null; rest: string } {
  const [, code = '', digits = '', rooms = '', rest = ''] =
    /^((\d{4})([A-Z]{1,3}))[\s:：|｜]+(\S.*)$/s.exec(foldWidth(text)) ?? [];
  const startsAt = readCompactTime(digits);
  if (startsAt === null) return { code: null, startsAt: null, room: null, rest: text };
  return { code, startsAt, room: [...rooms].join(', '), rest: text.slice(text.length - rest.length) };
}

function readCodeAtEnd(title: string): { title: string; code: string | null } {
  const found = /^(.+?)\s*[[(（【]([A-Z]{2,6}-?\d{2,4}(?:-[A-Z0-9]{1,3})?)[\])）】]$/s.exec(title);
  return found ? { title: found[1] ?? title, code: found[2] ?? null } : { title, code: null };
}

function readRoom(title: string): string | null {
  return /[[(（](?:room|hall|会場|部屋)\s*[:：]?\s*([^\])）]{1,20})[\])）]/i.exec(title)?.[1]?.trim() ?? null;
}

const fields: readonly (readonly [Field, RegExp])[] = [
  ['day', /^(?:日付|開催日|date|day)$/i],
  ['times', /^(?:日時|時間|時刻|開催日時|date and time|when|time)$/i],
  ['speakers', /^(?:発表者|登壇者|講演者|講師|スピーカー|話者|speakers?|presenters?)$/i],
  ['room', /^(?:会場|場所|部屋|ルーム|room|venue|place|where)$/i],
  ['code', /^(?:コード|セッション(?:コード|番号)|セッションid|code|session (?:code|id))$/i],
];

type Field = 'day' | 'times' | 'speakers' | 'room' | 'code';

/** What `Room: C`, `登壇者：…` or a row of an overview table says; null if the name is none of a session's facts. */
export function readField(name: string, value: string, year: string | null): Partial<SessionFacts> | null {
  const field = fields.find(([, pattern]) => pattern.test(name.trim()))?.[0];
  if (field === undefined || value.trim() === '') return null;
  switch (field) {
    case 'day':
    case 'times':
      return readWhen(value, year);
    case 'speakers':
      return {
        speakers: splitNames(value)
          .map(nameOf)
          .filter((speaker) => speaker !== ''),
      };
    case 'room':
      return { room: value.trim() };
    case 'code':
      return { code: value.trim() };
  }
}

function readWhen(value: string, year: string | null): Partial<SessionFacts> {
  const days = readDays(value, year);
  const times = readTimes(days?.rest ?? value);
  return {
    ...(days ? { day: days.from, writtenDay: days.written } : {}),
    ...(times ? { startsAt: times.startsAt, endsAt: times.endsAt } : {}),
  };
}
