import type { SampleSession } from './sample-session.ts';

export const keynoteSessions: readonly SampleSession[] = [
  {
    code: 'KEY101',
    title: '開幕基調講演：任せて、確かめる（12/1 9:00-10:30、Canyon Hall、Lena Morikawa）',
    notes: [
      {
        by: 'aiko',
        how: 'reply',
        text: `- 全体を通した問いは、AIに任せた仕事を誰がどう確かめるか
  - 去年の「何ができるか」から「どう信じるか」へ話題が移った
- *Amazon Q リリース予行演習* を発表（Preview、バージニア北部）
  - 本番の写しに変更を流し、影響を受ける画面とAPIを一覧にする
  - 対象は週に何度もリリースするチーム
- Amazon Q のコード変換が COBOL の帳票処理に対応（GA、東京・オレゴン）
- 「確かめられない自動化は、速く起きる事故でしかない」
- （感想：デモは見事だったけれど、失敗した例も一つ見せてほしかった）`,
      },
      {
        by: 'kenji',
        how: 'reply',
        text: `- 基調講演の軸は、AIの答えを検証する仕組みづくり
- *リリース予行演習*：Amazon Q が本番の複製で変更を試し、影響範囲を先に示す（プレビュー、バージニア北部だけ）
- ❌ 人のレビューをなくす話ではない
  - レビューする人が見る場所を減らす話
- 予行演習の料金は回数で決まる？それとも時間？`,
      },
      {
        by: 'emma',
        how: 'reply',
        text: `- Release rehearsal in Amazon Q tries a change on a copy of production (preview, N. Virginia)
  - needs at least two weeks of recorded traffic
- Code transformation in Amazon Q now covers COBOL report jobs (GA in Tokyo and Oregon)
- "Trust is a feature you can test"
- I think the rehearsal idea fits our Thursday releases :rocket:`,
      },
    ],
  },
  {
    code: 'DOP207',
    title: 'Amazon Q がビルドの失敗を説明する（12/1 13:00-14:00、Mesa 4、Tomas Adeyemi）',
    notes: [
      {
        by: 'kenji',
        how: 'reply',
        text: `- CodeBuild の失敗ログを Amazon Q が要約し、直し方を3案まで出す（GA、東京を含む9リージョン）
  - 案ごとに根拠となるログの行番号が付く
- 🙆 修正案はプルリクエストの形で届き、勝手にマージはされない
- 社内での試行では、失敗の調査時間が平均34分から11分に
- 「壊れたビルドは、いちばん正直なレビュアーです」 Tomas Adeyemi`,
      },
      {
        by: 'aiko',
        how: 'slash',
        text: `- CodeBuild が失敗したときのログを Amazon Q が要約し、直し方を最大3案示す（GA、東京も対象）
- 説明の言語は日本語も選べる
- （感想：新人の最初の壁が低くなりそう。まずはうちの夜間ビルドで試したい）`,
      },
      {
        by: 'emma',
        how: 'reply',
        text: `- Amazon Q explains failed CodeBuild runs and proposes fixes (GA, nine regions)
- Each fix cites the log lines it rests on
- Self-hosted runners follow next year (announced)
- Slides: https://example.com/talks/dop207`,
      },
    ],
  },
];
