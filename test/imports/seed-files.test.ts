import { describe, expect } from '@jest/globals';
import type { ImportedSession } from '../../src/imports/imported-file.ts';
import { readMarkdown } from '../../src/imports/markdown-file.ts';
import { accountedLines, byLine, linesWithWords } from '../support/accounted-lines.ts';
import { readSeed, type SeedNumber, testSeeds } from '../support/seeds.ts';

const numbers: readonly SeedNumber[] = ['000', '001', '002', '003', '004'];

function readSeedFile(number: SeedNumber) {
  const { file, text } = readSeed(number);
  return readMarkdown(file, text);
}

function talks(number: SeedNumber): ImportedSession[] {
  return readSeedFile(number).sessions.filter(({ isGeneral }) => !isGeneral);
}

/** The first line that holds each speaker of the first session. */
function speakerLines(number: SeedNumber): number[] {
  const lines = readSeed(number).text.split('\n');
  return (talks(number)[0]?.speakers ?? []).map((name) => lines.findIndex((line) => line.includes(name)) + 1);
}

function slots(number: SeedNumber): string[] {
  return talks(number).map(({ startsAt, endsAt }) => `${startsAt}-${endsAt}`);
}

describe('every report', () => {
  for (const number of numbers) {
    testSeeds(`${number}: each line with words is in one note or beside the notes, verbatim`, () => {
      const { file, text } = readSeed(number);
      expect(byLine(accountedLines(readMarkdown(file, text)))).toEqual(byLine(linesWithWords(text)));
    });
  }
});

describe('000, a draft', () => {
  testSeeds('has six sessions with their times, three without notes', () => {
    expect(slots('000')).toEqual([
      '10:00-11:30',
      '11:50-12:30',
      '13:30-14:00',
      '14:20-14:50',
      '14:50-15:30',
      '16:50-17:30',
    ]);
    expect(talks('000').map(({ notes }) => notes.length > 0)).toEqual([true, true, true, false, false, false]);
    expect(talks('000')[1]?.title).toBe('Dive deep on Amazon S3');
  });

  testSeeds('knows speakers from organisations', () => {
    expect(speakerLines('000')).toEqual([57, 66, 114]);
  });

  testSeeds('has a year, but no day', () => {
    expect(readSeedFile('000')).toMatchObject({ from: null, to: null, language: 'ja' });
    expect(readSeedFile('000').eventName).toContain('AWS Summit Tokyo 2024');
  });

  testSeeds('turns to another topic at line 172', () => {
    expect(talks('000')[0]?.meta.map(({ line }) => line)).toContain(172);
    expect(talks('000')[0]?.notes.map(({ line }) => line)).toContain(174);
  });
});

describe('001, an article', () => {
  testSeeds('has the same sessions as its draft, all with notes', () => {
    expect(slots('001')).toEqual(slots('000'));
    expect(talks('001').every(({ notes }) => notes.length > 0)).toBe(true);
  });

  testSeeds('has five speakers in the first session', () => {
    expect(speakerLines('001')).toEqual([72, 81, 129, 141, 162]);
  });

  testSeeds('keeps pictures with their captions, and fences, beside the notes', () => {
    const lines = readSeedFile('001').meta.map(({ line }) => line);
    expect(lines).toEqual(expect.arrayContaining([15, 16, 56, 57, 515, 516, 540, 541]));
    expect(talks('001')[0]?.meta.map(({ line }) => line)).toEqual(expect.arrayContaining([70, 72, 186]));
  });
});

describe('002, themes', () => {
  testSeeds('has the days and the name of its title', () => {
    expect(readSeedFile('002')).toMatchObject({
      eventName: 'AWSSummitTokyo2024',
      from: '2024-06-19',
      to: '2024-06-20',
    });
  });

  testSeeds('has thirteen sessions with days, times, codes and rooms, none with notes', () => {
    const all = talks('002');
    expect(all).toHaveLength(13);
    expect(all.filter(({ day }) => day === '2024-06-19')).toHaveLength(7);
    expect(all.filter(({ day }) => day === '2024-06-20')).toHaveLength(6);
    expect(all.every(({ notes }) => notes.length === 0)).toBe(true);
    expect(all[1]).toMatchObject({ code: '1150C', startsAt: '11:50', endsAt: null, room: 'C' });
    expect(all.at(-1)).toMatchObject({ code: '1550AB', startsAt: '15:50', room: 'A, B', meta: [{ line: 595 }] });
  });

  testSeeds('tells its two keynotes apart', () => {
    expect(
      talks('002')
        .filter(({ title }) => title.endsWith('基調講演'))
        .map(({ title }) => title),
    ).toEqual(['6/19 基調講演', '6/20 基調講演']);
  });

  testSeeds('attaches no note to a session', () => {
    const [general] = readSeedFile('002').sessions;
    expect(general?.notes.map(({ line }) => line)).toEqual([5, 52, 534]);
  });
});

describe('003, formal', () => {
  testSeeds('is one session with six speakers, a day and a time', () => {
    const [only, ...more] = readSeedFile('003').sessions;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ day: '2025-06-26', startsAt: '10:00', isGeneral: false });
    expect(only?.speakers).toHaveLength(6);
    expect(new Set(speakerLines('003'))).toEqual(new Set([10]));
  });

  testSeeds('keeps its overview beside the notes', () => {
    expect(talks('003')[0]?.meta.map(({ line }) => line)).toEqual(expect.arrayContaining([1, 7, 8, 9, 10, 11]));
  });
});

describe('004, updates', () => {
  testSeeds('recommends three sessions', () => {
    expect(talks('004').map(({ meta }) => meta[0]?.line)).toEqual([202, 206, 208]);
    expect(talks('004').map(({ notes }) => notes[0]?.line)).toEqual([203, 207, 209]);
    expect(talks('004')[1]?.title).toBe('Platform Engineering with Amazon EKS');
  });

  testSeeds('has no title, so the file gives the name', () => {
    expect(readSeedFile('004').eventName).toBe('004-reinvent-2023-recap');
  });

  testSeeds('keeps pictures within lists where they are', () => {
    const lines = readSeedFile('004').sessions[0]?.notes.flatMap(({ line, text }) =>
      text.split('\n').map((_, at) => line + at),
    );
    expect(lines).toEqual(expect.arrayContaining([83, 137, 143, 190]));
  });
});
