import { attachCompletion } from './completion.js';
import { element, icon } from './dom.js';
import { fitHeight, growingField } from './editor.js';
import { say } from './words.js';

/**
 * Where a message or command is typed. `onSend({text, files, isBroadcast})` gives true when it arrived; until then the
 * text stays, so a refused command can be corrected. `isThread` offers to send to the channel too.
 */
export function createComposer({ id, placeholder, isThread, onSend }) {
  let files = [];
  let isSending = false;
  const chips = element('div', { class: 'chips' });
  const broadcast = element('input', { type: 'checkbox' });
  const send = async () => {
    const text = field.value.trim();
    if (isSending || (text === '' && files.length === 0)) return;
    isSending = true;
    form.classList.add('is-sending');
    const isDone = await onSend({ text, files, isBroadcast: broadcast.checked });
    isSending = false;
    form.classList.remove('is-sending');
    if (isDone) clear();
  };
  const clear = () => {
    field.value = '';
    // What listens to typing, the list of commands above all, hears of the emptying too.
    field.dispatchEvent(new Event('input', { bubbles: true }));
    files = [];
    broadcast.checked = false;
    paintChips();
    fitHeight(field);
  };
  const field = growingField(
    {
      id,
      class: 'composer-field',
      placeholder,
      'aria-label': placeholder,
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-controls': `${id}-list`,
      autocomplete: 'off',
    },
    send,
  );
  const paintChips = () => chips.replaceChildren(...files.map((file) => chip(file, () => takeOff(file))));
  const takeOff = (file) => {
    files = files.filter((other) => other !== file);
    paintChips();
    field.focus();
  };
  const attach = (chosen) => {
    files = [...files, ...chosen];
    paintChips();
    field.focus();
  };
  const form = element(
    'form',
    { class: 'composer', onsubmit: (event) => event.preventDefault() },
    attachCompletion(field, `${id}-list`),
    field,
    chips,
    foot(isThread ? broadcast : null, attach, send),
  );
  return { node: form, field };
}

function foot(broadcast, attach, send) {
  return element(
    'div',
    { class: 'composer-foot' },
    filePicker(attach),
    broadcast && element('label', { class: 'check' }, broadcast, say().alsoInChannel),
    element('span', { class: 'faint hint' }, say().sendHint),
    element(
      'button',
      { type: 'button', class: 'send', 'aria-label': say().send, title: say().send, onclick: send },
      icon('send'),
    ),
  );
}

/** Only what describes a file leaves this function; nobody reads the file itself. */
function filePicker(attach) {
  const picker = element('input', {
    type: 'file',
    multiple: true,
    class: 'unseen',
    tabindex: '-1',
    'aria-label': say().attach,
  });
  picker.addEventListener('change', () => {
    attach(
      [...picker.files].map(({ name, size, type }) => ({ name, size, mimetype: type || 'application/octet-stream' })),
    );
    picker.value = '';
  });
  const open = () => picker.click();
  return [
    picker,
    element(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': say().attach, title: say().attach, onclick: open },
      icon('attach'),
    ),
  ];
}

function chip(file, onRemove) {
  const label = say().takeOff(file.name);
  return element(
    'span',
    { class: 'file' },
    icon('file'),
    file.name,
    element('button', { type: 'button', class: 'text-button', 'aria-label': label, onclick: onRemove }, '×'),
  );
}
