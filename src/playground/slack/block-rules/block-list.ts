import { isObject, type JsonObject } from '../json.ts';
import { allLayouts } from './newer-rules.ts';
import { type Inspection, list, type Rule } from './rule.ts';

/** Slack: 50 blocks in a message, 100 in a modal or Home tab. */
const most = { message: 50, modal: 100, home: 100 } as const;

const block: Rule = (value, at, inspection) => {
  const type = isObject(value) ? value.type : undefined;
  const layout = typeof type === 'string' ? allLayouts.get(type) : undefined;
  if (layout === undefined) inspection.problem(`${at}/type`, `unsupported block type: ${String(type)}`);
  else if (!layout.surfaces.includes(inspection.surface)) {
    inspection.problem(`${at}/type`, `unsupported block type on this surface: ${String(type)}`);
  } else layout.rule(value, at, inspection);
};

/** The blocks themselves and what they must be to each other. */
export function checkBlocks(blocks: unknown, at: string, inspection: Inspection): void {
  list(block, { max: most[inspection.surface] })(blocks, at, inspection);
  if (!Array.isArray(blocks)) return;
  checkIds(blocks.filter(isObject), at, inspection);
  if (blocks.filter((each) => isObject(each) && each.type === 'table').length > 1) {
    inspection.problem(at, 'only one table per message is allowed');
  }
  checkSums(blocks.filter(isObject), at, inspection);
}

function checkIds(blocks: readonly JsonObject[], at: string, inspection: Inspection): void {
  const known = new Set<unknown>();
  for (const { block_id: blockId } of blocks) {
    if (blockId === undefined) continue;
    if (known.has(blockId)) inspection.problem(at, `block_id "${String(blockId)}" already exists`);
    known.add(blockId);
  }
}

/** Slack, together: markdown blocks ≤ 12,000 characters, table cells ≤ 10,000, data tables ≤ 20,000. */
function checkSums(blocks: readonly JsonObject[], at: string, inspection: Inspection): void {
  const markdown = blocks.filter((each) => each.type === 'markdown');
  if (countText(markdown) > 12_000) inspection.problem(at, 'markdown must be less than 12001 characters in all');
  const dataTables = blocks.filter((each) => each.type === 'data_table');
  if (countText(dataTables) > 20_000) inspection.problem(at, 'data tables must be less than 20001 characters in all');
  const tables = blocks.filter((each) => each.type === 'table');
  if (countText(tables) > 10_000) inspection.problem(at, 'tables must be less than 10001 characters in all');
}

/** Characters that a reader sees: every string called `text`, at any depth. */
export function countText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + countText(each), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [name, field]) => sum + (name === 'text' && typeof field === 'string' ? field.length : countText(field)),
    0,
  );
}
