import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { ImportedFile, ImportedSession } from '../../src/imports/imported-file.ts';
import { readMarkdown } from '../../src/imports/markdown-file.ts';
import { accountedLines, byLine, linesWithWords } from '../support/accounted-lines.ts';
import { pointsByLine } from '../support/seeds.ts';

function sample(name: string): string {
  return readFileSync(new URL(`../support/sample-notes/${name}`, import.meta.url), 'utf8');
}

function read(...lines: string[]): ImportedFile {
  return readMarkdown('tides.md', lines.join('\n'));
}

/** Title, code, day, times, room and speakers in one line each. */
function told({ title, code, day, startsAt, endsAt, room, speakers }: ImportedSession): string {
  const when = [day, [startsAt, endsAt].filter(Boolean).join('-')].filter(Boolean).join(' ');
  return [title, code, when, room, speakers.join('+')].map((part) => part || '·').join(' | ');
}

describe('a Japanese report', () => {
  const file = readMarkdown('hoshi-days.md', sample('hoshi-days.md'));

  test('has its name, author and days', () => {
    expect(file).toMatchObject({
      eventName: '星空デイズ名古屋 2027 参加メモ',
      language: 'ja',
      from: '2027-05-12',
      to: '2027-05-13',
    });
    expect(new Set(file.sessions.flatMap(({ notes }) => notes.map(({ author }) => author)))).toEqual(new Set(['水野']));
  });

  test('has its sessions, those without notes too', () => {
    expect(file.sessions.map(told)).toEqual([
      'General | · | · | · | ·',
      'キーノート　潮の満ち引きと分散処理 | · | 09:45-10:30 | · | 青山',
      '名札のいらない認証 | TKB204 | 11:00-11:40 | 3F 小ホール | 井上 環',
      '何も書けなかった回 | · | 13:00-13:40 | · | ·',
      '5/12 開会式 | · | 2027-05-12 | · | ·',
      '潮の満ち引きと分散処理 | 0945A | 2027-05-12 09:45 | A | ·',
      '夜の計算機 | 1500BC | 2027-05-12 15:00 | B, C | ·',
      '5/13 開会式 | · | 2027-05-13 | · | ·',
    ]);
  });

  test('loses no line', () => {
    expect(byLine(accountedLines(file))).toEqual(byLine(linesWithWords(sample('hoshi-days.md'))));
  });

  test('has notes whose points know where they stand', () => {
    const points = pointsByLine(file);
    const kinds = [15, 16, 21, 29, 35, 42, 44, 53, 58, 82, 89].map((line) => {
      const point = points.get(line)?.[0];
      return [line, point?.kind, point?.speaker, point?.status, point?.region];
    });
    expect(kinds).toEqual([
      [15, 'improve', null, null, null],
      [16, 'result', null, null, null],
      [21, 'aim', null, null, null],
      [29, 'summary', null, null, null],
      [35, 'quote', '青山', null, null],
      [42, 'update', '青山', 'ga', '名古屋'],
      [44, 'update', '青山', 'preview', null],
      [53, 'fact', null, null, null],
      [58, 'impression', null, null, null],
      [82, 'booth', null, null, null],
      [89, 'fact', null, null, null],
    ]);
  });
});

test('an English report', () => {
  const file = readMarkdown('tide-conf.md', sample('tide-conf.md'));
  expect(file).toMatchObject({ eventName: 'TideConf', language: 'en', from: '2027-03-04', to: '2027-03-05' });
  expect(file.sessions.map(told)).toEqual([
    'General | · | · | · | ·',
    'Queues are not databases | · | 09:30-10:15 | Harbour 2 | Dana Reyes',
    'Cold data, warm hands | STG310 | · | · | ·',
    'Lighthouses as a service | · | · | · | ·',
    'Signals at dusk | · | · | · | ·',
  ]);
  expect(byLine(accountedLines(file))).toEqual(byLine(linesWithWords(sample('tide-conf.md'))));
});

