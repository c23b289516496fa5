import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planImport } from '../../src/imports/import-plan.ts';
import { toImportedEvent } from '../../src/imports/imported-event.ts';
import type { ImportedFile, ImportedSession } from '../../src/imports/imported-file.ts';

const timeZone = 'Asia/Tokyo';

function session(over: Partial<ImportedSession> = {}): ImportedSession {
  const empty = { code: null, speakers: [], room: null, day: null, startsAt: null, endsAt: null, isGeneral: false };
  return { title: 'Queues at night', ...empty, notes: [], meta: [], ...over };
}

function file(over: Partial<ImportedFile> = {}): ImportedFile {
  return {
    file: 'a.md',
    eventName: 'Kumo Days',
    language: 'ja',
    from: null,
    to: null,
    sessions: [],
    meta: [],
    ...over,
  };
}

describe('times', () => {
  test.each([
    ['the day of the session', { day: '2026-07-09' }, {}, '2026-07-09T01:30:00.000Z'],
    ['the only day of the file', {}, { from: '2026-07-10', to: '2026-07-10' }, '2026-07-10T01:30:00.000Z'],
  ])('are meant on %s, in the zone of the event', (_, ofSession, ofFile, instant) => {
    const sessions = [session({ startsAt: '10:30', ...ofSession })];
    expect(planImport([file({ sessions, ...ofFile })], { timeZone }).sessions[0]?.startsAt?.toISOString()).toBe(
      instant,
    );
  });

  test('stay unknown where the day is', () => {
    const sessions = [session({ startsAt: '10:30', endsAt: '11:00' })];
    const plan = planImport([file({ sessions, from: '2026-07-09', to: '2026-07-10' })], { timeZone });
    expect(plan.sessions[0]).toMatchObject({ startsAt: null, endsAt: null });
  });

  test('an end before the start is on the next day', () => {
    const sessions = [session({ day: '2026-07-09', startsAt: '23:30', endsAt: '00:15' })];
    const { endsAt } = planImport([file({ sessions })], { timeZone }).sessions[0] ?? {};
    expect(endsAt?.toISOString()).toBe('2026-07-09T15:15:00.000Z');
  });
});

describe('several files', () => {
  const note = { author: 'Rin', text: '- cheap', line: 3 };

  test('give one session where code or title is the same, and fill in what one of them lacks', () => {
    const first = file({ sessions: [session({ code: 'SVS101', notes: [note] })] });
    const second = file({
      file: 'b.md',
      sessions: [session({ title: 'queues AT night', room: 'Hall 2', notes: [note] })],
    });
    const third = file({
      file: 'c.md',
      sessions: [session({ title: 'Other words', code: 'ｓｖｓ101', notes: [note] })],
    });
    const { sessions } = planImport([first, second, third], { timeZone });
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ code: 'SVS101', room: 'Hall 2' });
    expect(sessions[0]?.notes.map((kept) => kept.file)).toEqual(['a.md', 'b.md', 'c.md']);
  });

  test('keep sessions apart that are alike but at other times, and those of one file', () => {
    const early = session({ day: '2026-07-09', startsAt: '10:00' });
    const late = session({ day: '2026-07-10', startsAt: '10:00' });
    const plan = planImport([file({ sessions: [early, early] }), file({ file: 'b.md', sessions: [late] })], {
      timeZone,
    });
    expect(plan.sessions).toHaveLength(3);
  });

  test('share one general session', () => {
    const general = session({ title: 'General', isGeneral: true });
    const plan = planImport([file({ sessions: [general] }), file({ file: 'b.md', sessions: [general] })], { timeZone });
    expect(plan.sessions).toHaveLength(1);
  });

  test('the first gives the name unless one is asked for; days span them all', () => {
    const files = [
      file({ from: '2026-07-10', to: '2026-07-10' }),
      file({ eventName: 'Other', from: '2026-07-09', to: '2026-07-09' }),
    ];
    expect(planImport(files, { timeZone })).toMatchObject({ name: 'Kumo Days', from: '2026-07-09', to: '2026-07-10' });
    expect(planImport(files, { timeZone, name: 'Mine' }).name).toBe('Mine');
  });
});

test('every note and line comes through once, whatever the files hold', () => {
  const line = fc.record({ line: fc.nat(50), text: fc.string() });
  const someSession = fc
    .record({
      title: fc.constantFrom('A', 'B', 'Ｂ'),
      code: fc.constantFrom(null, 'X1', 'X2'),
      isGeneral: fc.boolean(),
      meta: fc.array(line),
    })
    .chain((over) =>
      fc.array(line).map((notes) => session({ ...over, notes: notes.map((note) => ({ author: 'Rin', ...note })) })),
    );
  const someFile = fc
    .record({ file: fc.constantFrom('a.md', 'b.md'), sessions: fc.array(someSession), meta: fc.array(line) })
    .map(file);
  fc.assert(
    fc.property(fc.array(someFile), (files) => {
      const event = toImportedEvent(planImport(files, { timeZone }), { timeZone, now: new Date(0) });
      const given = files.flatMap(({ file: name, meta, sessions }) =>
        [meta, ...sessions.flatMap((each) => [each.notes, each.meta])]
          .flat()
          .map(({ line: at, text }) => [name, at, text].join()),
      );
      const kept = [...event.notes, ...event.meta].map(({ file: name, line: at, text }) => [name, at, text].join());
      expect(kept.sort()).toEqual(given.sort());
      const ids = new Set(event.sessions.map(({ id }) => id));
      expect(event.notes.filter(({ sessionId }) => !ids.has(sessionId))).toEqual([]);
    }),
  );
});
