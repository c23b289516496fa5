import { describe, expect, test } from '@jest/globals';
import type { NoteKind } from '../../src/notes/note.ts';
import type { Point } from '../../src/notes/point.ts';
import { pointsOf } from '../../src/notes/points.ts';

function read(text: string, headings: readonly string[] = [], kind: NoteKind | null = null): Point[] {
  return pointsOf({ id: 'note', text, kind }, headings);
}

function only(text: string, headings?: readonly string[]): Point {
  const [point] = read(text, headings);
  if (!point) throw new Error(`no point in: ${text}`);
  return point;
}

/** `text` indented by its depth. */
function shape(points: readonly Point[]): string[] {
  return points.map(({ depth, text }) => `${'  '.repeat(depth)}${text}`);
}

describe('nesting', () => {
  test.each([
    ['Markdown with two spaces', '- a\n  - b\n    - c\n  - d\n- e'],
    ['Markdown with tabs', '* a\n\t* b\n\t\t* c\n\t* d\n* e'],
    ['Slack with its own bullets', '•   a\n    ◦   b\n        ▪︎   c\n    ◦   d\n•   e'],
    ['Slack’s bullets pasted without indentation', '• a\n◦ b\n▪︎ c\n◦ d\n• e'],
    ['numbers of all kinds', '1. a\n    1) b\n        (1) c\n    2) d\n2. e'],
    ['Japanese marks and full-width spaces', '・a\n　　・b\n　　　　○c\n　　・d\n・e'],
    ['no marks at all', 'a\n  b\n    c\n  d\ne'],
  ])('%s', (_, text) => {
    expect(shape(read(text))).toEqual(['a', '  b', '    c', '  d', 'e']);
  });

  test.each([
    '- a',
    '* a',
    '+ a',
    '・a',
    '●a',
    '■ a',
    '□ a',
    '‣ a',
    '① a',
    '⑫a',
    '１．a',
    '1：a',
    '- [x] a',
    '- [ ] a',
    'a. a',
    '-　a',
  ])('the mark of %j is not part of the text', (line) => expect(only(line).text).toBe('a'));

  test.each(['-1 degree', '3.5 times', '10:30 start', '・・・', '○○社の話', '2027 was dry', '*not* a list'])(
    '%j has no mark',
    (line) => expect(only(line).text.replace(/\*/g, '')).toBe(line.replace(/\*/g, '')),
  );

  test('a bare line introduces the list right below it, and one that announces a list also behind a gap', () => {
    expect(shape(read('潮の話\n- 干潮\n- 満潮'))).toEqual(['潮の話', '  干潮', '  満潮']);
    expect(shape(read('次の三つ。\n\n- 干潮\n- 満潮\n別の話'))).toEqual(['次の三つ。', '  干潮', '  満潮', '別の話']);
    expect(shape(read('Nothing to add.\n\n- high tide'))).toEqual(['Nothing to add.', 'high tide']);
  });

  test('a bold line holds the lines right below it', () => {
    expect(shape(read('*Gull Store*\narchives at night\ncosts little\n\nlunch'))).toEqual([
      'Gull Store',
      '  archives at night',
      '  costs little',
      'lunch',
    ]);
  });

  test('headings nest by level', () => {
    expect(shape(read('# A\na\n## B\n- b\n# C\nc'))).toEqual(['A', '  a', '  B', '    b', 'C', '  c']);
  });

  test('an arrow and an answer belong to the line before', () => {
    expect(shape(read('- load doubled\n- → more shards\n- lunch'))).toEqual([
      'load doubled',
      '  → more shards',
      'lunch',
    ]);
    expect(shape(read('Q. How many?\nA. Nine.'))).toEqual(['Q. How many?', '  A. Nine.']);
  });

  test('one full-width space begins a paragraph and nests nothing', () => {
    expect(shape(read('はじまり\n　次の段落'))).toEqual(['はじまり', '次の段落']);
  });
});