describe('headings of sessions', () => {
  test.each([
    ['## [10:00 - 11:30] Tides', 'Tides | · | 10:00-11:30 | · | ·'],
    ['## 10:00～11:30　潮の話', '潮の話 | · | 10:00-11:30 | · | ·'],
    ['### １０：００〜１１：３０｜潮の話', '潮の話 | · | 10:00-11:30 | · | ·'],
    ['## Tides (9:30 AM – 1:15 PM)', 'Tides | · | 09:30-13:15 | · | ·'],
    ['## 13:00 Tides', 'Tides | · | 13:00 | · | ·'],
    ['## STG310: Tides', 'Tides | STG310 | · | · | ·'],
    ['## [STG310-R1] Tides', 'Tides | STG310-R1 | · | · | ·'],
    ['## Tides (STG310)', 'Tides | STG310 | · | · | ·'],
    ['## 2027-03-04 10:00-10:40 潮の話（青山 海 氏）', '潮の話 | · | 2027-03-04 10:00-10:40 | · | 青山 海'],
    ['## 特別セッション「潮の話」参加記', '潮の話 | · | · | · | ·'],
    ['## Session: Tides', 'Tides | · | · | · | ·'],
  ])('%s', (heading, expected) => {
    expect(read(heading, 'words').sessions.map(told)).toEqual([expected]);
  });

  test.each(['## Tides', '## Ratio 16:09', '## EC2 and S3', '## まとめ', '## 25:00-26:00 x'])(
    '%s opens none',
    (heading) => {
      expect(read(heading, 'words').sessions.map(({ isGeneral }) => isGeneral)).toEqual([true]);
    },
  );

  test('below a heading for sessions every heading is one, but for the usual sections', () => {
    const file = read('# Sessions', '## Tides', '- a', '### Impressions', '- b', '## Summary', '- c', '# Lunch', '- d');
    expect(file.sessions.map(({ title, notes }) => [title, notes.map(({ text }) => text)])).toEqual([
      ['General', ['- c', '- d']],
      ['Tides', ['- a', '- b']],
    ]);
  });

  test('a day holds for the sessions below it', () => {
    const file = read(
      '# TideConf',
      '## 2027-03-04 (Thu)',
      '### 10:00 A',
      '## Day 2: March 5, 2027',
      '### 10:00 B',
      'x',
    );
    expect(file.sessions.map(told)).toEqual(['A | · | 2027-03-04 10:00 | · | ·', 'B | · | 2027-03-05 10:00 | · | ·']);
    expect(file).toMatchObject({ from: '2027-03-04', to: '2027-03-05' });
  });

  test('a session named twice is one', () => {
    const file = read('# 参加セッション', '- 10:00 潮の話', '# Notes', '## [10:00 - 10:40] 潮の話', '- x');
    expect(file.sessions.map(told)).toEqual(['潮の話 | · | 10:00-10:40 | · | ·']);
  });
});

describe('below a session’s heading', () => {
  test('facts are read and are no note', () => {
    const file = read('## 10:00 潮の話', '- 登壇者: 青山 海 氏（港）、井上 環', '- 会場：3F', '', '- 会場：とても広い');
    expect(file.sessions.map(told)).toEqual(['潮の話 | · | 10:00 | 3F | 青山 海+井上 環']);
    expect(file.sessions[0]?.notes.map(({ line }) => line)).toEqual([5]);
  });

  test('an overview table tells the session, any other table keeps its rows as notes', () => {
    const overview = [
      '| 項目 | 内容 |',
      '|---|---|',
      '| **日時** | 2027年3月4日 10:00〜10:40 |',
      '| 発表者 | 青山 海 氏（港、課長） |',
      '| 概要 | 潮 |',
    ];
    const file = read('## セッション「潮の話」', ...overview, '', '| 港 | 船 |', '|---|---|', '| 東 | 3 |');
    expect(file.sessions.map(told)).toEqual(['潮の話 | · | 2027-03-04 10:00-10:40 | · | 青山 海']);
    expect(file.sessions[0]?.notes.map(({ text }) => text)).toEqual(['| 東 | 3 |']);
  });
});

