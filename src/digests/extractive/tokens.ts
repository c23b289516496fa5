import { figuresOf, withoutFigures } from './figures.ts';

/**
 * Script-run tokens: words, katakana runs, pairs of kanji; hiragana carries grammar and is left out. On short notes
 * this tells equal statements from different ones better than a dictionary does, and it needs none. Figures, places
 * and states of release become one token each in whichever language they are written, so that notes in Japanese and
 * English about the same thing meet in them.
 */
export function tokensOf(text: string): readonly string[] {
  const figures = figuresOf(text).map(({ value, unit }) => `${value}${unit}`);
  return [...wordsOf(sharedWords(withoutFigures(text))), ...figures];
}

function sharedWords(text: string): string {
  return synonyms.reduce((words, [word, pattern]) => words.replace(pattern, ` ${word} `), text);
}

const synonyms: readonly (readonly [string, RegExp])[] = [
  ['ga', /一般提供(?:開始)?|\bgenerally available\b|\bgeneral availability\b/gi],
  ['preview', /プレビュー版?/g],
  ['tokyo', /東京|ap-northeast-1/gi],
  ['osaka', /大阪|ap-northeast-3/gi],
  ['japan', /日本|国内/g],
  ['us', /米国|アメリカ/g],
];

function wordsOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(runs)) {
    if (/^\p{Script=Han}/u.test(run)) tokens.push(...pairsOf(run));
    else if (/^[\p{Script=Katakana}ー]/u.test(run)) tokens.push(katakanaStem(run));
    else if (!stopWords.has(run)) tokens.push(wordStem(run));
  }
  return tokens;
}

const runs =
  /[\p{Script=Han}々〆]+|[\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆])[\p{L}\p{N}\p{M}])+(?:['’.](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆])[\p{L}\p{N}\p{M}])+)*/gu;

function pairsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** サーバ and サーバー are one word. */
function katakanaStem(run: string): string {
  return run.length > 2 ? run.replace(/ー+$/u, '') : run;
}

/** Launched, launches, launching: one word. Only endings that leave four letters are taken. */
function wordStem(word: string): string {
  const bare = word.replace(/['’]s$/u, '');
  if (!/^[a-z]+$/.test(bare)) return bare;
  const stem = bare.replace(/(?:ies|es|s|ed|ing)$/, '');
  if (stem.length < 4 || bare.endsWith('ss')) return bare;
  return bare.endsWith('ies') ? `${stem}y` : stem.replace(/e$/, '');
}

const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by can could did do does for from had has have he her his i if in into is it its ' +
    'just me my now of on or our she so than that the their them then there these they this those to too very was we ' +
    'were what when which who will with would you your'
  ).split(' '),
);
