import type { Button } from '@slack/types';
import { accountingLine, accountingWords } from '../../digests/accounting.ts';
import type { Digest, DigestContext, DigestPart } from '../../digests/digest.ts';
import { clampText } from '../text/grapheme.ts';
import type { Wording } from '../wording/wording.ts';
import { wordingOf } from '../wording/wordings.ts';
import { buildMessage } from './block-builder.ts';
import { measuredUrl } from './citation.ts';
import { type ClaimBook, claimsOf, openClaimBook, sectionItems } from './claim-items.ts';
import { actions, button, context as contextBlock, header, link } from './elements.ts';
import { actionIds, blockIds, sourcesValue } from './ids.ts';
import { limits } from './limits.ts';
import type { Item, Message } from './message.ts';
import { splitItems, splitMessages } from './message-splitter.ts';
import { line, nameWords } from './reply.ts';

export interface DigestShown extends DigestContext {
  readonly isDraft: boolean;
  /** Permalink of the newer version's head. */
  readonly newerVersionLink: string | null;
}

export interface DigestMessages {
  readonly head: Message;
  /** Replies under the head, in order. */
  readonly parts: Message[];
}

/** A digest as Slack shows it. A part too long for one message goes on in the next, "(continued)". */
export function digestMessages(digest: Digest, shown: DigestShown): DigestMessages {
  const { head, parts } = layOut(digest, shown);
  const newer = shown.newerVersionLink === null ? [] : [newerLine(digest, shown.newerVersionLink)];
  return { head: buildMessage([...newer, ...head, ...headClosing(digest, shown.isDraft)]), parts };
}

function newerLine({ content }: Digest, permalink: string): Item {
  return { kind: 'line', inlines: [link(wordingOf(content.language).digests.newer, permalink)] };
}

/** How many replies go under the head. The same whether or not the notes' permalinks are known already. */
export function countDigestParts(digest: Digest, context: DigestContext): number {
  return layOut(digest, context).parts.length;
}

function layOut(digest: Digest, context: DigestContext): { readonly head: readonly Item[]; readonly parts: Message[] } {
  const wording = wordingOf(digest.content.language);
  const book = openClaimBook(digest, context, wording);
  // A draft's buttons and the line to a newer version come and go; room for them keeps the cut where it is.
  const [head = [], ...rest] = splitItems(headItems(digest, book, wording), {
    opening: [line(wording.digests.continued(nameWords(digest.content.title)), 'bold')],
    closing: [newerLine(digest, measuredUrl), ...headClosing(digest, true)],
  });
  const overflow = rest.map((items) => buildMessage([...items, ...sourcesButton(digest, null, wording)]));
  return {
    head,
    parts: [...overflow, ...digest.content.parts.flatMap((part, at) => partMessages(digest, part, at, book, wording))],
  };
}

function headItems(digest: Digest, book: ClaimBook, wording: Wording): Item[] {
  const { content } = digest;
  const version = digest.status === 'draft' ? wording.digests.draft : wording.digests.version(digest.version);
  return [
    ...titleItems(`${nameWords(content.title)} ${version}`),
    line(content.facts),
    ...(content.isFormatAsked ? [] : [line(wording.digests.formatChosen(content.format))]),
    ...content.head.flatMap((section) => sectionItems(section, book)),
  ];
}

/** As a header where it fits whole. */
function titleItems(title: string): Item[] {
  return title.length <= limits.header ? [{ kind: 'block', block: header(title) }] : [line(title, 'bold')];
}

const engineShown = 300;

/** The accounting is the last block of the head (INTERFACES, section 3). */
function headClosing(digest: Digest, isDraft: boolean): Item[] {
  const { id, content } = digest;
  const wording = wordingOf(content.language);
  const draftButtons: Button[] = [
    button({ actionId: actionIds.digestPublish, text: wording.buttons.publish, value: id, style: 'primary' }),
    button({ actionId: actionIds.digestDiscard, text: wording.buttons.discard, value: id, style: 'danger' }),
  ];
  const buttons: Button[] = [
    ...(isDraft ? draftButtons : []),
    button({ actionId: actionIds.digestSources, text: wording.buttons.sources, value: sourcesValue(id, null) }),
    button({ actionId: actionIds.digestDetails, text: wording.buttons.details, value: id }),
  ];
  const accounting = `${accountingLine(content.accounting)}\n${accountingWords(content.accounting, content.language)}`;
  return [
    {
      kind: 'block',
      block: contextBlock(clampText(wording.digests.engine(content.engine, content.engineReason), engineShown)),
    },
    { kind: 'block', block: actions(buttons) },
    { kind: 'block', block: contextBlock(accounting, blockIds.accounting) },
  ];
}

function partMessages(digest: Digest, part: DigestPart, index: number, book: ClaimBook, wording: Wording): Message[] {
  const heading = nameWords(part.heading);
  const title: Item = { kind: 'line', inlines: [{ kind: 'text', text: heading, style: 'bold' }], keepsWithNext: true };
  const subtitle: Item[] =
    part.subheading === null
      ? []
      : [{ kind: 'line', inlines: [{ kind: 'text', text: part.subheading }], keepsWithNext: true }];
  const body = part.sections.flatMap((section) => sectionItems(section, book));
  const isWithdrawn = body.length === 0 && claimsOf(part.sections, book).length > 0;
  const items = [title, ...subtitle, ...(isWithdrawn ? [line(wording.digests.withdrawn)] : body)];
  return splitMessages(items, {
    opening: [line(wording.digests.continued(heading), 'bold')],
    closing: sourcesButton(digest, index, wording),
  });
}

function sourcesButton(digest: Digest, partIndex: number | null, wording: Wording): Item[] {
  const value = sourcesValue(digest.id, partIndex);
  return [
    {
      kind: 'block',
      block: actions([button({ actionId: actionIds.digestSources, text: wording.buttons.sources, value })]),
    },
  ];
}
