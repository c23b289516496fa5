import { isObject } from '../json.ts';
import { checkBlocks } from './block-list.ts';
import { id, plainText } from './composition-rules.ts';
import { also, anything, byType, flag, type Inspection, object, type Rule, text } from './rule.ts';

const blocks: Rule = (value, at, inspection) => checkBlocks(value, at, inspection);

const common = {
  callback_id: text({ min: 0, max: 255 }),
  private_metadata: text({ min: 0, max: 3_000 }),
  external_id: id,
};

/** Slack: title, submit and close ≤ 24, private_metadata ≤ 3,000; inputs need a submit button. */
const modal = also(
  object(
    { type: anything, title: plainText(24), blocks },
    {
      ...common,
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
    },
  ),
  (view, at, inspection) => {
    const hasInput =
      Array.isArray(view.blocks) && view.blocks.some((block) => isObject(block) && block.type === 'input');
    if (hasInput && view.submit === undefined) inspection.problem(at, 'missing required field: submit');
  },
);

const home = object({ type: anything, blocks }, common);

/** A whole view; `inspection.surface` must be its type. */
export function checkView(view: unknown, at: string, inspection: Inspection): void {
  byType(inspection.surface === 'home' ? { home } : { modal })(view, at, inspection);
}
