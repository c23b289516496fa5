import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readImportFile } from '../../src/imports/read-import-file.ts';

function bytesOf(name: string): Uint8Array {
  return readFileSync(new URL(`../support/sample-notes/${name}`, import.meta.url));
}

/** The reason for which a file is refused. */
function reasonOf(name: string, content: string | Uint8Array): string {
  try {
    readImportFile(name, content);
  } catch (error) {
    return (error as { details: { reason: string } }).details.reason;
  }
  return 'read';
}

function csv(...lines: string[]): string {
  return lines.join('\n');
}

describe('the ending decides', () => {
  test.each(['tide-conf.md', 'tide-conf.json', 'tide-conf.csv'])('%s', (name) => {
    const { file, eventName, sessions } = readImportFile(name, bytesOf(name));
    expect([file, eventName]).toEqual([name, 'TideConf']);
    expect(sessions.find(({ title }) => title === 'Queues are not databases')?.notes.length).toBeGreaterThan(0);
  });

  test.each(['a.MD', 'a.markdown', 'a.txt'])('%s is Markdown', (name) => {
    expect(readImportFile(name, '- x').sessions[0]?.notes[0]?.text).toBe('- x');
  });

  test.each(['a.pdf', 'a', 'md', 'a.md.exe'])('%s is refused', (name) => {
    expect(reasonOf(name, 'x')).toBe('only .md, .json and .csv files can be imported');
  });
});

describe('bytes', () => {
  test.each([
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe6, 0xbd, 0xae]],
    ['UTF-16', [0xff, 0xfe, 0x6e, 0x6f]],
    ['UTF-16, the other way round', [0xfe, 0xff, 0x6f, 0x6e]],
    ['Shift_JIS', [0x92, 0xaa]],
  ])('%s', (_, bytes) => {
    expect(readImportFile('a.md', Uint8Array.from(bytes)).sessions[0]?.notes[0]?.text).toMatch(/^\p{Script=Han}$/u);
  });

  test('what is no text is refused', () => {
    expect(reasonOf('a.md', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]))).toBe('this is not a text file');
    expect(reasonOf('a.md', Uint8Array.from([0x80, 0xfd, 0xff, 0x81]))).toBe('the text is neither UTF-8 nor Shift_JIS');
  });

  test('a megabyte is read whole', () => {
    const text = Array.from({ length: 40_000 }, (_, at) => `- tide number ${at} came`).join('\n');
    const notes = readImportFile('a.md', text).sessions.flatMap((session) => session.notes);
    expect(notes.map((note) => note.text).join('\n')).toBe(text);
  });
});

describe('JSON', () => {
  test('of the simple shape', () => {
    const { from, sessions } = readImportFile('tide-conf.json', bytesOf('tide-conf.json'));
    expect(from).toBe('2027-03-04');
    expect(sessions).toEqual([
      {
        ...{ title: 'Queues are not databases', code: 'ARC201', speakers: ['Dana Reyes'], room: null },
        ...{ day: '2027-03-04', startsAt: '09:30', endsAt: '10:15', isGeneral: false, meta: [] },
        notes: [
          { author: 'Kim', text: '- Retries multiply load by 3.4', line: 1 },
          { author: 'Lou', text: 'Backoff needs jitter\n- always', line: 2 },
        ],
      },
      expect.objectContaining({
        isGeneral: true,
        notes: [{ author: 'tide-conf', text: 'The ferry was late', line: 3 }],
      }),
    ]);
  });

  test.each([
    ['{"event":"T",\n"sessions":[}', 'line 2: this is not valid JSON'],
    ['{"event":"T"', 'line 1: this is not valid JSON'],
    ['[]', 'the file: expected object, received array'],
    ['{"event":"T","sessions":[{"title":"A"},{"title":3}]}', 'sessions[1].title: expected string, received number'],
    [
      '{"event":"T","sessions":[{"title":"A","notes":[{"author":"K"}]}]}',
      'sessions[0].notes[0].text: expected string, received undefined',
    ],
    [
      '{"event":"T","sessions":[{"title":"A","startsAt":"soon"}]}',
      'sessions[0].startsAt: give the local time as "10:00" or "2026-07-09 10:00"',
    ],
    ['{"events":[]}', 'it holds no event'],
  ])('%s is refused', (text, reason) => expect(reasonOf('a.json', text)).toBe(reason));
});

