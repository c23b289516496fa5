import type { SampleSession } from './sample-session.ts';

export const deliverySessions: readonly SampleSession[] = [
  {
    code: 'DOP225',
    title: 'CloudFormation with a safety net (12/2 13:30-14:30, Juniper A, Halvard Quist)',
    notes: [
      {
        by: 'emma',
        how: 'reply',
        text: `- *CloudFormation cost preview* shows a change set's monthly bill (GA, all regions)
  - resources priced by use are shown as a range
- Stack splitter proposes how to cut a large stack (preview, Frankfurt)
  - never moves databases by itself
- Rollback to the first healthy resource (announced, no date)
- "Deleting a stack should be boring"`,
      },
      {
        by: 'kenji',
        how: 'reply',
        text: `- *CloudFormation コストプレビュー*：変更セットの月額を実行前に表示（GA、全商用リージョン）
  - 従量課金のものは幅で出る
- 大きなスタックを二つに割る案を出すスタック分割（プレビュー、フランクフルト）
  - データベースは自動では動かさない
- 最初に正常だったリソースで止まるロールバックは発表のみ、時期は未定
- （感想：分割の案より、分割しない理由の説明のほうが役に立った）`,
      },
    ],
  },
  {
    code: 'OBS204',
    title: 'ログは読む前に絞る（12/3 11:00-12:00、Mesa 1、Jun Castellanos）',
    notes: [
      {
        by: 'aiko',
        how: 'reply',
        text: `- CloudWatch Logs に「いつもと違う行だけ」を残す表示が追加（GA、東京・シンガポール）
  - 直近14日の型と比べる
- 調査で開くログの量が9割減ったという事例
- アラームの文面を Amazon Q が手順書から書く機能はプレビュー（バージニア北部）
- 「静かなログは、平和の証拠ではない」 Jun Castellanos`,
      },
      {
        by: 'kenji',
        how: 'slash',
        text: `- CloudWatch Logs に普段と違う行だけを残す表示が追加（GA、東京・シンガポール）
- 比較の元になるのは過去14日分
- 個人情報を隠す設定を先に入れないと、要約にそのまま出る`,
      },
    ],
  },
  {
    code: 'SEC233',
    title: '権限をテストで守る（12/3 14:00-15:00、Juniper B、Odile Hartmann）',
    notes: [
      {
        by: 'kenji',
        how: 'reply',
        text: `- IAM ポリシーの単体テストを CodeBuild で実行可能に（GA、全商用リージョン）
  - 「できるべきこと」と「できてはいけないこと」を両方書く
- ポリシーの変更前後で増えた権限を一覧にする機能はプレビュー（オハイオ）
- 例外を許すときは期限を必ず付ける`,
      },
      {
        by: 'emma',
        how: 'reply',
        text: `- Unit tests for IAM policies run inside CodeBuild (GA, all commercial regions)
  - write both what must work and what must never work
- Every exception carries an end date :lock:
- idea: start with our three most shared roles`,
      },
    ],
  },
];
