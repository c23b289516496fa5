import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../src/digests/claim.ts';
import type { Digest } from '../../src/digests/digest.ts';
import { exportEvents, type KeptEvent } from '../../src/digests/export.ts';
import type { Note } from '../../src/notes/note.ts';
import { exportShape } from '../fixtures/export-shape.ts';
import { event, note, session } from '../support/samples.ts';

const early = new Date('2026-07-09T01:00:00Z');
const late = new Date('2026-07-09T02:00:00Z');

function claim(text: string, ...noteIds: string[]): Claim {
  const [first = ''] = noteIds;
  return {
    id: `claim-${first}`,
    text,
    kind: 'fact',
    sessionId: 'session',
    cites: noteIds.map((noteId, line) => ({ noteId, line })),
    authorIds: ['U1'],
    context: [],
    isHighlight: false,
    speaker: null,
    status: null,
    region: null,
    score: 1,
  };
}

function digest(fields: Partial<Digest> = {}, claims: readonly Claim[] = []): Digest {
  const accounting = { used: ['n1'], shortened: [], leftOut: ['n2'], points: 3, shown: 2, filesNotRead: 1 };
  return {
    id: 'digest',
    eventId: 'event',
    version: 1,
    status: 'published',
    createdBy: 'U1',
    createdAt: early,
    sourceHash: 'abc',
    channelId: 'C1',
    content: {
      ...{ title: 'Cloud Days', format: 'sessions', isFormatAsked: true, language: 'ja', engine: 'extractive' },
      ...{ engineReason: null, facts: '', head: [], parts: [], claims, accounting },
    },
    ...fields,
  };
}

const gone: Note = { ...note({ id: 'n2', createdAt: late }), text: null, deletedAt: late };

const kept: KeptEvent = {
  event: event({ from: '2026-07-09', to: '2026-07-10' }),
  sessions: [session({ startsAt: early, endsAt: late, speakers: ['Mori'] }), session({ id: 'other', isGeneral: true })],
  notes: [gone, note({ id: 'n1', createdAt: early, permalink: 'https://example.slack.com/archives/C1/p1' })],
  meta: [
    { eventId: 'event', sessionId: null, file: 'a.md', line: 1, text: '# Cloud Days' },
    { eventId: 'event', sessionId: 'session', file: 'a.md', line: 3, text: '## Talk' },
  ],
  digests: [
    {
      digest: digest({}, [
        claim('both', 'n1', 'n1', 'n2'),
        claim('only the deleted one', 'n2'),
        claim('first deleted', 'n2', 'n1'),
      ]),
      posts: [
        { channelId: 'C1', ts: '1.000001' },
        { channelId: 'C1', ts: null },
      ],
    },
    {
      digest: digest({ id: 'draft', status: 'draft', version: 0, createdAt: new Date(0), channelId: 'D1' }),
      posts: [],
    },
  ],
};

describe('export', () => {
  const [exported] = exportEvents([kept]).events;

  test('has the fixed shape, with its keys in order', () => {
    const whole = exportEvents([kept]);
    // zod gives back the keys in the order of the shape.
    expect(JSON.stringify(whole)).toBe(JSON.stringify(exportShape.parse(JSON.parse(JSON.stringify(whole)))));
  });

  test('orders notes and digests by time', () => {
    expect(exported?.sessions[0]?.notes.map(({ id }) => id)).toEqual(['n1', 'n2']);
    expect(exported?.digests.map(({ id }) => id)).toEqual(['draft', 'digest']);
  });

  test('keeps of a deleted note its ids and when it went', () => {
    expect(exported?.sessions[0]?.notes[1]).toMatchObject({ id: 'n2', text: null, deletedAt: late.toISOString() });
  });

  test('a claim cites each live note once; the words of a deleted note are gone', () => {
    expect(exported?.digests[1]?.claims).toEqual([{ text: 'both', kind: 'fact', cites: ['n1'], sessionId: 'session' }]);
  });

  test('only messages that stand in Slack are named', () => {
    expect(exported?.digests[1]?.messages).toEqual([{ channelId: 'C1', ts: '1.000001' }]);
  });

  test('lines of a file stand where they belong', () => {
    expect(exported?.meta).toEqual([{ line: 1, text: '# Cloud Days' }]);
    expect(exported?.sessions.map(({ meta }) => meta.length)).toEqual([1, 0]);
  });

  test('nothing kept is an empty list', () => expect(exportEvents([])).toEqual({ events: [] }));
});
