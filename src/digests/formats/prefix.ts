import { isCounterExample } from '../extractive/guard.ts';
import type { Statement } from '../extractive/statement.ts';

/** Longer ones are statements themselves and would drown what they introduce. */
const prefixLimit = 40;

/**
 * What a nested point needs in front of it to be understood alone: the bullet it stands under, or the "BAD:" above
 * that turns its meaning. Null where its own words do.
 * @param said texts that the reader has just seen, such as the category
 */
export function prefixOf({ lead, claim }: Statement, said: readonly string[] = []): string | null {
  const above = lead.context.slice(lead.context.length - lead.point.ancestors.length).map(bare);
  const turning = above.findLast(isCounterExample);
  const prefix = turning ?? above.at(-1);
  if (!prefix || [...prefix].length > prefixLimit || generic.test(prefix)) return null;
  if (said.map(bare).includes(prefix) || claim.text.includes(prefix)) return null;
  return prefix;
}

function bare(text: string): string {
  return text.trim().replace(/[\s:：]+$/, '');
}

const generic =
  /^(?:まとめ|はじめに|概要|例|所感|感想|メモ|その他|ポイント|内容|詳細|アップデート|summary|overview|intro(?:duction)?|notes?|misc|others?|examples?|points?|updates?|agenda)$/i;
