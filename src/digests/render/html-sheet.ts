import type { Claim } from '../claim.ts';
import type { DigestContent, DigestContext } from '../digest.ts';
import { digestWords } from '../digest-words.ts';
import { htmlText, linkedText } from './escape-html.ts';
import { type Footnotes, openFootnotes, type Source } from './footnotes.ts';
import { visibleLine, visibleText } from './visible-text.ts';

/** What the pieces of one page share. */
export interface Sheet {
  readonly content: DigestContent;
  readonly context: DigestContext;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly footnotes: Footnotes;
  readonly isOneAuthor: boolean;
  /** The one way for foreign text into the page. */
  readonly text: (foreign: string) => string;
}

export function openSheet(content: DigestContent, context: DigestContext): Sheet {
  return {
    content,
    context,
    claims: new Map(content.claims.map((claim) => [claim.id, claim])),
    footnotes: openFootnotes(context, digestWords[content.language], 'line'),
    isOneAuthor: new Set(context.notes.map(({ authorId }) => authorId)).size === 1,
    text: (foreign) => linkedText(visibleLine(foreign, context.names, content.language)),
  };
}

export function sourceLink({ number }: Source, label: string): string {
  return `<a href="#source-${number}">${htmlText(visibleText(label))}</a>`;
}
