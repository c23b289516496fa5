import type { RichTextBlock } from '@slack/types';
import { JourneyError } from './journey.ts';
import type { Block, Message, StandIn } from './slack/stand-in.ts';
import { renderText } from './text/message-text.ts';

/**
 * Checks what every reader of a digest relies on: each statement ends with a link to a message that is there, the head
 * accounts for the notes, and nothing of what was taken back is left.
 * @throws JourneyError naming the first statement that does not.
 */
export function checkDigest(standIn: StandIn, head: Message, takenBack: readonly string[]): void {
  const messages = standIn.thread(head.channelId, head.ts);
  const left = takenBack.find((words) => messages.some((message) => renderText(message).includes(words)));
  if (left !== undefined) throw new JourneyError(`the digest still shows: ${left}`);
  const claims = messages.flatMap((message) => message.blocks).flatMap(listItems);
  if (claims.length === 0) throw new JourneyError('the digest states nothing');
  for (const claim of claims) checkClaim(standIn, head.channelId, claim);
  const footer = renderText({ blocks: head.blocks.filter((block) => block.block_id === 'accounting') });
  if (!/notes=\d+ used=\d+ shortened=\d+ left_out=\d+ points=\d+ shown=\d+/.test(footer)) {
    throw new JourneyError(`the accounting is unreadable: ${footer}`);
  }
}

type Item = RichTextBlock['elements'][number] & { type: 'rich_text_section' };

function listItems(block: Block): Item[] {
  if (block.type !== 'rich_text') return [];
  const { elements } = block as unknown as RichTextBlock;
  return elements.flatMap((piece) => (piece.type === 'rich_text_list' ? piece.elements : []));
}

function checkClaim(standIn: StandIn, channelId: string, claim: Item): void {
  const text = renderText({ blocks: [{ type: 'rich_text', elements: [claim] } as Block] });
  const links = claim.elements.filter((element) => element.type === 'link').map((element) => element.url);
  if (links.length === 0) throw new JourneyError(`no note is cited for: ${text}`);
  const known = new Set(standIn.state.messages(channelId).map(({ ts }) => standIn.permalink(channelId, ts)));
  const citations = links.filter((url) => url.includes('/archives/'));
  const broken = citations.find((url) => !known.has(url));
  if (citations.length === 0 || broken !== undefined) throw new JourneyError(`a citation leads nowhere: ${text}`);
}
