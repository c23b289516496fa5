import { describe, expect, test } from '@jest/globals';
import { digestOf, inputOf, kumoDays } from './kumo-days.ts';
import { outlineOf, shownLines, textOf } from './shown-lines.ts';

const recap = [
  '# アップデート',
  '- AI:',
  '  - **Hoshi ML**: 学習の途中から再開できる（GA）',
  '    - Hoshi ML: マネージドな学習環境のサービス',
  '    - 費用は使った分だけで、前払いはない',
  '  - Hoshi Agent: 手順書から操作を組み立てる（プレビュー @US）',
  '- ネットワーク:',
  '  - Kaze CDN がエッジでの認証に対応',
  '    - https://example.com/kaze-cdn',
  '  - Kaze DNS: 応答を地域で変えられる（予定のみ）',
].join('\n');

describe('updates', () => {
  test('in Japanese: highlights, then the categories of the notes, by how far each has come', () => {
    const digest = digestOf(inputOf([['sato', recap]]), { format: 'updates' });
    expect(digest.title).toBe('Cloud Days アップデートまとめ');
    expect(outlineOf(digest)).toEqual([
      '## 目玉',
      'Hoshi ML〔GA〕学習の途中から再開できる',
      '# AI',
      'Hoshi ML〔GA〕学習の途中から再開できる',
      '  費用は使った分だけで、前払いはない',
      'Hoshi Agent〔プレビュー・米国〕手順書から操作を組み立てる',
      '# ネットワーク',
      'Kaze DNS〔発表〕応答を地域で変えられる',
      'Kaze CDN がエッジでの認証に対応',
    ]);
  });

  test('a document adds details, definitions and links under their update', () => {
    const outline = outlineOf(digestOf(inputOf([['sato', recap]]), { format: 'updates', medium: 'document' }));
    expect(outline).toContain('  費用は使った分だけで、前払いはない');
    expect(outline).toContain('  補足：Hoshi ML: マネージドな学習環境のサービス');
    expect(outline).toContain('  補足：https://example.com/kaze-cdn');
  });

  test('in English', () => {
    const digest = digestOf(inputOf([['sato', recap]]), { format: 'updates', language: 'en' });
    expect(digest.title).toBe("Cloud Days: What's new");
    const outline = outlineOf(digest);
    expect(outline).toContain('## Highlights');
    expect(outline).toContain('Hoshi Agent (preview, US) 手順書から操作を組み立てる');
  });

  test('a definition is never shown as an update', () => {
    for (const medium of ['slack', 'document'] as const) {
      const digest = digestOf(inputOf([['sato', recap]]), { format: 'updates', medium });
      const updates = digest.claims.filter(({ kind }) => kind === 'update').map(({ text }) => text);
      expect(updates).not.toContain('Hoshi ML: マネージドな学習環境のサービス');
      const definitions = shownLines(digest).filter((line) => textOf(line).includes('マネージドな学習環境'));
      expect(definitions.every((line) => textOf(line).startsWith('補足：'))).toBe(true);
    }
  });

  test('what two members wrote comes first, without headings by topic', () => {
    const digest = digestOf(kumoDays, { format: 'updates' });
    const outline = outlineOf(digest);
    expect(outline.slice(outline.indexOf('## 目玉'))).toEqual(
      expect.arrayContaining([
        'Hako Queue が東京リージョンで一般提供、料金は約3割安い〔GA・東京〕',
        '# 所感',
        '林：価格が安すぎて少し不安',
      ]),
    );
    expect(digest.claims.find(({ id }) => id === '1:0')?.authorIds).toEqual(['sato', 'hayashi']);
  });

  test('few updates without headings are one category', () => {
    const notes = '- Hako Queue が東京で一般提供に\n- Mori DB: 自動分割がプレビュー (Preview, Oregon)';
    const digest = digestOf(inputOf([['sato', notes]]), { format: 'updates' });
    expect(outlineOf(digest)).toContain('# アップデート');
    expect(digest.parts).toHaveLength(1);
  });

  test('contradictions stand side by side, where updates are told and where sessions are', () => {
    const outline = outlineOf(digestOf(kumoDays, { format: 'updates', medium: 'document' }));
    const first = outline.findIndex((line) => line.endsWith('再利用率は12%'));
    expect(outline[first + 1]).toBe('  別のメモでは：再利用率は15%');
    const [one, other] = ['Mori DB: 自動分割がプレビュー', 'Mori DB: 自動分割が一般提供'];
    const updates = outlineOf(
      digestOf(
        inputOf([
          ['sato', `- ${one}`],
          ['wang', `- ${other}`],
        ]),
        { format: 'updates' },
      ),
    );
    const at = updates.findLastIndex((line) => line.startsWith('Mori DB'));
    expect(updates[at + 1]).toMatch(/^ {2}別のメモでは：Mori DB/);
  });

  test('a bracket that says what the tag says gives way to it, any other stays', () => {
    const shown = (text: string) => outlineOf(digestOf(inputOf([['sato', `- ${text}`]]), { format: 'updates' }));
    expect(shown('Slow Lane deploys in small steps (Preview, Oregon)')).toContain(
      'Slow Lane deploys in small steps〔プレビュー・Oregon〕',
    );
    expect(shown('Slow Lane now generally available (only for Linux)')).toContain(
      'Slow Lane now generally available (only for Linux)〔GA〕',
    );
  });

  test('more categories than replies: the last reply names and counts the others', () => {
    const names = Array.from({ length: 20 }, (_, at) => `分野その${at}`);
    const lines = names.flatMap((name, at) => [
      `- ${name}:`,
      `  - Hako${at} Alpha: 新しい機能その${at}を追加（GA）`,
      `  - Mori${at} Beta: 別の機能その${at}を追加（プレビュー）`,
    ]);
    const digest = digestOf(inputOf([['sato', lines.join('\n')]]), { format: 'updates' });
    expect(digest.parts.length).toBeLessThanOrEqual(12);
    expect(digest.parts.at(-1)?.heading).toBe('ほかの分類');
    const named = JSON.stringify(digest.parts);
    for (const name of names) expect(named).toContain(name);
    expect(digest.accounting.shown).toBeLessThan(digest.accounting.points);
  });

  test('a reply holds at most twelve lines and counts the others', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `  - Hako${at} Cloud: 機能を追加（GA）`);
    const digest = digestOf(inputOf([['sato', ['- AI:', ...lines].join('\n')]]), { format: 'updates' });
    const section = digest.parts.find(({ heading }) => heading === 'AI')?.sections[0];
    expect(section?.lines).toHaveLength(12);
    expect(section?.remark).toBe('ほか18項目は元のメモに');
  });

  test('a document shows at most sixty updates', () => {
    const lines = Array.from({ length: 90 }, (_, at) => `- Hako${at} Cloud: 機能その${at}を追加（GA）`);
    const digest = digestOf(inputOf([['sato', lines.join('\n')]]), { format: 'updates', medium: 'document' });
    expect(digest.claims.filter(({ kind }) => kind === 'update')).toHaveLength(60);
    expect(digest.accounting).toMatchObject({ points: 90, shown: 60 });
  });

  test('two parts of a file may have categories of the same name', () => {
    const part = (name: string) => [
      `- Networking:`,
      `  - ${name} Gate: 転送の機能を追加（GA）`,
      `  - ${name} Link: 接続の機能を追加（GA）`,
    ];
    const text = ['# Cloud', ...part('Hako'), '# Edge', ...part('Mori')].join('\n');
    const headings = digestOf(inputOf([['sato', text]]), { format: 'updates' }).parts.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  });
});
