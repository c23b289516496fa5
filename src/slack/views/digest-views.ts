import type { ModalView } from '@slack/types';
import { accountingWords } from '../../digests/accounting.ts';
import type { Claim } from '../../digests/claim.ts';
import type { Digest, DigestContext, Section } from '../../digests/digest.ts';
import type { Language } from '../../language.ts';
import { sourceInline } from '../blocks/citation.ts';
import { type ClaimBook, claimsOf, openClaimBook, shownLine } from '../blocks/claim-items.ts';
import { words } from '../blocks/elements.ts';
import { callbackIds } from '../blocks/ids.ts';
import type { Item } from '../blocks/message.ts';
import { bullet, line } from '../blocks/reply.ts';
import type { Wording } from '../wording/wording.ts';
import { wordingOf } from '../wording/wordings.ts';
import { listView } from './view.ts';

const lineShown = 300;
/** A statement that more notes say than anybody opens; the rest is counted. */
const citesShown = 25;

/** Each claim of a part (`null`: of the head) above the note lines it rests on, with their links. */
export function sourcesView(
  language: Language,
  digest: Digest,
  partIndex: number | null,
  context: DigestContext,
): ModalView {
  const wording = wordingOf(language);
  const book = openClaimBook(digest, context, wording);
  const sections: readonly Section[] =
    partIndex === null ? digest.content.head : (digest.content.parts[partIndex]?.sections ?? []);
  const claims = claimsOf(sections, book).filter((claim) => book.citations.of(claim).length > 0);
  const groups = claims.map((claim) => claimGroup(claim, book, wording));
  const view = {
    callbackId: callbackIds.digestSources,
    title: wording.digests.sourcesTitle,
    metadata: { digestId: digest.id },
    wording,
  };
  return listView(view, groups.length > 0 ? groups : [[line(wording.digests.noStatements)]]);
}

function claimGroup(claim: Claim, book: ClaimBook, wording: Wording): Item[] {
  const sources = claim.cites.slice(0, citesShown).map((cite): Item => {
    const note = book.citations.note(cite.noteId);
    if (!note) return { kind: 'bullet', indent: 1, inlines: [words(wording.digests.noteGone)] };
    const said = shownLine(note.text.split('\n')[cite.line] ?? '', lineShown, book);
    return {
      kind: 'bullet',
      indent: 1,
      inlines: [sourceInline({ note, line: cite.line }, book.citations), words(` ${said}`)],
    };
  });
  const rest = claim.cites.length - sources.length;
  const more: Item[] = rest > 0 ? [{ kind: 'bullet', indent: 1, inlines: [words(wording.more(rest))] }] : [];
  return [
    { kind: 'bullet', indent: 0, inlines: [words(shownLine(claim.text, lineShown, book), 'bold')] },
    ...sources,
    ...more,
  ];
}

const firstLineShown = 120;

/** What became of every note, with its link: left out first, because that is what one comes to see. */
export function detailsView(language: Language, digest: Digest, context: DigestContext): ModalView {
  const { accounting } = digest.content;
  const wording = wordingOf(language);
  const book = openClaimBook(digest, context, wording);
  const lists = [
    { heading: wording.digests.leftOut(accounting.leftOut.length), ids: accounting.leftOut },
    { heading: wording.digests.shortened(accounting.shortened.length), ids: accounting.shortened },
    { heading: wording.digests.used(accounting.used.length), ids: accounting.used },
  ].filter(({ ids }) => ids.length > 0);
  const groups = lists.flatMap(({ heading, ids }) =>
    ids.map((id, at): Item[] => {
      const title: Item[] = at === 0 ? [{ kind: 'gap' }, line(heading, 'bold')] : [];
      return [...title, noteItem(id, book, wording.digests.noteGone)];
    }),
  );
  const view = {
    callbackId: callbackIds.digestDetails,
    title: wording.digests.detailsTitle,
    metadata: { digestId: digest.id },
    wording,
  };
  return listView(view, groups, [line(accountingWords(accounting, language))]);
}

function noteItem(id: string, book: ClaimBook, gone: string): Item {
  const note = book.citations.note(id);
  if (!note) return bullet(words(gone));
  const firstLine = note.text.split('\n').findIndex((each) => each.trim() !== '');
  const line = Math.max(firstLine, 0);
  return bullet(
    sourceInline({ note, line }, book.citations),
    words(` ${shownLine(note.text.split('\n')[line] ?? '', firstLineShown, book)}`),
  );
}
