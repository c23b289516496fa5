import { describe, expect, test } from '@jest/globals';
import { note, session } from '../support/samples.ts';
import { digestOf, inputOf, kumoDays } from './kumo-days.ts';
import { outlineOf, shownLines, textOf } from './shown-lines.ts';

describe('sessions', () => {
  test('in Japanese', () => {
    const digest = digestOf(kumoDays);
    expect([digest.title, digest.facts]).toEqual([
      'くもデイズ大阪 2026 セッションまとめ',
      '7/9(木)–7/10(金)・3人・メモ6件・3/4セッション',
    ]);
    expect(outlineOf(digest)).toEqual([
      '## 目玉',
      '音で刃の摩耗を当てるモデルの精度は94%（IOT201 町工場のIoT）',
      'Hako Queue が東京リージョンで一般提供、料金は約3割安い（基調講演）',
      'Lambda で durable functions が使えるように（GA）（サーバーレスの十年）',
      '# [10:00 - 11:30] 基調講演',
      '## まとめ',
      '> 「作る前に測れ」',
      'Hako Queue が東京リージョンで一般提供、料金は約3割安い',
      '生成AIの話が半分以上だった',
      '再利用率は12%',
      '  別のメモでは：再利用率は15%',
      'Mori DB: シャードの自動分割がプレビュー',
      '  手で切らなくてよい',
      '## 所感',
      '佐藤：発表は例年より地味に感じた',
      '# [13:30 - 14:15] IOT201 町工場のIoT',
      '## まとめ',
      '町工場12社を3人で運用している',
      '  センサーは1台800円で電池は3年もつ',
      '課題：油で電波が届かない',
      '音で刃の摩耗を当てるモデルの精度は94%',
      '## 所感',
      '林：価格が安すぎて少し不安',
      '# [15:00 - 15:45] サーバーレスの十年',
      '## まとめ',
      'Lambda で durable functions が使えるように（GA）',
      'なぜいま非同期なのか？ 同期のままだと一番弱いところが全体の品質になる',
      '# メモのないセッション',
      'だれも行かなかった話',
    ]);
  });

  test('in English, with the words around the notes in English', () => {
    const digest = digestOf(kumoDays, { language: 'en' });
    expect([digest.title, digest.facts]).toEqual([
      'くもデイズ大阪 2026: Sessions',
      'Thu 9 Jul – Fri 10 Jul · 3 people · 6 notes · 3 of 4 sessions',
    ]);
    const outline = outlineOf(digest);
    for (const heading of ['## Highlights', '## Summary', '## Impressions', '# No notes'])
      expect(outline).toContain(heading);
    expect(outline).toContain('  Another note: 再利用率は15%');
  });

  test('speakers and room stand under the heading', () => {
    const subheadings = digestOf(kumoDays).parts.map(({ subheading }) => subheading);
    expect(subheadings).toEqual(['中山 空、小野 真', '大山 陸｜B', null, null]);
  });

  test('of an event with two days the headings tell the day', () => {
    const [first, ...others] = kumoDays.sessions;
    if (!first) throw new Error('the sample has sessions');
    const later = { ...first, startsAt: new Date('2026-07-10T04:30:00Z'), endsAt: new Date('2026-07-10T05:15:00Z') };
    const headings = digestOf({ ...kumoDays, sessions: [later, ...others] }).parts.map(({ heading }) => heading);
    expect(headings).toContain('[7/9 10:00 - 11:30] 基調講演');
    expect(headings).toContain('[7/10 13:30 - 14:15] IOT201 町工場のIoT');
  });

  test('of a long session a few statements are chosen, and the rest is counted', () => {
    const topics = ['料金', '性能', '監視', '移行', '権限', '障害', '教育', '契約', '採用', '検証', '設計', '運用'];
    const lines = topics.map(
      (topic, at) => `- ${topic}の話では担当が${at + 2}人に増え、対応の時間が${at + 20}分短くなった`,
    );
    const more = lines.map((line) => line.replace('話では', '見直しでは').replace('分短く', '秒短く'));
    const [part] = digestOf(inputOf([['sato', [...lines, ...more].join('\n')]])).parts;
    const [summary] = part?.sections ?? [];
    expect(summary?.lines.length).toBeGreaterThanOrEqual(3);
    expect(summary?.lines.length).toBeLessThanOrEqual(12);
    expect(summary?.remark).toMatch(/^ほか\d+項目は元のメモに$/);
  });

  test('more sessions than replies: the last reply names and counts the others', () => {
    const sessions = Array.from({ length: 15 }, (_, at) => session({ id: `s${at}`, title: `話その${at}` }));
    const notes = sessions.map(({ id }, at) =>
      note({ id: `n${at}`, sessionId: id, text: `- ${at}番目の話で聞いた運用の工夫を${at + 3}件まとめた` }),
    );
    const digest = digestOf({ ...kumoDays, sessions, notes });
    expect(digest.parts).toHaveLength(12);
    const last = digest.parts.at(-1);
    expect(last?.heading).toBe('ほかのセッション');
    expect(last?.sections[0]?.lines.map(textOf)).toHaveLength(4);
    expect(last?.sections[0]?.lines.map(textOf)[0]).toMatch(/^話その\d+ 〔メモ1件〕$/);
    // Eleven have a reply; the head may tell of others.
    expect(digest.accounting.points).toBe(15);
    expect(digest.accounting.shown).toBeGreaterThanOrEqual(11);
    expect(digest.accounting.leftOut.length).toBe(15 - digest.accounting.shown);
  });

  test('in a document every session is named', () => {
    const sessions = Array.from({ length: 40 }, (_, at) => session({ id: `s${at}`, title: `話その${at}` }));
    const notes = sessions.slice(0, 20).map(({ id }, at) => note({ id: `n${at}`, sessionId: id, text: `- 工夫${at}` }));
    const digest = digestOf({ ...kumoDays, sessions, notes }, { medium: 'document' });
    const text = JSON.stringify(digest.parts);
    for (const { title } of sessions) expect(text).toContain(`"${title}"`);
  });

  test('a single long line is cut at the end of a sentence, marked, and counted as shortened', () => {
    const sentence = '現場の担当者が自分で閾値を決められるようにしたところ、夜中の呼び出しが減ったという話だった。';
    const digest = digestOf(inputOf([['sato', sentence.repeat(8)]]));
    const [shown] = shownLines(digest).map(textOf);
    expect(shown).toBe(`${sentence.repeat(3)}…`);
    expect(digest.accounting).toMatchObject({ used: [], shortened: ['note-0'], leftOut: [], points: 1, shown: 1 });
  });
});