describe('what is no line of words', () => {
  test('a code block is one figure and nothing in it is a bullet', () => {
    const points = read('- before\n```sh\n- ls\n# root\n```\n- after');
    expect(points.map(({ kind, line }) => [kind, line])).toEqual([
      ['fact', 0],
      ['figure', 1],
      ['fact', 5],
    ]);
  });

  test('Slack’s code block begins and ends within its lines', () => {
    expect(read('```a = 1\n- b```\n- after').map(({ kind, line }) => [kind, line])).toEqual([
      ['figure', 0],
      ['fact', 2],
    ]);
  });

  test('a block that is never closed hides nothing', () => {
    expect(read('```\n- one\n- two').map(({ text }) => text)).toEqual(['one', 'two']);
  });

  test('a table is one figure, a picture and its caption are figures', () => {
    expect(read('| a | b |\n|---|---|\n| 1 | 2 |\nword').map(({ kind }) => kind)).toEqual(['figure', 'fact']);
    expect(read('![](/x.png)\n*harbour*').map(({ kind }) => kind)).toEqual(['figure', 'figure']);
  });

  test.each([
    '',
    ' \t　',
    '---',
    '***',
    '* * *',
    ':::details more',
    ':::',
    '- ',
    '•',
    '<br>',
    '<!-- x -->',
    '~~gone~~',
    '- ~gone~',
  ])('%j becomes no point', (line) => expect(read(line)).toEqual([]));

  test('struck words are left out, the rest of the line stays', () => {
    expect(only('- ten ~~twelve~~ boats').text).toBe('ten  boats');
  });
});

describe('emphasis', () => {
  test.each([
    ['**Gull Store is out**', 'Gull Store is out', true],
    ['*Gull Store is out*', 'Gull Store is out', true],
    ['**Gull** **Store**', 'Gull Store', true],
    ['**Gull Store**: cheaper', 'Gull Store: cheaper', true],
    ['★ Gull Store', 'Gull Store', true],
    ['a **bold** word', 'a bold word', false],
    ['call `a_b_c` and 2*3*4 or snake_case_x', 'call `a_b_c` and 2*3*4 or snake_case_x', false],
    ['see https://example.com/_x_/~y~ now', 'see https://example.com/_x_/~y~ now', false],
  ])('%s', (line, text, isHighlight) => {
    expect(only(`- ${line}`)).toMatchObject({ text, isHighlight });
  });

  test('an author whose lines mostly begin with a bold label highlights nothing by it', () => {
    const points = read('- **Store**: big\n- **Index**: fast\n- **Queue**: long\n- **all of this is new to us**');
    expect(points.map(({ isHighlight }) => isHighlight)).toEqual([false, false, false, true]);
  });
});

