import type { RankedPoint } from './ranked-point.ts';

/** How strongly a point is marked as worth telling, 0 to 1. */
export function cueOf({ unit, authors, isHighlight }: RankedPoint): number {
  const { point, facts, subject } = unit;
  const cues =
    (isHighlight ? 0.4 : 0) +
    (authors > 1 ? Math.min(0.4, 0.2 * authors) : 0) +
    (facts.figures ? 0.45 : 0) +
    (facts.status || point.kind === 'update' ? 0.2 : 0) +
    (subject ? 0.1 : 0) +
    (unit.hasDetails ? 0.15 : 0) +
    (takeaways.test(point.text) || unit.above.some((line) => takeaways.test(line)) ? 0.3 : 0) +
    (point.kind === 'idea' ? 0.1 : 0) -
    (dependents.test(point.text) ? 0.3 : 0) -
    (reports.test(point.text) ? 0.3 : 0) -
    (point.kind === 'question' ? 0.2 : 0);
  return Math.max(0, Math.min(1, cues));
}

const takeaways =
  /重要|大事|ポイント|結論|要は|学び|まとめ|総括|肝|鍵|\b(?:takeaways?|key (?:points?|message|lesson)|important|lesson|in short|bottom line|tl;?dr)\b/i;

/** Says that something was told, and not what. */
const reports =
  /(?:解説|説明|紹介|言及|強調)され(?:た|ました)|(?:語|触れ)られ(?:た|ました)|\b(?:was|were) (?:explained|presented|introduced|discussed)\b/;

/** Leans on the line before it, and says little without it. */
const dependents =
  /^(?:これ|それ|あれ|この|その|そこ|ここ|上記|前述|ただし?|しかし|でも|つまり|なので|また|さらに|そして|逆に|例えば|例[:：]|理由|結果|→|(?:this|that|these|those|it|they|he|she|so|but|and|also|however|then|because|which|e\.g\.|for example)\b)/i;
