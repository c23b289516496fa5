import type { Language } from '../../language.ts';
import type { Material } from './material.ts';

/** `7/9(木)–10(金)・4人・メモ37件・14/22セッション`: dates, people, notes, sessions with notes of all. */
export function digestFacts({ event, sessions, readings, noteCounts }: Material, language: Language): string {
  const people = new Set(readings.map(({ note }) => note.authorId)).size;
  const named = sessions.filter(({ isGeneral }) => !isGeneral);
  const counts = {
    people,
    notes: readings.length,
    noted: named.filter(({ id }) => noteCounts.has(id)).length,
    sessions: named.length,
  };
  const dates = dateRange(event.from, event.to, language);
  return [dates, ...(language === 'ja' ? inJapanese(counts) : inEnglish(counts))]
    .filter(Boolean)
    .join(language === 'ja' ? '・' : ' · ');
}

interface Counts {
  readonly people: number;
  readonly notes: number;
  readonly noted: number;
  readonly sessions: number;
}

function inJapanese({ people, notes, noted, sessions }: Counts): string[] {
  return [`${people}人`, `メモ${notes}件`, sessions > 0 ? `${noted}/${sessions}セッション` : ''];
}

function inEnglish({ people, notes, noted, sessions }: Counts): string[] {
  return [
    `${people} ${people === 1 ? 'person' : 'people'}`,
    `${notes} ${notes === 1 ? 'note' : 'notes'}`,
    sessions > 0 ? `${noted} of ${sessions} ${sessions === 1 ? 'session' : 'sessions'}` : '',
  ];
}

/** Days as they are, without a zone: they were typed as days. */
function dateRange(from: string | null, to: string | null, language: Language): string {
  if (!from) return '';
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to ?? from}T00:00:00Z`)];
  const words = (date: Date, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
      timeZone: 'UTC',
      weekday: 'short',
      ...parts,
    }).format(date);
  const full = { month: language === 'ja' ? 'numeric' : 'short', day: 'numeric' } as const;
  if (!to || to === from) return words(first, full);
  return language === 'ja'
    ? `${words(first, full)}–${words(last, full)}`
    : `${words(first, full)} – ${words(last, full)}`;
}
