import { isObject, type JsonObject } from './json.ts';
import type { View } from './view.ts';
import { listElements } from './view-state.ts';

/** What Slack's client checks before it sends a form: block id → why not. */
export function checkInputs(view: View): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { block, blockId, element } of listElements(view.blocks)) {
    if (block.type !== 'input') continue;
    const value = readValue(view.values[blockId]?.[String(element.action_id)]);
    if (value === '') {
      if (block.optional !== true) errors[blockId] = 'Please complete this required field.';
      continue;
    }
    const problem = findProblem(element, value);
    if (problem !== null) errors[blockId] = problem;
  }
  return errors;
}

/** The value as text; empty when nothing was typed or chosen. */
function readValue(state: unknown): string {
  if (!isObject(state)) return '';
  const { type: _, ...fields } = state;
  const [value] = Object.values(fields);
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Slack: at most 3,000 characters in a plain_text_input, or fewer if the app says so. */
function findProblem(element: JsonObject & { readonly type: string }, value: string): string | null {
  const least = typeof element.min_length === 'number' ? element.min_length : 0;
  const most = typeof element.max_length === 'number' ? element.max_length : 3_000;
  switch (element.type) {
    case 'plain_text_input':
      if (value.length > most) return `This field cannot exceed ${most} characters.`;
      return value.length < least ? `This field must be at least ${least} characters.` : null;
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(value) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) ? null : 'Please enter a valid URL.';
    case 'number_input':
      return Number.isNaN(Number(value)) ? 'Please enter a valid number.' : null;
    default:
      return null;
  }
}
