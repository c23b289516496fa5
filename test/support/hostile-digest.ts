import fc from 'fast-check';
import type { Claim } from '../../src/digests/claim.ts';
import type { Digest, DigestContext, DigestPart, Line, Section } from '../../src/digests/digest.ts';
import type { Note } from '../../src/notes/note.ts';
import { hostileText } from './hostile-text.ts';
import { event, note, session } from './samples.ts';

export interface DigestCase {
  readonly digest: Digest;
  readonly context: DigestContext;
}

const authors = ['U1', 'U2', 'U3', 'import:山田', 'U9'];

/** Slack's form: about as long as they get. */
export function permalink(at: number): string {
  return `https://a-rather-long-team-name.slack.com/archives/C0123456789/p17000000000${at}?thread_ts=1700000000.000100&cid=C0123456789`;
}

/** Digests of any shape over notes with hostile words, some deleted, imported, or still without a message. */
export const digestCase: fc.Arbitrary<DigestCase> = fc
  .record({
    notes: fc.array(
      fc.record({
        text: hostileText,
        author: fc.nat(authors.length - 1),
        state: fc.constantFrom('posted', 'posted', 'waiting', 'imported', 'deleted'),
      }),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    names: fc.array(hostileText, { minLength: 3, maxLength: 3 }),
    claims: fc.array(fc.record({ text: hostileText, cites: fc.array(fc.nat(11), { minLength: 1, maxLength: 9 }) }), {
      minLength: 1,
      maxLength: 60,
    }),
    parts: fc.array(fc.array(fc.nat(59), { maxLength: 25 }), { maxLength: 5 }),
    head: fc.array(fc.nat(59), { maxLength: 20 }),
    words: fc.array(hostileText, { minLength: 6, maxLength: 6 }),
    language: fc.constantFrom('ja' as const, 'en' as const),
  })
  .map((drawn) => {
    const notes = drawn.notes.map(
      (each, at): Note => noteOf(at, each.text.toWellFormed() || 'x', authors[each.author] ?? 'U1', each.state),
    );
    const claims = drawn.claims.map((each, at) =>
      claimOf(
        at,
        each.text,
        each.cites.map((cite) => `n${cite % notes.length}`),
      ),
    );
    const [title = '', facts = '', heading = '', subheading = '', remark = '', saying = ''] = drawn.words;
    const sections = (numbers: readonly number[], words: string): Section[] => [
      { heading: words, lines: numbers.map((number) => lineOf(claims[number % claims.length], saying)), remark },
    ];
    const parts = drawn.parts.map(
      (numbers): DigestPart => ({ heading, subheading, sessionId: 'session', sections: sections(numbers, subheading) }),
    );
    const ids = notes.map(({ id }) => id);
    const digest: Digest = {
      id: 'd1',
      eventId: 'event',
      version: 2,
      status: 'published',
      createdBy: 'U1',
      createdAt: new Date('2026-07-10T00:00:00Z'),
      sourceHash: 'hash',
      channelId: 'C1',
      content: {
        title,
        format: 'sessions',
        isFormatAsked: false,
        language: drawn.language,
        engine: 'extractive',
        engineReason: facts,
        facts,
        head: sections(drawn.head, heading),
        parts,
        claims,
        accounting: { used: ids, shortened: [], leftOut: [], points: 9, shown: 9, filesNotRead: 0 },
      },
    };
    const names = new Map(drawn.names.map((name, at) => [`U${at + 1}`, name]));
    return { digest, context: { event: event({ language: drawn.language }), sessions: [session()], notes, names } };
  });

function noteOf(at: number, text: string, authorId: string, state: string): Note {
  const bare = note({ id: `n${at}`, authorId, text });
  if (state === 'deleted') return { ...bare, text: null, deletedAt: bare.createdAt };
  if (state === 'imported') return { ...bare, source: 'import', file: `${text.slice(0, 80)}.md`, line: 7 };
  return state === 'posted' ? { ...bare, messageTs: '1.2', permalink: permalink(at) } : bare;
}

function claimOf(at: number, text: string, noteIds: readonly string[]): Claim {
  return {
    id: `c${at}`,
    text,
    kind: 'fact',
    sessionId: 'session',
    cites: noteIds.map((noteId, line) => ({ noteId, line })),
    authorIds: [],
    context: [],
    isHighlight: false,
    speaker: null,
    status: null,
    region: null,
    score: 1,
  };
}

/** Every third line carries support, every fifth a nested statement, every seventh states nothing. */
function lineOf(claim: Claim | undefined, support: string): Line {
  const at = Number(claim?.id.slice(1) ?? 0);
  const runs = [{ text: claim?.text ?? '', isBold: true }, { text: '〔GA・米国〕' }, { text: claim?.text ?? '' }];
  const child: Line = { runs: [{ text: support }], claimId: at % 5 === 0 ? (claim?.id ?? null) : null, children: [] };
  return { runs, claimId: at % 7 === 6 ? null : (claim?.id ?? null), children: at % 3 === 0 ? [child] : [] };
}