describe('what stays in a note', () => {
  test('pictures and links within a list, and blank lines between bullets', () => {
    const tree = ['- a', '    ![](x.png)', '', '    https://e.example', '- https://e.example'];
    expect(read(...tree).sessions[0]?.notes).toEqual([{ author: 'tides', text: tree.join('\n'), line: 1 }]);
  });

  test('code, whatever it looks like', () => {
    const code = ['```', '# no heading', '', '---', '```'];
    expect(read(...code).sessions[0]?.notes.map(({ text }) => text)).toEqual([code.join('\n')]);
  });

  test('a rule after text is a rule', () => {
    expect(read('a', '---', 'b').sessions[0]?.notes.map(({ text, line }) => [text, line])).toEqual([
      ['a', 1],
      ['b', 3],
    ]);
  });

  test('a run longer than a note may be is cut before an outermost line; a longer line stays beside', () => {
    const long = Array.from({ length: 30 }, (_, at) => `- ${at}\n  - ${'x'.repeat(2_000)}`).join('\n');
    const notes = read(long).sessions[0]?.notes ?? [];
    expect(notes).toHaveLength(2);
    expect(notes.every(({ text }) => text.length <= 40_000 && text.startsWith('- '))).toBe(true);
    expect(notes.map(({ text }) => text).join('\n')).toBe(long);
    expect(read('a', 'x'.repeat(40_001)).meta.map(({ line }) => line)).toEqual([2]);
  });
});

describe('files as they come', () => {
  test('with a mark in front and Windows line ends, lines count as in an editor', () => {
    const file = readMarkdown('tides.md', '\uFEFF# T\r\n\r\n- a\r\n  - b\r\n');
    expect(file).toMatchObject({ eventName: 'T', meta: [{ line: 1, text: '# T' }] });
    expect(file.sessions[0]?.notes).toEqual([{ author: 'tides', text: '- a\n  - b', line: 3 }]);
  });

  test('without control characters and halves of characters', () => {
    expect(readMarkdown('tides.md', 'a\u0007b\ud83d').sessions[0]?.notes[0]?.text).toBe('ab\ufffd');
  });

  test('front matter gives title and author; a rule in front is none', () => {
    const file = read('---', "title: 'Tide: Conf'", 'authors: [Kim, Lou]', '---', '# Other', 'x');
    expect(file).toMatchObject({
      eventName: 'Tide: Conf',
      meta: [{ line: 1 }, { line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }],
    });
    expect(file.sessions[0]?.notes[0]?.author).toBe('Kim');
    expect(read('---', 'words', '---', 'x').sessions[0]?.notes.map(({ line }) => line)).toEqual([2, 4]);
  });

  test('the name is the title without its days, else the file’s', () => {
    expect(read('# 20270401-02_HoshiDays', 'x')).toMatchObject({
      eventName: 'HoshiDays',
      from: '2027-04-01',
      to: '2027-04-02',
    });
    expect(read('## a', '# b', 'x').eventName).toBe('tides');
    expect(readMarkdown('notes/tide conf.v2.md', 'x').eventName).toBe('tide conf.v2');
  });

  test('days without a year stay unknown, unless the title names one', () => {
    expect(read('# 聞いたセッション', '- 5/12 開会式').sessions.map(({ day }) => day)).toEqual([null]);
    expect(read('# HoshiDays 2027', '## 聞いたセッション', '- 5/12 開会式').sessions.map(({ day }) => day)).toEqual([
      '2027-05-12',
    ]);
  });

  test.each(['', ' \n\t\n', '\uFEFF', '\u200b'])('%j is refused as empty', (text) => {
    expect(() => readMarkdown('tides.md', text)).toThrow(
      expect.objectContaining({ code: 'file_unreadable', details: { file: 'tides.md', reason: 'the file is empty' } }),
    );
  });
});
