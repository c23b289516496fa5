import { anyText, id, markdownText, plainText } from './composition-rules.ts';
import { imageElement, someElements } from './element-rules.ts';
import { type Layout, layouts } from './layout-rules.ts';
import { richText } from './rich-text-rules.ts';
import { also, anything, byType, flag, integer, list, object, oneOf, type Rule, text } from './rule.ts';

/** Slack: title and subtitle ≤ 150, body ≤ 200. */
const card: Rule = object(
  { type: anything },
  {
    block_id: id,
    hero_image: imageElement,
    icon: imageElement,
    title: markdownText(150),
    subtitle: markdownText(150),
    body: markdownText(200),
    actions: list(byType(someElements('button')), { min: 1 }),
  },
);

const childTypes = ['actions', 'context', 'divider', 'header', 'image', 'input', 'rich_text', 'section', 'table'];
const child = byType(Object.fromEntries(childTypes.flatMap((type) => toEntry(type, layouts.get(type)))));

function toEntry(type: string, layout: Layout | undefined): [string, Rule][] {
  return layout === undefined ? [] : [[type, layout.rule]];
}

/** Slack: ten blocks inside. */
const container = object(
  { type: anything, child_blocks: list(child, { min: 1, max: 10 }) },
  {
    ...{ block_id: id, title: plainText(150), rich_text_title: richText, subtitle: anyText(150), icon: imageElement },
    ...{ width: oneOf('narrow', 'standard', 'wide', 'full') },
    ...{ is_collapsible: flag, default_collapsed: flag, has_header_divider: flag },
  },
);

const rawText = object({ type: anything, text: text({}) });
const rawNumber: Rule = object({
  type: anything,
  value: (value, at, inspection) => {
    if (typeof value !== 'number') inspection.problem(at, 'must be a number');
  },
});
const headCell = byType({ raw_text: rawText, raw_number: rawNumber });
const bodyCell = byType({ raw_text: rawText, raw_number: rawNumber, rich_text: richText });
/** Slack: 2–201 rows with the head, 20 columns, pages of at most 100; no rich text in the head. */
const dataTable = also(
  object(
    {
      type: anything,
      caption: text({}),
      rows: list(list(bodyCell, { min: 1, max: 20 }), { min: 2, max: 201 }),
    },
    { block_id: id, page_size: integer({ min: 1, max: 100 }), row_header_column_index: integer({ max: 19 }) },
  ),
  ({ rows }, at, inspection) => {
    if (Array.isArray(rows)) list(headCell, {})(rows[0], `${at}/rows/0`, inspection);
  },
);

const levels = oneOf('default', 'info', 'warning', 'error', 'success');

/**
 * All blocks that may be shown. Left out, and so refused: `video` and `file` (they need more than a post), `plan`,
 * `task_card` and `data_visualization` (their shapes are not settled).
 */
export const allLayouts: ReadonlyMap<string, Layout> = new Map<string, Layout>([
  ...layouts,
  ['card', { rule: card, surfaces: ['message', 'modal', 'home'] }],
  [
    'carousel',
    {
      rule: object({ type: anything, elements: list(byType({ card }), { min: 1, max: 10 }) }, { block_id: id }),
      surfaces: ['message'],
    },
  ],
  ['container', { rule: container, surfaces: ['message', 'home'] }],
  ['data_table', { rule: dataTable, surfaces: ['message', 'home'] }],
  [
    'alert',
    { rule: object({ type: anything, text: anyText() }, { block_id: id, level: levels }), surfaces: ['modal'] },
  ],
]);
