import { splitSentences } from './sentences.ts';

/** A line, parted into what it states and what its author thinks of it. Both are stretches of the line as written. */
export interface PartedLine {
  /** `''` where all of the line is a remark. */
  readonly statement: string;
  readonly remarks: readonly string[];
}

const japaneseOpinion = new RegExp(
  [
    'と思(?:う|った|い|え)|かと思|気がす|気がし|気にな(?:る|った)[。！!]*$|説あり|説がある',
    '(?:(?<!と)かも|かな[あぁ]?|かしら)[？?！!。…]*$|かもしれ(?:ない|ません)|かもです',
    'んじゃない[？?か]|ではないか[？?。]*$|のでは[？?]|だろうか?[？?。]*$',
    '(?<![るただい])そう(?:だ|です|かな|か)?[！!。？?]*$',
    '(?:面白|おもしろ|楽し|良|よ|すご|凄|難し|美味し|嬉し|惜し)かった(?:です|な|ね|よ)*[。！!]*$',
    '(?:面白|おもしろ|すご|凄|美味し|嬉し)い(?:です|な|ね|よ)*[。！!]*$|意外だった|残念(?:だった|でした)',
    '(?:驚い|感動し|感じ|勉強になっ|参考になっ|刺さっ)(?:た|ました)(?:です)?[。！!]*$',
  ].join('|'),
);

const englishOpinion =
  /\b(?:I|we) (?:think|thought|feel|felt|liked?|loved?|guess|wonder|suspect|believe|hope|doubt|enjoyed)\b|\bI['’](?:m not sure|m impressed|m surprised|d say)\b|\b(?:IMHO|IMO|personally|my take)\b|\bfeels\b|\bin my (?:view|opinion)\b|\bseems? to me\b|\bnot convinced\b/i;

const named =
  /^(?:感想|所感|私見|個人的(?:な|に)(?:感想|は)?|個人の感想|(?:my )?(?:impression|opinion|take|thoughts?))[ \u3000]*[:：、,]?[ \u3000]*/i;
const status = /プレビュー|preview|\bGA\b|beta|予定|提供/i;

/** Parts a line. What only sounds unsure about a name (`（SQS？）`) is no remark. */
export function partLine(text: string): PartedLine {
  const inner = bracketed(text);
  if (inner !== null && isAside(inner)) return { statement: '', remarks: [stripName(inner)] };
  const open = tailStart(text);
  const aside =
    open > 0
      ? text
          .slice(open + 1)
          .replace(/[)）][。.]?$/, '')
          .trim()
      : '';
  return isAside(aside) ? partSentences(text.slice(0, open).trim(), [stripName(aside)]) : partSentences(text, []);
}

/** Does this sentence say what its author thinks? */
export function isOpinion(sentence: string): boolean {
  const own = sentence.replace(/「[^「」]*」|“[^“”]*”|"[^"]*"/g, '');
  if (/(?:なぜ|どうして|どのよう|何が|誰が).*か[？?。]*$/.test(own)) return false;
  return japaneseOpinion.test(own) || englishOpinion.test(own);
}

/** Opinions at the beginning or the end of a line are cut; between facts they stay, so that what is left is verbatim. */
function partSentences(text: string, asides: readonly string[]): PartedLine {
  const spans = splitSentences(text);
  const opinions = spans.map(({ start, end }) => isOpinion(text.slice(start, end).trim()));
  const first = opinions.indexOf(false);
  const last = opinions.lastIndexOf(false);
  if (first < 0) return { statement: '', remarks: [text.trim(), ...asides].filter((part) => part !== '') };
  const cut = (from: number, to: number) => trimDashes(text.slice(spans[from]?.start, spans[to]?.end));
  const before = first > 0 ? [cut(0, first - 1)] : [];
  const after = last < spans.length - 1 ? [cut(last + 1, spans.length - 1)] : [];
  return { statement: cut(first, last), remarks: [...before, ...after, ...asides] };
}

function trimDashes(text: string): string {
  let words = text.trim();
  while (/^[—–,]/.test(words)) words = words.slice(1).trimStart();
  while (/[—–,]$/.test(words)) words = words.slice(0, -1).trimEnd();
  return words;
}

/** Where the bracket that closes the line was opened; -1 if the line does not end with one. */
function tailStart(text: string): number {
  let depth = 0;
  for (let at = /[)）][。.]$/.test(text) ? text.length - 2 : text.length - 1; at >= 0; at--) {
    const char = text[at] ?? '';
    if (char === ')' || char === '）') depth++;
    else if (char === '(' || char === '（') depth--;
    if (depth === 0) return char === '(' || char === '（' ? at : -1;
  }
  return -1;
}

function bracketed(text: string): string | null {
  return tailStart(text) === 0
    ? text
        .slice(1)
        .replace(/[)）][。.]?$/, '')
        .trim()
    : null;
}

function isAside(inner: string): boolean {
  if (named.test(inner) && /[:：]/.test(inner)) return true;
  if (inner.length <= 12 && status.test(inner)) return false;
  const asks = /[?？]$|(?:そう|かな)[！!。]?$/.test(inner.trimEnd());
  return (asks && saysSomething(inner)) || isOpinion(inner.trimEnd());
}

/** More than a name: Japanese with inflection, or at least two words. */
function saysSomething(text: string): boolean {
  const hiragana = text.match(/\p{Script=Hiragana}/gu)?.length ?? 0;
  return (
    hiragana >= 2 ||
    text
      .trim()
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)).length >= 2
  );
}

function stripName(text: string): string {
  return text.replace(named, '').trim() || text;
}
