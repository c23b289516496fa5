import { nameKey } from '../events/name-key.ts';
import type { SessionFacts } from './session-facts.ts';

/** The sessions of a file, in the order in which they are first named. */
export interface SessionBook {
  /** Adds a session, or finds the one that the facts already name; returns its place. */
  add(facts: SessionFacts): number;
  /** Fills in what the session does not say yet; speakers are joined. */
  tell(at: number, facts: Partial<SessionFacts>): void;
  isEmpty(): boolean;
  all(): readonly SessionFacts[];
}

export function createSessionBook(): SessionBook {
  const sessions: SessionFacts[] = [];
  const byName = new Map<string, number[]>();
  const tell = (at: number, facts: Partial<SessionFacts>) => {
    const known = sessions[at];
    if (known) sessions[at] = join(known, facts);
  };
  const add = (facts: SessionFacts) => {
    const alike = namesOf(facts).flatMap((name) => byName.get(name) ?? []);
    const same = alike.find((at) => isSame(sessions[at], facts));
    if (same !== undefined) tell(same, facts);
    const at = same ?? sessions.push(facts) - 1;
    for (const name of namesOf(facts)) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [at]);
      else if (!known.includes(at)) known.push(at);
    }
    return at;
  };
  return { add, tell, isEmpty: () => sessions.length === 0, all: () => withDistinctTitles(sessions) };
}

function namesOf({ code, title }: SessionFacts): string[] {
  return [...(code === null ? [] : [`code ${nameKey(code)}`]), `title ${nameKey(title)}`];
}

function join(known: SessionFacts, added: Partial<SessionFacts>): SessionFacts {
  return {
    title: known.title,
    code: known.code ?? added.code ?? null,
    speakers: [...new Set([...known.speakers, ...(added.speakers ?? [])])],
    room: known.room ?? added.room ?? null,
    day: known.day ?? added.day ?? null,
    writtenDay: known.writtenDay ?? added.writtenDay ?? null,
    startsAt: known.startsAt ?? added.startsAt ?? null,
    endsAt: known.endsAt ?? added.endsAt ?? null,
  };
}

/** Named alike, and nothing that both say contradicts. Codes are per day. */
function isSame(a: SessionFacts | undefined, b: SessionFacts): boolean {
  if (a === undefined) return false;
  const isNamedAlike =
    a.code !== null && b.code !== null ? nameKey(a.code) === nameKey(b.code) : nameKey(a.title) === nameKey(b.title);
  return isNamedAlike && agrees(a.writtenDay, b.writtenDay) && agrees(a.startsAt, b.startsAt);
}

function agrees(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/** Two keynotes of two days get the day as written in front; otherwise nobody could name one of them. */
function withDistinctTitles(sessions: readonly SessionFacts[]): SessionFacts[] {
  const counts = Map.groupBy(sessions, ({ title }) => nameKey(title));
  return sessions.map((session) => {
    const isAlone = (counts.get(nameKey(session.title))?.length ?? 0) < 2;
    return isAlone || session.writtenDay === null
      ? session
      : { ...session, title: `${session.writtenDay} ${session.title}` };
  });
}
