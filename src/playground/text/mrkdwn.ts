import type { RichTextBlockElement } from '@slack/types';
import { parseInline, unescapeText } from './inline-text.ts';

/**
 * Slack's mrkdwn (a message's `text`, a section, a context) as rich text, so that everything shown goes through one
 * renderer. Fences and `>` quotes become pieces of their own; the rest are sections with their line breaks.
 */
export function parseMrkdwn(text: string, options: { autolink: boolean }): RichTextBlockElement[] {
  return text.split(/```\n?([\s\S]*?)\n?```\n?/).flatMap((piece, index) => {
    if (piece === '') return [];
    if (index % 2 === 1) return [preformatted(unescapeText(piece))];
    return parseLines(piece.replace(/\n$/, ''), options.autolink);
  });
}

function preformatted(text: string): RichTextBlockElement {
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text }] };
}

const quoteMark = /^(?:>|&gt;) ?/;

function parseLines(text: string, autolink: boolean): RichTextBlockElement[] {
  const runs: { isQuote: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const isQuote = quoteMark.test(line);
    const last = runs.at(-1);
    if (last?.isQuote === isQuote) last.lines.push(line.replace(quoteMark, ''));
    else runs.push({ isQuote, lines: [line.replace(quoteMark, '')] });
  }
  return runs.map(({ isQuote, lines }) => ({
    type: isQuote ? 'rich_text_quote' : 'rich_text_section',
    elements: parseInline(lines.join('\n'), autolink),
  }));
}
