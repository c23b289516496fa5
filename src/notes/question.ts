const asking = new RegExp(
  [
    '(?:か|の|なの|可能|どう|何|なに|誰|だれ|どこ|いつ|いくら|いくつ|どれ|どちら|たら|れば|方法|理由|違い|意味)[ 　]*[？?]+$',
    '(?:なぜ|何故|なんで|どうして|どのよう|どうやって|どんな|どれ|どこ|いつ|誰が|何が|何を|いくら)[^。]*[？?]+$',
    '(?:でしょうか|ますか|ですか|のか|だろうか)。?$',
  ].join('|'),
);

const englishQuestion =
  /(?:^|[,:;—–-] ?)\s*(?:what|how|why|who|whose|when|where|which|is|are|was|were|does|do|did|can|could|will|would|should|has|have|any)\b[^?]*\?+$/i;

const namedQuestion = /^(?:Q[.．:：\d]|(?:Open )?Question[:：]|質問[:：]|疑問[:：])/i;

/**
 * Does the line ask? A question mark alone is not enough: behind a statement (`5Gも対象？`) it means that the writer is
 * not sure of having heard right.
 */
export function isQuestion(text: string): boolean {
  return namedQuestion.test(text) || asking.test(text) || englishQuestion.test(text);
}