describe('labels', () => {
  test.each([
    '運用の悩み',
    'Networking',
    '三つの柱',
    'なぜ作ったのか？',
    '**Storage**:',
    'Gull Store',
    '可視化によって',
    'STEP 2: 港の統合',
  ])('%s', (label) => {
    expect(read(`- ${label}\n  - details here`)[0]).toMatchObject({ isLabel: true, isUnfinished: false });
  });

  test.each([
    '12隻を3人で見ている',
    '障害は想定内',
    'We lost the primary',
    'Latency fell 40%',
    'ログも必要',
    '「待つことも設計です」',
  ])('%s states something', (line) => expect(read(`- ${line}\n  - details here`)[0]?.isLabel).toBe(false));

  test('a line without lines below it is a label only if it is the title of a slide', () => {
    expect(only('- 運用の悩み').isLabel).toBe(false);
    expect(only('- Gull Store とは？').isLabel).toBe(true);
    expect(read('- Gull Store\n  - https://example.com')[0]?.isLabel).toBe(false);
  });

  test('what is numbered below an agenda is no statement', () => {
    expect(read('### Agenda\n1. Storage\n    1. Index\n- We begin late').map(({ isLabel }) => isLabel)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('remarks', () => {
  test.each([
    ['ワクチンは船で届く（空路ではだめ？）', 'ワクチンは船で届く', '空路ではだめ？'],
    ['待ち時間は半分（これは使えそう！）', '待ち時間は半分', 'これは使えそう！'],
    ['Latency fell 40 % (is that the cache?)', 'Latency fell 40 %', 'is that the cache?'],
    ['Latency fell 40 %. I think it is the cache.', 'Latency fell 40 %.', 'I think it is the cache.'],
    ['half the price, I think that is the news', 'half the price', 'I think that is the news'],
    ['料金は二割安い。うちには早い気がする。', '料金は二割安い。', 'うちには早い気がする。'],
  ])('%s is cut', (line, fact, remark) => {
    expect(read(`- ${line}`).map(({ kind, text, piece, ancestors }) => [kind, text, piece, ancestors])).toEqual([
      ['fact', fact, 0, []],
      ['impression', remark, 1, [0]],
    ]);
  });

  test.each([
    '（感想：長かった）',
    '（図がわかりやすそう！）',
    '説明は速すぎたかな',
    '夜に回すのは面白かった',
    '料金が読みにくい気がする',
    'The demo feels slow',
    'IMO too dear',
    '感想: もう一度聞きたい',
  ])('%s is one', (line) => expect(read(`- ${line}`).map(({ kind }) => kind)).toEqual(['impression']));

  test.each([
    '倉庫？を三か月で作った',
    '二割の船（小型？）が動く',
    '稼働率は12%らしい',
    '右に並べるのが良い',
    '速いそうだ',
    'Does it scale (preview?)',
    'とのことでした（料金は不明）',
  ])('%s holds none', (line) => expect(read(`- ${line}`).some(({ kind }) => kind === 'impression')).toBe(false));
});

describe('quotations', () => {
  test.each([
    ['「待つことも設計のうちです」', null],
    ['**「待つことも設計のうちです」**', null],
    ['青山氏「待つことも設計のうちです」', '青山'],
    ['エイダ・マリン「機械は考えない」', 'エイダ・マリン'],
    ['"You build it, you run it." — Dana Reyes', 'Dana Reyes'],
    ['Dana Reyes: “Cheap is a feature.”', 'Dana Reyes'],
  ])('%s', (line, speaker) => expect(only(`- ${line}`)).toMatchObject({ kind: 'quote', speaker }));

  test.each([
    '「待つ」というのが方針',
    '倉庫は「どこにでもある」',
    '「後で」選べるようになる話',
    'Gull Storeは「安い」',
    '「潮」',
  ])('%s only uses the marks', (line) => expect(only(`- ${line}`).kind).not.toBe('quote'));

  test('under a label for sayings lines need no marks', () => {
    expect(
      read('- 格言\n  - 潮は人を待たない\n    - 港の言葉\n  - 利用者の 31% が待つ').map(({ kind }) => kind),
    ).toEqual(['fact', 'quote', 'fact', 'fact']);
  });

  test('`>` repeats words in Slack and sets an author’s own summary apart in a file', () => {
    expect(only('> the tide waits for nobody').kind).toBe('quote');
    expect(only('> the tide waits for nobody', ['Summary']).kind).toBe('summary');
  });
});

describe('questions', () => {
  test.each([
    'どのように分けるか？',
    '国内でも使えるのか？',
    'What happens at night?',
    'Q. How many?',
    '質問：上限は',
    'How is it billed?',
  ])('%s', (line) => expect(only(`- ${line}`).kind).toBe('question'));

  test.each(['5Gも対象？', 'We doubled it?', '半分になる？'])('%s is only unsure', (line) => {
    expect(only(`- ${line}`).kind).toBe('fact');
  });
});

describe('definitions', () => {
  test.each([
    'Kura Box: マネージドの保管サービス',
    'Kura Box：　写真を保管できるサービス。夜に安くなる。',
    'ツバメ: 全文検索エンジン',
    'TCU: Tide Capacity Unit',
    'TCU：潮の単位 (Tide Capacity Unit)',
    'TCUは潮容量の略',
    '潮位とは、海面の高さのこと',
    'Kura Box: a managed store for photos',
    'Kura Box is a managed store for photos',
    'TCU stands for tide capacity unit',
  ])('%s', (line) => {
    expect(only(`- ${line}`).kind).toBe('term');
    expect(only(`- ${line}`, ['Updates']).kind).toBe('term');
  });

  test('a name from the line above is explained, not announced', () => {
    const kinds = read('- KuraBoxとTernが連携\n  - KuraBox: 港の倉\n  - Tern：鳥の名を提供', ['Updates']).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['update', 'term', 'term']);
  });

  test.each([
    'Kura Box: 東京でも利用可能に',
    'Kura Box: サムネイルをサポート',
    'Kura Box: now supports thumbnails',
    'Kura Box：新しい保管サービス（プレビュー）',
  ])('%s is news', (line) => expect(only(`- ${line}`, ['Updates']).kind).toBe('update'));
});

describe('updates', () => {
  test.each([
    ['Kura Boxが一般提供', 'ga', null],
    ['Kura Box is GA in us-west-2', 'ga', 'us-west-2'],
    ['Kura Box is generally available in Tokyo', 'ga', 'Tokyo'],
    ['Kura Box (GA@US)', 'ga', 'US'],
    ['Kura Boxが東京と大阪リージョンでGA', 'ga', '東京と大阪'],
    ['Kura Boxのサムネイル（プレビュー）', 'preview', null],
    ['Kura Box thumbnails are in public preview', 'preview', null],
    ['Kura Box は東京でプレビュー開始、米国でGA', 'ga', '米国'],
    ['Kura Boxが発表された', 'announced', null],
    ['Kura Boxは来年GAの予定、提供開始は東京から', 'announced', null],
    ['Kura Box will be GA in March', 'announced', null],
    ['Kura Boxのリリース予定', 'announced', null],
    ['Kura Box was launched, not yet GA', null, null],
    ['Kura Boxが登場', null, null],
    ['Kura Boxがサムネイルをサポート', null, null],
    ['Kura Boxでサムネイルの生成が可能に', null, null],
    ['Kura Box now supports thumbnails', null, null],
  ])('%s', (line, status, region) => expect(only(`- ${line}`)).toMatchObject({ kind: 'update', status, region }));

  test.each([
    '国内ではまだGAされていない',
    'Kura Boxは以前からサムネイルに対応',
    'Kura Box was launched in 2019',
    'プレスリリースを先に書く',
    'Kura Boxが対応している',
    'Live Data Preview',
    'to use us-east-1 is cheap',
  ])('%s is none', (line) => expect(only(`- ${line}`)).toMatchObject({ kind: 'fact', status: null, region: null }));

  test('under a heading for updates a product with its description is news, its use cases are not', () => {
    const points = read(
      '- Tern Index: finds words in photos\n- ユースケース例：港の写真\n- 検索の強化\n  - 絵文字の検索機能',
      ['Updates'],
    );
    expect(points.map(({ kind, isLabel }) => [kind, isLabel])).toEqual([
      ['update', false],
      ['fact', false],
      ['fact', true],
      ['update', false],
    ]);
  });
});

describe('references and ideas', () => {
  test.each([
    'https://example.com/x',
    'Blog: https://example.com',
    '[the docs](https://example.com/a_(b))',
    '※ 解説：https://example.com',
    'docs (https://example.com)',
    '（参考）港の本',
  ])('%s', (line) => expect(only(`- ${line}`).kind).toBe('reference'));

  test('a link within a statement does not make it one', () => {
    expect(only('- the team measured https://example.com/x for a week and it held').kind).toBe('fact');
  });

  test.each(['アイデア: 夜に回す', 'うちでも試したい', 'We could try this at home', 'idea: tide tables'])(
    '%s',
    (line) => {
      expect(only(`- ${line}\n- more`, ['Session 9:00']).kind).toBe('idea');
    },
  );
});

describe('places', () => {
  test.each([
    ['目的', 'aim'],
    ['参加した目的', 'aim'],
    ['前回の改善点', 'improve'],
    ['次回に向けて', 'improve'],
    ['気になったブースとその感想', 'booth'],
    ['所感', 'impression'],
    ['My impressions', 'impression'],
    ['new ideas', 'idea'],
    ['Refs', 'reference'],
    ['質問', 'question'],
    ['各セッションと所感', 'fact'],
    ['[10:00 - 11:00] 生産性の改善点', 'fact'],
  ])('under the heading %s', (heading, kind) => {
    expect(only('- 港は広い', [heading]).kind).toBe(kind);
    expect(only('- 港は広い', [heading, '[9:00 - 9:30] 朝']).kind).toBe('fact');
  });

  test('a label says it for what stands below', () => {
    expect(read('- 感想\n  - 港は広い\n- 港は深い').map(({ kind }) => kind)).toEqual(['fact', 'impression', 'fact']);
  });

  test('a result is told apart from what it came of', () => {
    expect(read('- 早く出る\n  - 結果→ 間に合った', ['改善点']).map(({ kind, text }) => [kind, text])).toEqual([
      ['improve', '早く出る'],
      ['result', '間に合った'],
    ]);
  });

  test.each([
    ['aim', 'aim'],
    ['improve', 'improve'],
    ['result', 'result'],
    ['booth', 'booth'],
    ['idea', 'idea'],
    ['quote', 'quote'],
    ['question', 'question'],
    ['next', 'improve'],
  ] as const)('a note of kind %s has points of kind %s', (kind, expected) => {
    const points = read('- 港は広く、そして深い\n  - 船は小さい\n- https://example.com', [], kind);
    expect(points.map((point) => point.kind)).toEqual([expected, expected, 'reference']);
  });

  test('a note from Slack says its kind with its first word, an imported one does not', () => {
    expect(read('アイデア：夜に回す\n- 電気代が減る').map(({ kind, text }) => [kind, text])).toEqual([
      ['idea', '夜に回す'],
      ['idea', '電気代が減る'],
    ]);
    expect(only('結果: 三割減', ['Session']).kind).toBe('fact');
  });
});

describe('speakers', () => {
  test('the heading right above, if it names one person', () => {
    expect(only('- 港は広い', ['朝の部', '青山 海 氏（まつかぜ工房）']).speaker).toBe('青山 海');
    expect(only('- 港は広い', ['Dana Reyes (CTO, Tsubame Inc.)']).speaker).toBe('Dana Reyes');
    expect(only('- 港は広い', ['青山 海 氏（まつかぜ工房）', '料金']).speaker).toBeNull();
    expect(only('- 港は広い', ['港の話 (青山 海 氏、井上 環 氏)']).speaker).toBeNull();
    expect(only('- 港は広い', ['株式会社しおさい（11:00~11:05）']).speaker).toBeNull();
  });

  test('a speaker’s line above, in a note', () => {
    expect(read('Speaker: Dana Reyes\n- tides are slow').map(({ speaker, isLabel }) => [speaker, isLabel])).toEqual([
      ['Dana Reyes', true],
      ['Dana Reyes', false],
    ]);
    expect(read('井上さん\n- 港は深い')[1]?.speaker).toBe('井上');
  });

  test('who turns to another topic ends it', () => {
    const points = read('港は広い\nここから料金の話\n港は高い', ['青山 海 氏（まつかぜ工房）']);
    expect(points.map(({ speaker }) => speaker)).toEqual(['青山 海', null, null]);
  });

  test('an impression is the author’s own', () => {
    expect(only('- 港は広いと思う', ['青山 海 氏（まつかぜ工房）']).speaker).toBeNull();
  });
});

describe('broken-off lines', () => {
  test.each(['潮が引くため、', '船を', '夜に回すことで', 'The tide and', '港、船、などに', 'because of the'])(
    '%s',
    (line) => {
      expect(only(`- ${line}`).isUnfinished).toBe(true);
    },
  );

  test.each(['潮が引くため', '夜に回せるように', '港が広い', 'The tide turns'])('%s is whole', (line) => {
    expect(only(`- ${line}`).isUnfinished).toBe(false);
  });
});
