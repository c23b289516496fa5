import { element } from './dom.js';
import { say } from './words.js';

/**
 * Opens a dialog and gives the keyboard back where it was when it closes. Blur first: some browsers drop the keys that
 * follow a closed dialog until the focused field has lost and regained focus.
 */
export function openDialog(dialog) {
  const before = document.activeElement;
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    document.activeElement?.blur();
    if (before?.isConnected) before.focus();
  });
  dialog.showModal();
}

/** Slack's confirm object as a question; true at once where there is none. */
export function confirmFirst(confirm) {
  if (!confirm) return Promise.resolve(true);
  return ask({
    title: confirm.title.text,
    text: confirm.text.text,
    yes: confirm.confirm?.text ?? 'OK',
    no: confirm.deny?.text ?? say().cancel,
    isDanger: confirm.style === 'danger',
  });
}

export function ask({ title, text, yes, no, isDanger }) {
  return new Promise((resolve) => {
    let isYes = false;
    const dialog = element('dialog', { class: 'dialog small', 'aria-labelledby': 'ask-title' });
    const answer = () => {
      isYes = true;
      dialog.close();
    };
    dialog.append(
      element('h2', { id: 'ask-title' }, title),
      element('p', { class: 'plain' }, text),
      element(
        'div',
        { class: 'dialog-foot' },
        element('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, no),
        element('button', { type: 'button', class: `button ${isDanger ? 'danger' : 'primary'}`, onclick: answer }, yes),
      ),
    );
    dialog.addEventListener('close', () => resolve(isYes));
    openDialog(dialog);
  });
}

export function clearNotice() {
  document.getElementById('notices').replaceChildren();
}

/** A line at the edge of the page; one about a failure stays until the next success. */
export function notice(text, { isFailure = false } = {}) {
  const close = () => node.remove();
  const node = element(
    'div',
    { class: isFailure ? 'notice failure' : 'notice' },
    element('span', { class: 'plain' }, text),
    element('button', { type: 'button', class: 'button quiet', onclick: close, 'aria-label': say().close }, '×'),
  );
  document.getElementById('notices').replaceChildren(node);
  if (!isFailure) setTimeout(close, 4000);
}
