import type { KnownBlock, ModalView } from '@slack/types';
import { buildBlocks } from '../blocks/block-builder.ts';
import { plainText } from '../blocks/elements.ts';
import { limits } from '../blocks/limits.ts';
import type { Item } from '../blocks/message.ts';
import { line } from '../blocks/reply.ts';
import { type Body, object, text } from '../slack-body.ts';
import type { Wording } from '../wording/wording.ts';

export interface ViewWords {
  readonly callbackId: string;
  readonly title: string;
  /** Ids only: Slack hands it back from the member's own client. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly wording: Wording;
}

/** A view that asks for something. */
export function inputView(
  { callbackId, title, metadata, wording }: ViewWords,
  blocks: readonly KnownBlock[],
): ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plainText(title, limits.viewTitle),
    submit: plainText(wording.buttons.save, limits.viewButton),
    close: plainText(wording.buttons.cancel, limits.viewButton),
    private_metadata: JSON.stringify(metadata),
    blocks: [...blocks],
  };
}

/** What `inputView` put into the view, read back from a submission; a forged or foreign one is an empty record. */
export function readMetadata(view: Body): Readonly<Record<string, string>> {
  try {
    const entries = Object.entries(object(JSON.parse(text(view.private_metadata) ?? '')));
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

type Groups = readonly (readonly Item[])[];

/**
 * A view that only shows: as many of the groups as 250 KB hold, and how many more there are. Items of at most 450
 * characters fill a block to 2,550 at least, so that 240,000 bytes stay below Slack's 100 blocks.
 */
export function listView(view: ViewWords, groups: Groups, opening: readonly Item[] = []): ModalView {
  const { callbackId, title, metadata, wording } = view;
  const count = countFitting(groups);
  const rest = groups.length - count;
  const more = rest > 0 ? [line(wording.more(rest))] : [];
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plainText(title, limits.viewTitle),
    close: plainText(wording.buttons.close, limits.viewButton),
    private_metadata: JSON.stringify(metadata),
    blocks: buildBlocks([...opening, ...groups.slice(0, count).flat(), ...more]),
  };
}

/** By size: groups that share a block take no more than each in its own. */
function countFitting(groups: Groups): number {
  let bytes = 0;
  const overflow = groups.findIndex((group) => {
    bytes += Buffer.byteLength(JSON.stringify(buildBlocks(group)));
    return bytes > limits.viewBytes;
  });
  return overflow < 0 ? groups.length : overflow;
}
