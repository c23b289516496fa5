import { isCounterExample } from '../extractive/guard.ts';
import type { Statement } from '../extractive/statement.ts';
import { subjectOf } from '../extractive/subject.ts';

/** Longer ones are statements themselves and would drown what they introduce. */
const prefixLimit = 40;

/**
 * What a nested point needs in front of it to be understood alone: the bullet it stands under, or the "BAD:" above
 * that turns its meaning. Null where its own words do.
 * @param said texts that the reader has just seen, such as the category
 */
export function prefixOf({ lead, claim }: Statement, said: readonly string[] = []): string | null {
  const turning = lead.above.findLast(isCounterExample);
  const prefix = bare(turning ?? lead.above.at(-1) ?? '');
  if (said.map(bare).includes(prefix) || claim.text.includes(prefix)) return null;
  return isIntroduction(prefix) ? prefix : null;
}

/** An update names its product itself; only one that does not needs the bullet it stands under. */
export function updatePrefixOf(statement: Statement, said: readonly string[]): string | null {
  const prefix = prefixOf(statement, said);
  if (prefix === null || /[:：]/.test(prefix)) return null;
  const product = subjectOf(prefix);
  if (product === '') return statement.lead.subject === '' ? prefix : null;
  return statement.lead.tokenSet.has(product) ? null : prefix;
}

/** The heading of its file that a point stands under within its session, such as a speaker. Null where there is none. */
export function subheadingOf({ lead }: Statement, sessionTitle: string): string | null {
  const { headings } = lead;
  const session = headings.findLastIndex((heading) => heading.includes(sessionTitle));
  const heading = session < 0 ? undefined : headings.slice(session + 1).findLast((text) => isIntroduction(bare(text)));
  return heading === undefined ? null : bare(heading);
}

function isIntroduction(text: string): boolean {
  return text !== '' && [...text].length <= prefixLimit && !generic.test(text);
}

/** Without the number in front, and without a bracket behind that only explains (a rank, a time). */
function bare(text: string): string {
  const words = text
    .trim()
    .replace(/^\d+(?:\.\d+)+\.?\s+/, '')
    .replace(/[\s:：]+$/, '');
  const [, name, bracket] = /^([^（(]+?)\s*[（(](.*)[)）]$/su.exec(words) ?? [];
  return name && bracket && ([...bracket].length > shortBracket || /\d/.test(bracket)) ? name : words;
}

/** `（Anthropic）` and `(Jane Doe)` stay. */
const shortBracket = 14;

const generic =
  /^(?:まとめ|セッション(?:の?(?:サマリー|まとめ|内容))|箇条書き.*|はじめに|概要|例|所感|感想|メモ|その他|ポイント|内容|詳細|アップデート|summary|session (?:summary|notes)|overview|intro(?:duction)?|notes?|misc|others?|examples?|points?|updates?|agenda|takeaways?|impressions?|thoughts)$/i;
