import { anyText, id, plainText } from './composition-rules.ts';
import { contextElements, type ElementType, someElements } from './element-rules.ts';
import { richText } from './rich-text-rules.ts';
import { also, anything, byType, flag, imageLink, list, object, oneOf, type Rule, type Surface, text } from './rule.ts';

const singleSelects: readonly ElementType[] = [
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
];
const multiSelects: readonly ElementType[] = [
  'multi_static_select',
  'multi_external_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
];
const choices: readonly ElementType[] = ['radio_buttons', 'checkboxes', 'datepicker', 'timepicker'];

const accessory = byType(
  someElements('button', 'overflow', 'image', 'workflow_button', ...singleSelects, ...multiSelects, ...choices),
);

/** Multi-selects are left out: Slack refuses them here, whatever its pages say. */
const action = byType(
  someElements('button', 'overflow', 'workflow_button', 'datetimepicker', ...singleSelects, ...choices),
);

const typed: readonly ElementType[] = [
  'plain_text_input',
  'rich_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'file_input',
  'datetimepicker',
];
const input = byType(someElements(...typed, ...singleSelects, ...multiSelects, ...choices));

const section = also(
  object(
    { type: anything },
    { block_id: id, text: anyText(3_000), fields: list(anyText(2_000), { min: 1, max: 10 }), accessory, expand: flag },
  ),
  (value, at, inspection) => {
    if (value.text === undefined && value.fields === undefined) {
      inspection.problem(at, 'missing required field: text or fields');
    }
  },
);

function elementsOf(item: Rule, max: number): Rule {
  const rule = object({ type: anything, elements: list(item, { min: 1, max }) }, { block_id: id });
  return also(rule, ({ elements }, at, inspection) => {
    const known = new Set<unknown>();
    for (const element of Array.isArray(elements) ? elements : []) {
      const actionId: unknown = element?.action_id;
      if (actionId !== undefined && known.has(actionId)) {
        inspection.problem(at, `action_id "${String(actionId)}" already exists in this block`);
      }
      known.add(actionId);
    }
  });
}

/** The block's own rule and where it may stand. */
export interface Layout {
  readonly rule: Rule;
  readonly surfaces: readonly Surface[];
}

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];

/** Slack: a table is at most 100 × 20; cells are text or rich text (numbers were refused when tried). */
const cell = byType({ raw_text: object({ type: anything, text: text({}) }), rich_text: richText });
const table = object(
  { type: anything, rows: list(list(cell, { min: 1, max: 20 }), { min: 1, max: 100 }) },
  {
    block_id: id,
    column_settings: list(object({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag }), { max: 20 }),
  },
);

/** The long-standing blocks; newer ones are in `newer-rules.ts`. */
export const layouts: ReadonlyMap<string, Layout> = new Map(
  Object.entries({
    section: { rule: section, surfaces: everywhere },
    divider: { rule: object({ type: anything }, { block_id: id }), surfaces: everywhere },
    header: { rule: object({ type: anything, text: plainText(150) }, { block_id: id }), surfaces: everywhere },
    context: { rule: elementsOf(byType(contextElements), 10), surfaces: everywhere },
    actions: { rule: elementsOf(action, 25), surfaces: everywhere },
    rich_text: { rule: richText, surfaces: everywhere },
    image: {
      rule: object(
        { type: anything, alt_text: text({ max: 2_000 }) },
        { block_id: id, image_url: imageLink, slack_file: anything, title: plainText(2_000) },
      ),
      surfaces: everywhere,
    },
    input: {
      rule: object(
        { type: anything, label: plainText(2_000), element: input },
        { block_id: id, hint: plainText(2_000), optional: flag, dispatch_action: flag },
      ),
      surfaces: everywhere,
    },
    table: { rule: table, surfaces: ['message', 'home'] },
    markdown: {
      rule: object({ type: anything, text: text({ max: 12_000 }) }, { block_id: id }),
      surfaces: ['message'],
    },
    context_actions: {
      rule: elementsOf(byType(someElements('feedback_buttons', 'icon_button')), 5),
      surfaces: ['message'],
    },
  } satisfies Record<string, Layout>),
);
