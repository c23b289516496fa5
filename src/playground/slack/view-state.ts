import { isObject, type JsonObject } from './json.ts';
import type { Block } from './message.ts';
import type { ViewValues } from './view.ts';

/** An element with the block it stands in. */
export interface PlacedElement {
  readonly blockId: string;
  readonly block: Block;
  readonly element: JsonObject & { readonly type: string };
}

/** Every interactive element of the blocks, in order. */
export function listElements(blocks: readonly Block[]): PlacedElement[] {
  return blocks.flatMap((block) => {
    const inside = [block.accessory, block.element, ...(Array.isArray(block.elements) ? block.elements : [])];
    const blockId = String(block.block_id ?? '');
    return inside.filter(isElement).map((element) => ({ blockId, block, element }));
  });
}

function isElement(value: unknown): value is PlacedElement['element'] {
  return isObject(value) && typeof value.type === 'string' && typeof value.action_id === 'string';
}

/** What a select, a group of choices or a field says, by the name Slack gives its value. */
const valueFields: Readonly<
  Record<string, { readonly field: string; readonly initial: string; readonly many?: true }>
> = {
  plain_text_input: { field: 'value', initial: 'initial_value' },
  email_text_input: { field: 'value', initial: 'initial_value' },
  url_text_input: { field: 'value', initial: 'initial_value' },
  number_input: { field: 'value', initial: 'initial_value' },
  static_select: { field: 'selected_option', initial: 'initial_option' },
  external_select: { field: 'selected_option', initial: 'initial_option' },
  radio_buttons: { field: 'selected_option', initial: 'initial_option' },
  overflow: { field: 'selected_option', initial: '' },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', many: true },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', many: true },
  checkboxes: { field: 'selected_options', initial: 'initial_options', many: true },
  users_select: { field: 'selected_user', initial: 'initial_user' },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', many: true },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation' },
  multi_conversations_select: { field: 'selected_conversations', initial: 'initial_conversations', many: true },
  channels_select: { field: 'selected_channel', initial: 'initial_channel' },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', many: true },
  datepicker: { field: 'selected_date', initial: 'initial_date' },
  timepicker: { field: 'selected_time', initial: 'initial_time' },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time' },
};

/** Buttons and menus do something but keep nothing. */
const stateless = new Set(['button', 'overflow', 'image', 'workflow_button', 'icon_button', 'feedback_buttons']);

/** `state.values` of fresh blocks; values of elements that were there before under the same ids stay. */
export function initialValues(blocks: readonly Block[], before: ViewValues = {}): ViewValues {
  const values: Record<string, Record<string, unknown>> = {};
  for (const { blockId, element } of listElements(blocks)) {
    const shape = valueFields[element.type];
    if (stateless.has(element.type) || shape === undefined) continue;
    const actionId = String(element.action_id);
    const standard = element[shape.initial] ?? (shape.many ? [] : null);
    const kept = before[blockId]?.[actionId];
    values[blockId] = { ...values[blockId], [actionId]: kept ?? { type: element.type, [shape.field]: standard } };
  }
  return values;
}

/**
 * What choosing or typing `value` makes of an element: Slack's `{type, <field>: …}`.
 * @throws when an option is chosen that is not offered, unless `isForged`.
 */
export function chooseValue(
  element: PlacedElement['element'],
  value: string | readonly string[],
  isForged = false,
): JsonObject {
  const shape = valueFields[element.type];
  if (shape === undefined) throw new Error(`a ${element.type} holds no value`);
  const given = shape.many ? [value].flat() : String([value].flat()[0] ?? '');
  const { type } = element;
  if (type === 'datetimepicker') return { type, [shape.field]: Number(given) };
  if (!shape.field.startsWith('selected_option')) return { type, [shape.field]: emptyToNull(given) };
  if (shape.field === 'selected_options') return { type, [shape.field]: [given].flat().map(pick) };
  return { type, [shape.field]: given === '' ? null : pick(String(given)) };

  function pick(wanted: string): unknown {
    const option = listOptions(element).find((each) => each.value === wanted);
    if (option !== undefined) return option;
    if (isForged || type.includes('external')) return { text: { type: 'plain_text', text: wanted }, value: wanted };
    throw new Error(`${type} ${String(element.action_id)} offers no option "${wanted}"`);
  }
}

function emptyToNull(given: string | readonly string[]): unknown {
  return given === '' ? null : given;
}

export function listOptions(element: JsonObject): JsonObject[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isObject) : [];
  return [element, ...groups].flatMap(({ options }) => (Array.isArray(options) ? options.filter(isObject) : []));
}
