import type { Language } from '../language.ts';
import type { UpdateStatus } from '../notes/point.ts';

/** The words that Summit itself puts around what the notes say. */
export interface DigestWords {
  readonly updatesTitle: (event: string) => string;
  readonly sessionsTitle: (event: string) => string;
  readonly overview: string;
  readonly impressions: string;
  readonly highlights: string;
  readonly summary: string;
  readonly rawNotes: string;
  readonly worthSeeing: string;
  readonly references: string;
  readonly noNotes: string;
  readonly otherSessions: string;
  readonly otherCategories: string;
  readonly otherTopics: string;
  readonly updates: string;
  readonly general: string;
  readonly note: string;
  readonly otherwise: string;
  readonly accounting: string;
  readonly shortened: string;
  readonly leftOut: string;
  readonly sources: string;
  readonly coverage: string;
  readonly member: string;
  readonly more: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly notes: (count: number) => string;
  readonly status: Readonly<Record<UpdateStatus, string>>;
  readonly colon: string;
  readonly comma: string;
  readonly tag: (words: readonly string[]) => string;
}

const japanese: DigestWords = {
  updatesTitle: (event) => `${event} アップデートまとめ`,
  sessionsTitle: (event) => `${event} セッションまとめ`,
  overview: '全体総括',
  impressions: '所感',
  highlights: '目玉',
  summary: 'まとめ',
  rawNotes: '箇条書き',
  worthSeeing: '気になるセッション',
  references: '参考',
  noNotes: 'メモのないセッション',
  otherSessions: 'ほかのセッション',
  otherCategories: 'ほかの分類',
  otherTopics: 'その他',
  updates: 'アップデート',
  general: '全般',
  note: '補足',
  otherwise: '別のメモでは',
  accounting: '集計',
  shortened: '一部掲載',
  leftOut: '未掲載',
  sources: '出典',
  coverage: '誰がどのセッションを書いたか',
  member: 'メンバー',
  more: (count) => `ほか${count}項目は元のメモに`,
  andMore: (count) => `ほか${count}件`,
  notes: (count) => `メモ${count}件`,
  status: { ga: 'GA', preview: 'プレビュー', announced: '発表' },
  colon: '：',
  comma: '、',
  tag: (words) => `〔${words.join('・')}〕`,
};

const english: DigestWords = {
  updatesTitle: (event) => `${event}: What's new`,
  sessionsTitle: (event) => `${event}: Sessions`,
  overview: 'Overview',
  impressions: 'Impressions',
  highlights: 'Highlights',
  summary: 'Summary',
  rawNotes: 'Raw notes',
  worthSeeing: 'Sessions worth seeing',
  references: 'References',
  noNotes: 'No notes',
  otherSessions: 'Other sessions',
  otherCategories: 'Other topics',
  otherTopics: 'Other',
  updates: 'Updates',
  general: 'General',
  note: 'Note',
  otherwise: 'Another note',
  accounting: 'Accounting',
  shortened: 'Shortened',
  leftOut: 'Left out',
  sources: 'Sources',
  coverage: 'Who wrote about which session',
  member: 'Member',
  more: (count) => `${count} more ${count === 1 ? 'point' : 'points'} in the notes`,
  andMore: (count) => `and ${count} more`,
  notes: (count) => `${count} ${count === 1 ? 'note' : 'notes'}`,
  status: { ga: 'GA', preview: 'preview', announced: 'announced' },
  colon: ': ',
  comma: ', ',
  tag: (words) => `(${words.join(', ')})`,
};

export const digestWords: Readonly<Record<Language, DigestWords>> = { ja: japanese, en: english };
