import {
  anyText,
  checkInitial,
  confirm,
  dispatchConfig,
  id,
  option,
  optionFields,
  overflowOption,
  placeholder,
  plainText,
  richOption,
  withOptions,
} from './composition-rules.ts';
import { also, anything, flag, imageLink, integer, list, object, oneOf, type Rule, text, webLink } from './rule.ts';

const common = { action_id: id, confirm, focus_on_load: flag };
const selectFields = { ...common, placeholder };
const many = { max_selected_items: integer({ min: 1 }) };

/** Slack: text ≤ 75, value ≤ 2,000, url ≤ 3,000, accessibility_label ≤ 75. */
const button = object(
  { type: anything, text: plainText(75) },
  {
    action_id: id,
    confirm,
    url: webLink,
    value: text({ max: 2_000 }),
    style: oneOf('primary', 'danger'),
    accessibility_label: text({ max: 75 }),
  },
);

/** Slack: image alt and title ≤ 2,000, url ≤ 3,000. */
export const imageElement = also(
  object({ type: anything, alt_text: text({ max: 2_000 }) }, { image_url: imageLink, slack_file: anything }),
  (value, at, inspection) => {
    if (value.image_url === undefined && value.slack_file === undefined) {
      inspection.problem(at, 'missing required field: image_url');
    }
  },
);

function choice(most: number): Rule {
  const fields = { initial_option: richOption, initial_options: list(richOption, { min: 1 }) };
  const rule = object({ type: anything, options: list(richOption, { min: 1, max: most }) }, { ...common, ...fields });
  return also(rule, checkInitial);
}

function select(required: Readonly<Record<string, Rule>>, optional: Readonly<Record<string, Rule>>): Rule {
  return object({ type: anything, ...required }, { ...selectFields, ...optional });
}

const conversationFields = {
  default_to_current_conversation: flag,
  response_url_enabled: flag,
  filter: object(
    {},
    {
      include: list(oneOf('im', 'mpim', 'private', 'public'), { min: 1 }),
      exclude_external_shared_channels: flag,
      exclude_bot_users: flag,
    },
  ),
};

function typedInput(required: Readonly<Record<string, Rule>>, optional: Readonly<Record<string, Rule>>): Rule {
  return object(
    { type: anything, ...required },
    { action_id: id, placeholder, focus_on_load: flag, dispatch_action_config: dispatchConfig, ...optional },
  );
}

/** Slack: plain_text_input takes up to 3,000 characters. */
const plainTextInput = also(
  typedInput(
    {},
    {
      multiline: flag,
      initial_value: text({ min: 0, max: 3_000 }),
      min_length: integer({ max: 3_000 }),
      max_length: integer({ min: 1, max: 3_000 }),
    },
  ),
  ({ initial_value: initial, max_length: most, min_length: least }, at, inspection) => {
    if (typeof most !== 'number') return;
    if (typeof initial === 'string' && initial.length > most)
      inspection.problem(at, 'initial_value exceeds max_length');
    if (typeof least === 'number' && least > most) inspection.problem(at, 'min_length exceeds max_length');
  },
);

const feedbackButton = object(
  { text: plainText(75), value: text({ max: 2_000 }) },
  { accessibility_label: text({ max: 75 }) },
);

/** Every interactive element by its type. */
export const elements = {
  button,
  workflow_button: object(
    { type: anything, text: plainText(75), workflow: anything },
    { action_id: id, style: anything },
  ),
  image: imageElement,
  overflow: object({ type: anything, options: list(overflowOption, { min: 1, max: 5 }) }, { action_id: id, confirm }),
  static_select: withOptions(select({}, { ...optionFields, initial_option: option })),
  multi_static_select: withOptions(select({}, { ...optionFields, ...many, initial_options: list(option, { min: 1 }) })),
  external_select: select({}, { min_query_length: integer({}), initial_option: option }),
  multi_external_select: select(
    {},
    { min_query_length: integer({}), ...many, initial_options: list(option, { min: 1 }) },
  ),
  users_select: select({}, { initial_user: id }),
  multi_users_select: select({}, { ...many, initial_users: list(id, { min: 1 }) }),
  conversations_select: select({}, { ...conversationFields, initial_conversation: id }),
  multi_conversations_select: select(
    {},
    { ...conversationFields, ...many, initial_conversations: list(id, { min: 1 }) },
  ),
  channels_select: select({}, { response_url_enabled: flag, initial_channel: id }),
  multi_channels_select: select({}, { ...many, initial_channels: list(id, { min: 1 }) }),
  radio_buttons: choice(10),
  checkboxes: choice(10),
  datepicker: select({}, { initial_date: day() }),
  timepicker: select({}, { initial_time: wallTime(), timezone: text({}) }),
  datetimepicker: object({ type: anything }, { ...common, initial_date_time: integer({}) }),
  plain_text_input: plainTextInput,
  email_text_input: typedInput({}, { initial_value: text({ min: 0 }) }),
  url_text_input: typedInput({}, { initial_value: text({ min: 0 }) }),
  number_input: typedInput(
    { is_decimal_allowed: flag },
    { initial_value: text({}), min_value: text({}), max_value: text({}) },
  ),
  rich_text_input: typedInput(
    {},
    { initial_value: anything, min_lines: integer({ min: 1, max: 100 }), max_lines: integer({ min: 1, max: 100 }) },
  ),
  file_input: object(
    { type: anything },
    { action_id: id, filetypes: list(text({}), { min: 1 }), max_files: integer({ min: 1, max: 10 }) },
  ),
  feedback_buttons: object(
    { type: anything, positive_button: feedbackButton, negative_button: feedbackButton },
    { action_id: id },
  ),
  icon_button: object(
    { type: anything, icon: oneOf('trash'), text: plainText(75) },
    {
      action_id: id,
      confirm,
      value: text({ max: 2_000 }),
      visible_to_user_ids: list(id, {}),
      accessibility_label: text({ max: 75 }),
    },
  ),
} satisfies Readonly<Record<string, Rule>>;

function day(): Rule {
  return matching(/^\d{4}-\d{2}-\d{2}$/, 'must be a date: YYYY-MM-DD');
}

function wallTime(): Rule {
  return matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time: HH:mm');
}

function matching(pattern: RegExp, what: string): Rule {
  return (value, at, inspection) => {
    if (typeof value !== 'string' || !pattern.test(value)) inspection.problem(at, what);
  };
}

export type ElementType = keyof typeof elements;

/** The rules of just these types, for `byType`. */
export function someElements(...types: readonly ElementType[]): Record<string, Rule> {
  return Object.fromEntries(types.map((type) => [type, elements[type]]));
}

/** What a context block holds. */
export const contextElements: Record<string, Rule> = {
  image: imageElement,
  plain_text: anyText(),
  mrkdwn: anyText(),
};
