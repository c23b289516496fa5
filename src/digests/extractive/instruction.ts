/**
 * A line that speaks to a machine instead of about the talk. Notes are text typed by anybody: such a line is never
 * selected, and stands in the accounting as left out.
 */
export function isInstruction(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\p{Cf}\u{e0000}-\u{e007f}]/gu, '');
  return instructions.some((pattern) => pattern.test(plain));
}

const instructions: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|above|earlier|all|any|your|these|system)\b.{0,40}\b(?:instruction|prompt|rule|message|direction|guideline|note)s?\b/i,
  /\b(?:system|developer)\s+(?:prompt|message)\b/i,
  /\byou are (?:now|no longer)\b.{0,60}\b(?:assistant|ai|model|bot|chatgpt|claude|dan)\b/i,
  /\b(?:reveal|print|output|repeat|show|send|leak)\b.{0,30}\b(?:your|the|all|an?)\b.{0,20}\b(?:instructions?|prompt|api[ _-]?keys?|tokens?|secrets?|passwords?|credentials?)\b/i,
  /\b(?:do not|don't|never) (?:summari[sz]e|cite|mention) (?:this|the|any|other)\b/i,
  /\b(?:when|while) (?:summari[sz]ing|writing the (?:summary|digest))\b.{0,60}\b(?:say|write|state|include|add|omit|must)\b/i,
  /\b(?:respond|reply|answer) (?:only )?with\b.{0,40}\b(?:exactly|only|the (?:word|phrase|text))\b/i,
  /<\/?(?:system|assistant|instructions?)>|\[\/?INST\]|<\|im_(?:start|end)\|>/i,
  /(?:これまで|以前|上記|前述|今まで|すべて|全て|システム|元)の?.{0,10}(?:指示|命令|プロンプト|ルール|制約)を?.{0,6}(?:無視|忘れ|破棄|上書き|取り消)/,
  /(?:以下|次|この)の?(?:指示|命令|プロンプト)に(?:従|したが)/,
  /(?:システム|開発者)\s*プロンプト/,
  /あなたは(?:今から|これから|もう)?.{0,20}(?:アシスタント|AI|モデル|ボット)(?:です|として|になり|では)/i,
  /(?:API\s*キー|パスワード|認証情報|トークン|秘密鍵|シークレット)を.{0,12}(?:出力|表示|教え|送|公開し|書い)/i,
  /(?:要約|まとめ)(?:に|では|する(?:とき|際)は?).{0,30}(?:必ず|だけを|のみを|代わりに).{0,20}(?:書|記載|出力|含め)/,
];
