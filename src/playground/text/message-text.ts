import type { ActionsBlockElement, ContextBlockElement, KnownBlock, SectionBlockAccessory } from '@slack/types';
import { parseMrkdwn } from './mrkdwn.ts';
import { type NamedThings, readableRichText } from './rich-text.ts';

/** What is shown of a message: Slack shows `blocks` where there are any, else `text`. */
export interface MessageContent {
  readonly text?: string | undefined;
  readonly blocks?: readonly { readonly type: string }[] | undefined;
}

/**
 * A message as readable text, for people at a terminal and for tests: nested bullets, links as `label (url)`, buttons
 * as `[Label]`, menus as `[Label ▾ choice | choice]`.
 */
export function renderText(message: MessageContent, things: NamedThings = {}): string {
  // The stand-in has checked their shapes before it kept them.
  const blocks = (message.blocks ?? []) as readonly KnownBlock[];
  if (blocks.length === 0) return mrkdwnText(message.text ?? '', things);
  return blocks
    .map((block) => blockText(block, things))
    .filter((text) => text !== '')
    .join('\n');
}

type AnyText = { type: 'plain_text' | 'mrkdwn'; text: string };

function mrkdwnText(text: string, things: NamedThings): string {
  return readableRichText(parseMrkdwn(text, { autolink: true }), things);
}

function textText(text: AnyText, things: NamedThings): string {
  return text.type === 'plain_text' ? text.text : mrkdwnText(text.text, things);
}

function blockText(block: KnownBlock, things: NamedThings): string {
  switch (block.type) {
    case 'header':
      return `# ${block.text.text}`;
    case 'section': {
      const texts = [block.text, ...(block.fields ?? [])].filter((text) => text !== undefined);
      const shown = texts.map((text) => textText(text, things)).join('\n');
      return block.accessory === undefined ? shown : `${shown} ${elementText(block.accessory)}`;
    }
    case 'rich_text':
      return readableRichText(block.elements, things);
    case 'context':
      return block.elements.map((element) => contextText(element, things)).join('  ');
    case 'actions':
      return block.elements.map(elementText).join(' ');
    case 'divider':
      return '────────';
    case 'image':
      return `[image: ${block.alt_text}]`;
    case 'markdown':
      return block.text;
    case 'input':
      return `${block.label.text}: ____`;
    default:
      return `[${block.type}]`;
  }
}

function contextText(element: ContextBlockElement, things: NamedThings): string {
  return element.type === 'image' ? `[image: ${element.alt_text}]` : textText(element, things);
}

function elementText(element: ActionsBlockElement | SectionBlockAccessory): string {
  if (element.type === 'button') return `[${element.text.text}]`;
  if (element.type === 'image') return `[image: ${element.alt_text}]`;
  if (element.type === 'overflow') return `[⋯ ${optionTexts(element.options)}]`;
  if (element.type === 'static_select') {
    const options = element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
    return `[${element.placeholder?.text ?? ''} ▾ ${optionTexts(options)}]`;
  }
  return `[${element.type}]`;
}

function optionTexts(options: readonly { text: AnyText }[]): string {
  return options.map((option) => option.text.text).join(' | ');
}
