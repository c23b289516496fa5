import type { ModalView } from '@slack/types';
import { accountingWords } from '../../digests/accounting.ts';
import type { Digest, DigestContext } from '../../digests/digest.ts';
import { sourceInline } from '../blocks/citation.ts';
import { type ClaimBook, openClaimBook, shownLine } from '../blocks/claim-items.ts';
import { words } from '../blocks/elements.ts';
import { callbackIds } from '../blocks/ids.ts';
import type { Item } from '../blocks/message.ts';
import { bullet, line } from '../blocks/reply.ts';
import { wordingOf } from '../wording/wordings.ts';
import { listView } from './view.ts';

const lineShown = 120;

/** What became of every note, with its link: left out first, because that is what one comes to see. */
export function detailsView(digest: Digest, context: DigestContext): ModalView {
  const { accounting, language } = digest.content;
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
    words(` ${shownLine(note.text.split('\n')[line] ?? '', lineShown, book)}`),
  );
}
