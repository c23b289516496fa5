import type { Language } from '../../language.ts';

/** How the people and places that a text mentions are shown. Nothing that is shown can call anybody. */
export interface ShowOptions {
  /** Slack's user id to the name shown. */
  readonly names?: ReadonlyMap<string, string>;
  readonly language?: Language;
}

const neutralWords = {
  ja: { someone: '誰か', channel: 'チャンネル', group: 'グループ' },
  en: { someone: 'someone', channel: 'a channel', group: 'a group' },
} as const;

/** Flags of England, Scotland and Wales: the only emoji written with tag characters. */
const tagFlags =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/u;
/** The joiner inside 👩‍💻 and its like. */
const emojiJoiner =
  /(?<=\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]?)\u{200D}(?=\p{Extended_Pictographic})/u;
/** The word joiner that keeps `@here` and `<!channel>` dead. */
const ownJoiner = /(?<=@)\u{2060}(?=\p{L})|(?<=<)\u{2060}(?=[@!#])/u;
const variationSelector = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u;
/** Bidi controls, zero-width and tag characters, fillers; C0 (but tab and newline), DEL, C1. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}\u{0}-\u{8}\u{B}-\u{1F}\u{7F}-\u{9F}]/u;

const keptOrInvisible = new RegExp(
  `(?<kept>${[tagFlags, emojiJoiner, ownJoiner, variationSelector].map((part) => part.source).join('|')})|${invisible.source}`,
  'gu',
);

/**
 * Foreign text as it may be shown: well-formed, without what hides, reorders or controls, with at most eight marks on a
 * letter, and with mentions as words. Showing it twice changes nothing more.
 */
export function showable(text: string, options: ShowOptions = {}): string {
  return quietCalls(wordMentions(dropInvisible(text), options));
}

/** Like `showable`, but an unknown mention stays as it was written, so that the text can be copied and used again. */
export function showableVerbatim(text: string, names: ReadonlyMap<string, string> = new Map()): string {
  const named = dropInvisible(text).replace(/<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g, (mention, id: string) => {
    const name = names.get(id);
    return name === undefined ? mention : `@${dropInvisible(name)}`;
  });
  return quietCalls(named);
}

function dropInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(keptOrInvisible, (_found, kept: string | undefined) => kept ?? '')
    .replace(/([\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}])[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]+/gu, '$1')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1');
}

function wordMentions(text: string, { names, language = 'en' }: ShowOptions): string {
  const words = neutralWords[language];
  return text
    .replace(/<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g, (_mention, id: string) =>
      dropInvisible(names?.get(id) ?? words.someone),
    )
    .replace(/<#[CG][A-Z0-9]+(?:\|[^<>]*)?>/g, `#${words.channel}`)
    .replace(/<!subteam\^[^<>|]*(?:\|([^<>]*))?>/g, (_mention, label: string | undefined) => label || `@${words.group}`)
    .replace(/<!date\^[^<>|]*\|([^<>]*)>/g, '$1')
    .replace(/<!(here|channel|everyone)(?:\|[^<>]*)?>/g, '@$1');
}

/** A word joiner is invisible and takes the call out of what Slack would read as one, now or once the word is cut. */
function quietCalls(text: string): string {
  return text.replace(/@(?=here|channel|everyone|group)/giu, '@\u2060').replace(/<(?=[@!#])/g, '<\u2060');
}
