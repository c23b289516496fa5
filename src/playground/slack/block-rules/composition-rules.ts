import { also, byType, flag, link, list, object, oneOf, type Rule, text } from './rule.ts';

/** Slack: ids ≤ 255. */
export const id = text({ max: 255 });

export function plainText(max: number): Rule {
  return byType({ plain_text: object({ type: oneOf('plain_text'), text: text({ max }) }, { emoji: flag }) });
}

export function markdownText(max: number): Rule {
  return byType({ mrkdwn: object({ type: oneOf('mrkdwn'), text: text({ max }) }, { verbatim: flag }) });
}

/** Plain or mrkdwn. Slack: a text object holds 1–3,000 characters wherever no smaller limit is said. */
export function anyText(max = 3_000): Rule {
  const plain = plainText(max);
  const markdown = markdownText(max);
  return byType({ plain_text: plain, mrkdwn: markdown });
}

/** Slack: title ≤ 100, text ≤ 300, buttons ≤ 30. */
export const confirm = object(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
);

/** Slack: text and description ≤ 75. Its pages disagree on `value` (75 or 150): the smaller counts here. */
function optionOf(words: Rule, more: Readonly<Record<string, Rule>> = {}): Rule {
  return object({ text: words, value: text({ max: 75 }) }, { description: words, ...more });
}

export const option = optionOf(plainText(75));
export const richOption = optionOf(anyText(75));
export const overflowOption = optionOf(plainText(75), { url: link('https?', 'mailto', 'slack') });

const optionGroup = object({ label: plainText(75), options: list(option, { min: 1, max: 100 }) });

/** Slack: 1–100 options or 1–100 groups, never both. */
export const optionFields = {
  options: list(option, { min: 1, max: 100 }),
  option_groups: list(optionGroup, { min: 1, max: 100 }),
};

export function withOptions(rule: Rule): Rule {
  return also(rule, (value, at, inspection) => {
    if ((value.options === undefined) === (value.option_groups === undefined)) {
      inspection.problem(at, 'exactly one of options and option_groups is required');
    }
    checkInitial(value, at, inspection);
  });
}

/** An initial option must be one of the options, whole. */
export const checkInitial: Parameters<typeof also>[1] = (value, at, inspection) => {
  const offered = new Set(allOptions(value).map((entry) => JSON.stringify(entry)));
  const chosen = value.initial_options ?? (value.initial_option === undefined ? [] : [value.initial_option]);
  if (!Array.isArray(chosen)) return;
  for (const entry of chosen) {
    if (!offered.has(JSON.stringify(entry))) inspection.problem(at, 'initial options must be among the options');
  }
};

function allOptions(value: Readonly<Record<string, unknown>>): unknown[] {
  const groups = Array.isArray(value.option_groups) ? value.option_groups : [];
  const grouped = groups.flatMap((group: { options?: unknown }) =>
    Array.isArray(group?.options) ? group.options : [],
  );
  return [...(Array.isArray(value.options) ? value.options : []), ...grouped];
}

/** Slack: placeholders ≤ 150. */
export const placeholder = plainText(150);

export const dispatchConfig = object({
  trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { min: 1, max: 2 }),
});
