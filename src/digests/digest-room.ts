import type { Language } from '../language.ts';
import type { DigestOptions } from './digest-input.ts';

/** How much room a digest has. Lengths in the reader's measure (`textLength`): characters in Japanese, words in English. */
export interface DigestRoom {
  /** Head message: title, facts, overview and highlights. */
  readonly head: number;
  /** What the head holds besides title, facts and statements: headings, the engine. */
  readonly headRest: number;
  /** Head and first reply together: read in two minutes. */
  readonly headAndFirstReply: number;
  readonly part: number;
  readonly lines: number;
  readonly parts: number;
  readonly line: number;
  readonly overview: number;
  /** One session's summary. */
  /** One session's summary. */
  readonly summary: number;
  /** Shared by the summaries of few sessions, and the most that one may take of it. */
  readonly fewSummaries: number;
  readonly summaryMost: number;
  readonly saying: number;
  readonly impression: number;
  readonly change: number;
  readonly updates: number;
  /** Names in a list, such as sessions without notes. */
  readonly names: number;
}

const endless = Number.POSITIVE_INFINITY;

/** A channel's reader has two minutes; Slack's own limits are wider. */
const slackRoom: DigestRoom = {
  head: 350,
  headRest: 40,
  headAndFirstReply: 1000,
  part: 900,
  lines: 12,
  parts: 12,
  line: 140,
  overview: 120,
  summary: 310,
  fewSummaries: 1200,
  summaryMost: 600,
  saying: 90,
  impression: 120,
  change: 60,
  updates: endless,
  names: 20,
};

const documentRoom: DigestRoom = {
  head: endless,
  headRest: 0,
  headAndFirstReply: endless,
  part: endless,
  lines: endless,
  parts: endless,
  line: 240,
  overview: 300,
  summary: 310,
  fewSummaries: 1200,
  summaryMost: 600,
  saying: 120,
  impression: endless,
  change: 120,
  updates: 60,
  names: endless,
};

/** English words that are read in the time of one Japanese character. */
const wordsPerCharacter = 170 / 350;

export function roomOf(medium: DigestOptions['medium'], language: Language): DigestRoom {
  const room = medium === 'slack' ? slackRoom : documentRoom;
  if (language === 'ja') return room;
  const inWords = (characters: number) => Math.floor(characters * wordsPerCharacter);
  return {
    ...room,
    head: inWords(room.head),
    headRest: inWords(room.headRest),
    // 450 words are read as fast as 1,000 characters.
    headAndFirstReply: room.headAndFirstReply * 0.45,
    part: inWords(room.part),
    line: inWords(room.line),
    overview: inWords(room.overview),
    summary: inWords(room.summary),
    fewSummaries: inWords(room.fewSummaries),
    summaryMost: inWords(room.summaryMost),
    saying: inWords(room.saying),
    impression: inWords(room.impression),
    change: inWords(room.change),
  };
}
