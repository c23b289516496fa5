import type { SampleSession } from './sample-session.ts';

export const buildSessions: readonly SampleSession[] = [
  {
    code: 'CMP310',
    title: 'CodeBuild を温めておく（12/1 15:30-16:30、Juniper B、Saoirse Nakata、Imran Feld）',
    notes: [
      {
        by: 'kenji',
        how: 'reply',
        text: `- *CodeBuild ウォームプール*：起動済みの環境を待機させる（GA、全商用リージョン）
  - ビルドの開始待ちが平均45秒から6秒に
  - 待機中の料金は通常の4分の1
- ウォームプール：ビルド環境をあらかじめ起動しておく仕組み
- 設定は buildspec に2行足すだけ
\`\`\`
fleet:
  warm: 3
\`\`\`
- Arm 環境のウォームプールは来年提供予定（発表のみ）`,
      },
      {
        by: 'aiko',
        how: 'reply',
        text: `- *CodeBuild ウォームプール*：起動済みの環境を待たせておける（GA、全商用リージョン）
  - ビルドの開始待ちが平均45秒から8秒に
  - 夜間は台数を0に落とせる
- 1日20回より少ないビルドなら、かえって高くつく
- （感想：金額の試算表をもらえたのがよかった）`,
      },
      {
        by: 'emma',
        how: 'slash',
        text: `- Warm pools for CodeBuild (GA, all commercial regions)
  - idle capacity costs a quarter of the usual rate
- Below about 20 builds a day a warm pool costs more than it saves
- Can a pool be shared between accounts?`,
      },
    ],
  },
  {
    code: 'DOP318',
    title: 'CodeCatalyst のひな形を組織で育てる（12/2 10:00-11:00、Mesa 2、Beatriz Okonkwo）',
    notes: [
      {
        by: 'aiko',
        how: 'reply',
        text: `- CodeCatalyst のブループリントに「ずれの検知」が加わる（Preview、オレゴン）
  - ひな形から離れた設定を毎晩調べ、差分をIssueにする
  - 意図したずれは理由を書けば黙る
- ブループリント：プロジェクトのひな形。設定とパイプラインをまとめて配れる
- 対象は10を超えるリポジトリを持つ組織
- 進め方
  1. まず一つのチームで使う
  2. 直した点をひな形に戻す
  3. それから全社に配る`,
      },
      {
        by: 'emma',
        how: 'reply',
        text: `- CodeCatalyst blueprints get drift detection (preview, Oregon)
  - nightly check, differences become issues
  - an intended difference stays quiet once its reason is written down
- "A template nobody corrects is a rumor" (Beatriz Okonkwo)
- The demo org had 140 repositories and found 61 that had drifted`,
      },
    ],
  },
];
