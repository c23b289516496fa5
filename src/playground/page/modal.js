import { showBlocks, showText } from './blocks.js';
import { choices } from './controls.js';
import { openDialog } from './dialogs.js';
import { element } from './dom.js';
import { say } from './words.js';

/**
 * Keeps one dialog for the view on top of the member's stack. `submit(viewId, values)`, `close()` and
 * `press(viewId, blockId, action)` tell the app; what was typed survives when the app refuses or redraws the view.
 */
export function createModal({ submit, close, press }) {
  let dialog = null;
  let shown = null;
  const drop = () => {
    const dropped = dialog;
    dialog = null;
    shown = null;
    dropped?.close();
  };
  const show = (view) => {
    const typed = shown?.id === view.id ? readFields(dialog) : {};
    if (dialog === null) {
      const opened = element('dialog', { class: 'dialog', 'aria-labelledby': 'modal-title' });
      opened.addEventListener('close', () => {
        // Not ours any more: the app closed it.
        if (dialog !== opened) return;
        drop();
        close();
      });
      openDialog(opened);
      dialog = opened;
    }
    shown = view;
    const body = form(view, typed, { submit, press, close: () => dialog.close() });
    dialog.replaceChildren(body);
    (dialog.querySelector('[aria-invalid="true"]') ?? dialog.querySelector('.field, .select'))?.focus();
  };
  return {
    update(view) {
      if (view === null) {
        if (dialog !== null) drop();
      } else if (JSON.stringify(view) !== JSON.stringify(shown)) show(view);
    },
  };
}

function form(view, typed, tell) {
  const send = async (event) => {
    event.preventDefault();
    node.querySelector('[type=submit]').disabled = true;
    await tell.submit(view.id, valuesOf(node));
    const button = node.querySelector('[type=submit]');
    if (button) button.disabled = false;
  };
  const node = element(
    'form',
    { class: 'modal', novalidate: true, onsubmit: send },
    element('h2', { id: 'modal-title' }, view.title),
    element(
      'div',
      { class: 'modal-body' },
      view.blocks.map((block) => formBlock(view, block, typed, tell)),
    ),
    element(
      'div',
      { class: 'dialog-foot' },
      element('button', { type: 'button', class: 'button', onclick: tell.close }, view.close ?? say().cancel),
      view.submit && element('button', { type: 'submit', class: 'button primary' }, view.submit),
    ),
  );
  return node;
}

function formBlock(view, block, typed, tell) {
  if (block.type !== 'input') return showBlocks([block], (blockId, action) => tell.press(view.id, blockId, action));
  const id = `field-${block.block_id}`;
  const error = view.errors[block.block_id];
  const about = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const look = {
    id,
    'data-block-id': block.block_id,
    'aria-invalid': error ? 'true' : null,
    'aria-describedby': about || null,
  };
  return element(
    'div',
    { class: 'input' },
    element(
      'label',
      { for: id },
      block.label.text,
      block.optional === true && element('span', { class: 'faint' }, ` ${say().optional}`),
    ),
    field(block.element, look, typed[block.block_id]),
    block.hint && element('div', { id: `${id}-hint`, class: 'faint' }, showText(block.hint)),
    error && element('p', { id: `${id}-error`, class: 'error' }, error),
  );
}

function field(piece, look, typed) {
  if (piece.type === 'static_select') return selectField(piece, look, typed);
  if (piece.type !== 'plain_text_input') return element('p', { class: 'plain' }, `[${piece.type}]`);
  const shared = {
    ...look,
    class: 'field',
    placeholder: piece.placeholder?.text,
    maxlength: piece.max_length,
    value: typed ?? piece.initial_value,
  };
  return piece.multiline === true
    ? element('textarea', { rows: '8', ...shared })
    : element('input', { type: 'text', ...shared });
}

/** Its choices are known by position in the page and by value to the app. */
function selectField(piece, look, typed) {
  const { flat, nodes } = choices(piece);
  const wanted = typed ?? piece.initial_option?.value;
  const values = { 'data-values': JSON.stringify(flat.map((choice) => choice.value)) };
  const node = element(
    'select',
    { ...look, ...values, class: 'select' },
    element('option', { value: '-1' }, piece.placeholder?.text ?? say().choose),
    nodes,
  );
  node.value = String(flat.findIndex((choice) => choice.value === wanted));
  return node;
}

/** Block id → what is typed or chosen, empty fields included. */
function readFields(root) {
  const fields = [...root.querySelectorAll('[data-block-id].field, [data-block-id].select')].filter((node) =>
    node.id.startsWith('field-'),
  );
  return Object.fromEntries(fields.map((node) => [node.dataset.blockId, fieldValue(node)]));
}

function fieldValue(node) {
  if (node.dataset.values === undefined) return node.value;
  return JSON.parse(node.dataset.values)[Number(node.value)] ?? '';
}

function valuesOf(root) {
  return Object.fromEntries(Object.entries(readFields(root)).filter(([, value]) => value !== ''));
}
