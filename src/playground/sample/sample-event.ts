import { buildSessions } from './sample-build-sessions.ts';
import { deliverySessions } from './sample-delivery-sessions.ts';
import { keynoteSessions } from './sample-keynote-sessions.ts';
import type { SampleNote, SampleSession } from './sample-session.ts';

/**
 * A conference as a team might note it. Everything in it is made up: people, talks, figures and what products are said
 * to do. It only sounds like a real one.
 */
export const sampleEvent = {
  name: 're:Invent 2026（練習用）',
  dates: '2026-11-30..2026-12-04',
  timeZone: 'America/Los_Angeles',
  channel: 'reinvent',
} as const;

export const sampleSessions: readonly SampleSession[] = [...keynoteSessions, ...buildSessions, ...deliverySessions];

/** Written before any session, so they belong to none. */
export const sampleLooseNotes: readonly SampleNote[] = [
  { by: 'aiko', how: 'slash', text: '目的：夜間ビルドの失敗調査を半分の時間にする方法を持ち帰る' },
  { by: 'kenji', how: 'slash', text: 'アイデア：予行演習の結果を見て、レビューの観点を並べ替える' },
  {
    by: 'emma',
    how: 'slash',
    text: 'booth: The Lantern Works stand had a desk lamp that turns red while the main branch is broken :bulb:',
  },
];
