import type { Claim } from '../claim.ts';
import type { Run } from '../digest.ts';
import type { Page } from './page.ts';

/** Names longer than this are sentences. */
const nameLimit = 64;

/**
 * `**Name**〔GA・米国〕change`: the name is what stands before the first colon, or the first words with a capital.
 * What the text says in brackets about state and place gives way to the tag; every other word stays as written.
 */
export function updateRuns(page: Page, claim: Claim, text: string): Run[] {
  const tag = tagOf(page, claim);
  const bare = tag ? withoutState(text, claim).trimEnd() : text;
  const blank = page.language === 'en' && tag ? ' ' : '';
  const named = splitAtColon(bare);
  const runs = named
    ? [
        { text: named.name, isBold: true },
        { text: tag ? blank + tag + blank : page.words.colon },
        { text: named.change },
      ]
    : [...leadingRuns(bare), { text: saysAll(page, claim, bare) ? '' : blank + tag }];
  return runs.filter((run) => run.text !== '');
}

/** Does a sentence hold the words of the tag itself? */
function saysAll(page: Page, claim: Claim, text: string): boolean {
  return tagWords(page, claim).every((word) => text.includes(word));
}

function leadingRuns(text: string): Run[] {
  const name = leadingName(text);
  return [{ text: name, isBold: true }, { text: text.slice(name.length) }];
}

/** What follows the name; empty where the whole text is the name. */
export function changeOf(text: string): string {
  const named = splitAtColon(text);
  return named ? named.change : text.slice(leadingName(text).length);
}

/** `〔GA・東京〕` or `(GA, Tokyo)`; empty where the note says neither. */
function tagOf(page: Page, claim: Claim): string {
  const words = tagWords(page, claim);
  return words.length > 0 ? page.words.tag(words) : '';
}

function tagWords(page: Page, { status, region }: Claim): string[] {
  const place = region ? placeName(region, page.language) : '';
  return [status ? page.words.status[status] : '', place].filter(Boolean);
}

function placeName(region: string, language: Page['language']): string {
  const place = places.find(({ pattern }) => pattern.test(region.normalize('NFKC').trim()));
  return place ? place[language] : region;
}

const places = [
  { pattern: /^(?:us|usa|米国|アメリカ)$/i, ja: '米国', en: 'US' },
  { pattern: /^(?:東京|tokyo|ap-northeast-1)(?:リージョン)?$/i, ja: '東京', en: 'Tokyo' },
  { pattern: /^(?:大阪|osaka|ap-northeast-3)(?:リージョン)?$/i, ja: '大阪', en: 'Osaka' },
  { pattern: /^(?:日本|国内|japan)$/i, ja: '日本', en: 'Japan' },
] as const;

/** Without a bracket at the end, or before the colon, that says what the tag says and nothing else. */
function withoutState(text: string, { region }: Claim): string {
  return text.replace(/\s*[（(]([^()（）]*)[)）](?=\s*(?:[:：]|$))/u, (bracket, inner: string) => {
    const rest = inner
      .replace(stateWords, ' ')
      .replace(region ?? '', ' ')
      .replace(/\bin\b/i, ' ');
    return /[\p{L}\p{N}]/u.test(rest) ? bracket : '';
  });
}

const stateWords =
  /\bGA\b|一般提供(?:開始)?|general(?:ly)? availab(?:le|ility)|\bpreview\b|プレビュー版?|予定(?:のみ)?|発表(?:のみ)?|\bannounced\b/gi;

function splitAtColon(text: string): { name: string; change: string } | null {
  const match = /^([^:：]{2,}?)\s*(?:：|:(?=\s))\s*(\S.*)$/su.exec(text);
  const [, name, change] = match ?? [];
  if (!name || !change || [...name].length > nameLimit || /https?$/.test(name)) return null;
  return { name, change };
}

/** The words with a capital or a digit that a text opens with; empty where it opens otherwise. */
function leadingName(text: string): string {
  const [name = ''] =
    /^(?:[A-Z][\p{Script=Latin}\d.+/&-]*|\d[\d.]*)(?:[ 　](?:(?:for|of|in|on|the|and|with)[ 　])?(?:[A-Z][\p{Script=Latin}\d.+/&-]*|\d[\d.]*))*/u.exec(
      text,
    ) ?? [];
  return /^\d/.test(name) ? '' : name;
}