/** INTERFACES, section 4. */
function exported(notes: readonly object[], meta: readonly object[] = []) {
  const session = { id: 's', title: 'Tides', code: null, speakers: ['Dana Reyes'], room: 'A', threadTs: null, meta };
  const times = { startsAt: '2027-03-04T00:30:00.000Z', endsAt: '2027-03-04T01:15:00.000Z' };
  const event = {
    id: 'e',
    name: 'TideConf',
    workspaceId: 'w',
    channelId: null,
    language: 'en',
    timeZone: 'Asia/Tokyo',
  };
  return {
    ...event,
    from: '2027-03-04',
    to: null,
    status: 'open',
    meta: [{ line: 1, text: '# Aims' }],
    sessions: [{ ...session, ...times, notes }],
    digests: [],
  };
}

describe('JSON of an export', () => {
  const own = { authorId: 'import:Kim', text: '- a', file: 'a.md', line: 4 };

  test('keeps times of the event’s zone, names, and lines of the one file the notes came from', () => {
    const { sessions, meta } = readImportFile(
      'a.json',
      JSON.stringify({ events: [exported([own, { ...own, text: null, line: 9 }], [{ line: 3, text: '## T' }])] }),
    );
    expect(meta).toEqual([{ line: 1, text: '# Aims' }]);
    expect(sessions).toEqual([
      {
        ...{ title: 'Tides', code: null, speakers: ['Dana Reyes'], room: 'A', isGeneral: false },
        ...{ day: '2027-03-04', startsAt: '09:30', endsAt: '10:15' },
        notes: [{ author: 'Kim', text: '- a', line: 4 }],
        meta: [{ line: 3, text: '## T' }],
      },
    ]);
  });

  test('notes from Slack never fall below a heading of a file', () => {
    const slack = { authorId: 'U1', text: 'b', file: null, line: null };
    const { sessions, meta } = readImportFile('a.json', JSON.stringify({ events: [exported([own, slack])] }));
    expect(sessions[0]?.notes.map(({ author, line }) => [author, line])).toEqual([
      ['Kim', 1],
      ['U1', 2],
    ]);
    expect(meta[0]?.line).toBeGreaterThan(2);
    const alone = readImportFile('a.json', JSON.stringify({ events: [exported([slack])] }));
    expect(alone.meta[0]?.line).toBeGreaterThan(alone.sessions[0]?.notes[0]?.line ?? 0);
  });

  test('of two events is refused', () => {
    expect(reasonOf('a.json', JSON.stringify({ events: [exported([]), exported([])] }))).toBe(
      'it holds 2 events; export the one you want with --event',
    );
  });
});

describe('CSV', () => {
  test('with quotes, empty rows and Windows line ends', () => {
    const { eventName, from, to, meta, sessions } = readImportFile('tide-conf.csv', bytesOf('tide-conf.csv'));
    expect([eventName, from, to]).toEqual(['TideConf', '2027-03-04', '2027-03-05']);
    expect(meta).toEqual([{ line: 1, text: 'event,session,code,author,text,time' }]);
    expect(sessions.map(({ title, code, notes }) => [title, code, notes])).toEqual([
      ['General', null, [{ author: 'Lou', text: 'The ferry was late', line: 6 }]],
      [
        'Queues are not databases',
        'ARC201',
        [
          { author: 'Kim', text: '- Retries multiply load by 3.4\n- "jitter" helps', line: 2 },
          { author: 'Lou', text: 'Backoff needs jitter', line: 5 },
        ],
      ],
      ['Cold data', 'STG310', []],
    ]);
    expect(sessions[1]).toMatchObject({ day: '2027-03-04', startsAt: '09:30', endsAt: '10:15' });
  });

  test('with Japanese names of columns, and other separators', () => {
    const { sessions } = readImportFile('a.csv', csv('セッション;メモ;名前', '潮の話;港は広い;青山'));
    expect(sessions[0]).toMatchObject({ title: '潮の話', notes: [{ author: '青山', text: '港は広い', line: 2 }] });
    expect(readImportFile('a.tsv', csv('session\ttext', 'A\tb,c')).sessions[0]?.notes[0]).toEqual({
      author: 'a',
      text: 'b,c',
      line: 2,
    });
  });

  test.each([
    [csv('a,b', '1,2'), 'line 1: the first row names no column "session"'],
    [csv('session,author', 'A,b'), 'line 1: the first row names no column "text"'],
    [csv('session,text', 'A,b', 'A,b,c'), 'line 3: 3 cells, but 2 columns'],
    [csv('session,text', 'A,"open'), 'line 2: the quotes in this row do not match'],
    [
      csv('session,text,time', 'A,b,soon'),
      'line 2: the time is not understood; write it as 10:00-11:30 or 2026-07-09 10:00',
    ],
    [csv('event,session,text', 'T,A,b', 'U,A,c'), 'it names 2 events; put each into a file of its own'],
    [csv('session,text', `A,${'x'.repeat(40_001)}`), 'line 2: a note has more than 40000 characters'],
  ])('%#: is refused with its line', (text, reason) => expect(reasonOf('a.csv', text)).toBe(reason));
});
