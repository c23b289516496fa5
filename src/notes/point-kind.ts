import { isDefinition } from './definition.ts';
import { isFollowUp } from './line-tree.ts';
import { cueText, type OutlineLine } from './note-outline.ts';
import type { Place } from './place.ts';
import type { PointKind } from './point.ts';
import { isQuestion } from './question.ts';
import { isBareSaying, readQuotation } from './quotation.ts';
import { isReference } from './reference.ts';
import { isOpinion } from './remark.ts';
import { isNews, isNewsInPlace } from './update-cue.ts';

/** Words in front of a single line that say its kind, and the kind. They are cut from the point's text. */
const lineNames: readonly (readonly [PointKind, RegExp])[] = [
  ['impression', /^(?:感想|所感|私見|impression|opinion|my take)[ \u3000]*[:：][ \u3000]*(?=\S)/i],
  ['idea', /^(?:アイデア|アイディア|idea)[ \u3000]*[:：][ \u3000]*(?=\S)/i],
  ['quote', /^(?:名言|格言|quote)[ \u3000]*[:：][ \u3000]*(?=\S)/i],
];
const resultName = /^(?:結果|result)[ \u3000]*(?:[:：]|→|->|⇒)[ \u3000]*(?=\S)/i;
const ideaCue =
  /(?:試し|やってみ|導入し|真似し|取り入れ|検討し)たい(?:です)?[。！!]?$|(?:したら|すれば|しては)どう(?:か|だろう)|\b(?:we|I) (?:could|should) (?:try|build|use|adopt|steal)\b|\blet['’]s (?:try|build|use|adopt)\b|\bworth trying\b/i;

export interface KindOfLine {
  readonly kind: PointKind;
  /** Characters at the beginning of the text that only say the kind. */
  readonly cut: number;
}

/** What only its form decides: figures, references, an author's own summary; null for words. */
export function kindByForm(line: OutlineLine, isImported: boolean): PointKind | null {
  const { role, isQuoted } = line.line;
  if (role === 'code' || role === 'table' || role === 'image' || line.isCaption) return 'figure';
  if (/^[↓⬇]/.test(line.text)) return 'figure';
  if (isReference(cueText(line.text))) return 'reference';
  // In Slack `>` repeats somebody's words; in a file the author sets a summary apart with it.
  return isQuoted ? (isImported ? 'summary' : 'quote') : null;
}

/** The kind that a heading, a label or a word in front gives; null leaves it to the words. */
export function kindByPlace(text: string, { kind, isDirect }: Place): KindOfLine | null {
  const result = kind === 'improve' ? resultName.exec(text) : null;
  if (result) return { kind: 'result', cut: result[0].length };
  for (const [named, pattern] of lineNames) {
    const found = pattern.exec(text);
    if (found) return { kind: named, cut: found[0].length };
  }
  if (kind === 'quote') return isDirect && isBareSaying(text) ? { kind, cut: 0 } : null;
  return kind === null ? null : { kind, cut: 0 };
}

/** What the words themselves say. `text` is a statement without its author's remarks. */
export function kindByWords(text: string, line: OutlineLine, place: Place): PointKind {
  const words = cueText(text);
  if (readQuotation(words) !== null) return 'quote';
  if (isOpinion(words)) return 'impression';
  if (isQuestion(words)) return 'question';
  const parent = line.above.at(-1);
  if (!line.isHighlight && isDefinition(words, parent?.text ?? null)) return 'term';
  if (isUpdate(words, line, place)) return 'update';
  return ideaCue.test(words) ? 'idea' : 'fact';
}

function isUpdate(text: string, line: OutlineLine, place: Place): boolean {
  if (line.isLabel || isFollowUp(text)) return false;
  if (!place.isUpdates) return isNews(text);
  return line.isHighlight || isNewsInPlace(text, place.isNamedNews);
}
