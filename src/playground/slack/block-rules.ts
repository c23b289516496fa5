import { checkBlocks, countText } from './block-rules/block-list.ts';
import type { Inspection, Surface } from './block-rules/rule.ts';
import { checkView } from './block-rules/view-rules.ts';
import { isObject } from './json.ts';
import type { Block } from './message.ts';
import { refuse } from './slack-error.ts';

/** Not documented: larger messages came back with `msg_blocks_too_long`. */
const mostBlockText = 13_200;
/** Slack: 250 KB. */
const mostViewBytes = 250_000;

/**
 * Blocks of a message, checked against all that Slack documents about them.
 * @throws SlackError `invalid_blocks_format` when they are no array of objects, `invalid_blocks` with JSON pointers in
 * `response_metadata.messages`, `msg_blocks_too_long`.
 */
export function requireMessageBlocks(blocks: unknown): Block[] {
  if (!Array.isArray(blocks) || !blocks.every(isObject)) refuse('invalid_blocks_format');
  const problems = inspect('message', (inspection) => checkBlocks(blocks, '/blocks', inspection));
  if (problems.length > 0) refuseWith('invalid_blocks', problems);
  if (countText(blocks) > mostBlockText) refuse('msg_blocks_too_long');
  return blocks.filter(isBlock);
}

/**
 * A modal or Home view. @throws SlackError `invalid_arguments` with JSON pointers, `view_too_large`.
 */
export function requireView(view: unknown, surface: 'modal' | 'home'): void {
  const problems = inspect(surface, (inspection) => checkView(view, '/view', inspection));
  if (problems.length > 0) refuseWith('invalid_arguments', problems);
  if (Buffer.byteLength(JSON.stringify(view)) > mostViewBytes) refuse('view_too_large');
}

function inspect(surface: Surface, look: (inspection: Inspection) => void): string[] {
  const problems: string[] = [];
  look({ surface, problem: (at, what) => problems.push(`${what} [json-pointer:${at}]`) });
  return problems;
}

function refuseWith(code: string, problems: readonly string[]): never {
  const messages = problems.map((problem) => `[ERROR] ${problem}`);
  return refuse(code, { errors: problems, response_metadata: { messages } });
}

function isBlock(value: unknown): value is Block {
  return isObject(value) && typeof value.type === 'string';
}
