import { requireMessageBlocks } from './block-rules.ts';
import type { Ids } from './ids.ts';
import { isObject, type JsonObject } from './json.ts';
import type { Block, MessageMetadata } from './message.ts';
import { refuse } from './slack-error.ts';

/** Slack: text is cut after 40,000 characters; chat.update refuses more than 4,000; markdown_text holds 12,000. */
const mostText = 40_000;
const mostMarkdown = 12_000;
const mostAttachments = 100;
/** Not documented beyond its error's name. */
const mostMetadataBytes = 8_000;

/** What a message says. Undefined: the app did not mention it. */
export interface Content {
  readonly text: string | undefined;
  readonly blocks: readonly Block[] | undefined;
  readonly attachments: readonly JsonObject[] | undefined;
}

/**
 * Reads `text`, `blocks`, `attachments`, `markdown_text`.
 * @throws SlackError `no_text`, `markdown_text_conflict`, `msg_too_long`, `too_many_attachments`, and those of blocks.
 */
export function readContent(args: JsonObject, ids: Ids): Content {
  const { markdown_text: markdown, text, attachments } = args;
  const blocks = args.blocks === '' ? undefined : args.blocks;
  if (typeof markdown === 'string' && markdown !== '') return readMarkdown(markdown, args, ids);
  const content = {
    text: typeof text === 'string' ? text.slice(0, mostText) : undefined,
    blocks: blocks === undefined || blocks === null ? undefined : fillIds(requireMessageBlocks(blocks), ids),
    attachments: attachments === undefined || attachments === '' ? undefined : readAttachments(attachments),
  };
  const hasSomething = Boolean(content.text) || [content.blocks, content.attachments].some((part) => part?.length);
  return hasSomething ? content : refuse('no_text');
}

function readMarkdown(markdown: string, { text, blocks }: JsonObject, ids: Ids): Content {
  if (text || blocks) refuse('markdown_text_conflict');
  if (markdown.length > mostMarkdown) refuse('msg_too_long');
  return { text: '', blocks: fillIds([{ type: 'markdown', text: markdown }], ids), attachments: undefined };
}

/** Slack names the blocks that the app leaves unnamed. */
export function fillIds(blocks: readonly Block[], ids: Ids): Block[] {
  return blocks.map((block) => (block.block_id === undefined ? { ...block, block_id: ids.next('b') } : block));
}

function readAttachments(attachments: unknown): JsonObject[] {
  if (!Array.isArray(attachments) || !attachments.every(isObject)) return refuse('invalid_attachments');
  if (attachments.length > mostAttachments) refuse('too_many_attachments');
  for (const { blocks } of attachments) if (blocks !== undefined) requireMessageBlocks(blocks);
  return attachments;
}

/** Undefined: not mentioned; null: an empty object, which takes it away. Values must be flat. */
export function readMetadata({ metadata }: JsonObject): MessageMetadata | null | undefined {
  if (metadata === undefined || metadata === '') return undefined;
  if (!isObject(metadata)) refuse('invalid_metadata_format');
  if (Object.keys(metadata).length === 0) return null;
  const { event_type, event_payload } = metadata;
  if (typeof event_type !== 'string' || event_type === '' || !isObject(event_payload))
    refuse('invalid_metadata_schema');
  if (!Object.values(event_payload).every(isFlat)) refuse('invalid_metadata_schema');
  if (Buffer.byteLength(JSON.stringify(metadata)) > mostMetadataBytes) refuse('metadata_too_large');
  return { event_type, event_payload };
}

function isFlat(value: unknown): boolean {
  const isScalar = (each: unknown) => ['string', 'number', 'boolean'].includes(typeof each);
  return isScalar(value) || (Array.isArray(value) && value.every(isScalar));
}
