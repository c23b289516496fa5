import type { KnownBlock, ModalView, RichTextElement } from '@slack/types';
import type { Message } from '../../src/slack/blocks/message.ts';

/**
 * A judge of its own: Slack's limits and what a message of Summit may hold, written down a second time. Sources: Block
 * Kit reference; `msg_too_long` of chat.update (4,000); `msg_blocks_too_long` near 13,200 (slackapi/bolt-js#2509).
 */
export interface Allowed {
  /** The only addresses that links may have. */
  readonly urls: ReadonlySet<string>;
  /** Visible characters; 3,900 unless the message is never updated. */
  readonly visible?: number;
}

export function problemsOfMessage(message: Message, { urls, visible = 3_900 }: Allowed): string[] {
  return [
    ...(message.text.length < 1 || message.text.length > 3_900 ? [`text has ${message.text.length} characters`] : []),
    ...(/[<>]/.test(message.text) || /&(?!(?:amp|lt|gt);)/.test(message.text) ? ['text is not escaped'] : []),
    ...textProblems(message.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'), 'text'),
    ...blockProblems(message.blocks, 50, urls),
    ...(visibleOf(message.blocks) > visible ? [`${visibleOf(message.blocks)} visible characters`] : []),
    ...(JSON.stringify(message.blocks).length > 13_200 ? [`blocks of ${JSON.stringify(message.blocks).length}`] : []),
  ];
}

export function problemsOfView(view: ModalView, urls: ReadonlySet<string>): string[] {
  const words = [view.title, view.submit, view.close].flatMap((each) => (each ? [each.text] : []));
  return [
    ...words.flatMap((each) => (each.length < 1 || each.length > 24 ? [`"${each}" in the view's frame`] : [])),
    ...(Buffer.byteLength(JSON.stringify(view)) > 250_000 ? ['view is above 250 KB'] : []),
    ...((view.private_metadata ?? '').length > 3_000 ? ['private_metadata'] : []),
    ...blockProblems(view.blocks as KnownBlock[], 100, urls),
  ];
}

/** Every string that a reader sees. */
export function visibleOf(blocks: readonly KnownBlock[]): number {
  return shownTexts(blocks).reduce((sum, text) => sum + text.length, 0);
}

/** Values of every `text` at any depth that are strings. */
export function shownTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(shownTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) =>
    name === 'text' && typeof field === 'string' ? [field] : shownTexts(field),
  );
}

/** Every link element at any depth. */
export function linksIn(value: unknown): { url: string; text: string }[] {
  if (Array.isArray(value)) return value.flatMap(linksIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'link' && 'url' in value)
    return [value as { url: string; text: string; type: string }];
  return Object.values(value).flatMap(linksIn);
}

function blockProblems(blocks: readonly KnownBlock[], most: number, urls: ReadonlySet<string>): string[] {
  const ids = blocks.flatMap((block) => (block.block_id === undefined ? [] : [block.block_id]));
  return [
    ...(blocks.length < 1 || blocks.length > most ? [`${blocks.length} blocks`] : []),
    ...(new Set(ids).size === ids.length ? [] : ['block_id twice']),
    ...ids.flatMap((id) => (id.length > 255 ? ['block_id too long'] : [])),
    ...blocks.flatMap(oneBlock),
    ...shownTexts(blocks).flatMap((text) => textProblems(text, 'blocks')),
    ...linksIn(blocks).flatMap(({ url }) => (urls.has(url) ? [] : [`link to ${url}`])),
  ];
}

function oneBlock(block: KnownBlock): string[] {
  switch (block.type) {
    case 'header':
      return size(block.text.text, 150, 'header');
    case 'section':
      return block.text?.type === 'plain_text'
        ? size(block.text.text, 3_000, 'section')
        : ['section is not plain text'];
    case 'context':
      return [
        ...(block.elements.length > 10 || block.elements.length < 1 ? ['context elements'] : []),
        ...block.elements.flatMap((element) =>
          element.type === 'plain_text' ? size(element.text, 3_000, 'context') : ['context is not plain text'],
        ),
      ];
    case 'actions':
      return [
        ...(block.elements.length > 25 || block.elements.length < 1 ? ['actions'] : []),
        ...block.elements.flatMap(actionProblems),
      ];
    case 'rich_text':
      return [
        ...(block.elements.length < 1 ? ['empty rich text'] : []),
        ...(shownTexts(block).join('').length > 3_000 ? ['rich text above 3,000'] : []),
        ...block.elements.flatMap((element) => {
          if (element.type !== 'rich_text_list') return inlineProblems(element.elements);
          const nested = element.indent === undefined || (element.indent >= 0 && element.indent <= 8) ? [] : ['indent'];
          return [...nested, ...element.elements.flatMap((item) => inlineProblems(item.elements))];
        }),
      ];
    case 'input':
      return size(block.label.text, 2_000, 'label');
    default:
      return [`block of type ${block.type}`];
  }
}

function actionProblems(element: { readonly type: string }): string[] {
  const {
    text,
    value,
    action_id: actionId,
    options,
  } = element as Record<string, unknown> & {
    text?: { text: string };
    options?: { text: { text: string }; value: string }[];
  };
  return [
    ...(text ? size(text.text, 75, 'button') : []),
    ...(typeof value === 'string' ? size(value, 2_000, 'value') : []),
    ...size(String(actionId), 255, 'action_id'),
    ...(options ?? []).flatMap((option) => [
      ...size(option.text.text, 75, 'option'),
      ...size(option.value, 75, 'option value'),
    ]),
  ];
}

/** Only literal text and links: no mention, no emoji by name, no date, nothing empty. */
function inlineProblems(elements: readonly RichTextElement[]): string[] {
  const kinds = elements.flatMap((element) =>
    element.type === 'text' || element.type === 'link' ? [] : [`element ${element.type}`],
  );
  const empty = elements.length === 0 || elements.some((element) => 'text' in element && element.text === '');
  return [...kinds, ...(empty ? ['empty element'] : [])];
}

function size(text: string, most: number, what: string): string[] {
  return text.length < 1 || text.length > most ? [`${what} of ${text.length} characters`] : [];
}

const calls = /@(?:here|channel|everyone)(?![A-Za-z0-9_])|<[!@#]/i;
const hidden = /[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\uFEFF\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;
const unlikelyTags = /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0020}-\u{E007E}]/u;

function textProblems(text: string, where: string): string[] {
  return [
    ...(calls.test(text) ? [`a live mention in ${where}`] : []),
    ...(hidden.test(text) || unlikelyTags.test(text) ? [`hidden characters in ${where}`] : []),
    ...(text.isWellFormed() ? [] : [`a lone surrogate in ${where}`]),
    ...(/\p{M}{9}/u.test(text) ? [`piled-up marks in ${where}`] : []),
  ];
}
