import { element } from './dom.js';
import { say } from './words.js';

/** True for an Enter that ends a Japanese conversion and not the message. */
function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}

/** A text field that grows with its text; `onSend` on Enter, a new bullet on Shift+Enter after one. */
export function growingField(properties, onSend) {
  const field = element('textarea', { rows: '1', ...properties });
  field.addEventListener('input', () => fitHeight(field));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || isComposing(event) || event.defaultPrevented) return;
    if (event.shiftKey) {
      continueBullet(event, field);
      return;
    }
    event.preventDefault();
    onSend();
  });
  return field;
}

export function fitHeight(field) {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight + 2, 260)}px`;
}

function continueBullet(event, field) {
  const before = field.value.slice(0, field.selectionStart);
  const [, lead, rest] = /(?:^|\n)([ \t　]*[-*•] +)([^\n]*)$/.exec(before) ?? [];
  if (lead === undefined || rest === '') return;
  event.preventDefault();
  field.setRangeText(`\n${lead}`, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** In place of a message while its author rewrites it. Escape gives up. */
export function editor(text, onSave, onCancel) {
  const save = () => field.value.trim() !== '' && onSave(field.value.trim());
  const field = growingField({ class: 'field', 'aria-label': say().edit, value: text }, save);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onCancel();
  });
  requestAnimationFrame(() => fitHeight(field));
  return element(
    'div',
    { class: 'editor' },
    field,
    element(
      'div',
      { class: 'editor-foot' },
      element('button', { type: 'button', class: 'button', onclick: onCancel }, say().cancel),
      element('button', { type: 'button', class: 'button primary', onclick: save }, say().save),
    ),
  );
}
