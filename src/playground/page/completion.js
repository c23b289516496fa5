import { element } from './dom.js';
import { say } from './words.js';

/** What can be typed. `[slot]` may be left out; slots are named in words.js. */
const patterns = [
  { hint: 'note', text: '/summit note', slots: '[session] text' },
  { hint: 'digest', text: '/summit digest' },
  { hint: 'digest draft', text: '/summit digest draft' },
  { hint: 'digest sessions', text: '/summit digest sessions', slots: '[language]' },
  { hint: 'digest updates', text: '/summit digest updates', slots: '[language]' },
  { hint: 'session new', text: '/summit session new', slots: 'title' },
  { hint: 'session list', text: '/summit session list' },
  { hint: 'event new', text: '/summit event new', slots: 'name [dates]' },
  { hint: 'event list', text: '/summit event list' },
  { hint: 'event close', text: '/summit event close' },
  { hint: 'event reopen', text: '/summit event reopen' },
  { hint: 'status', text: '/summit status' },
  { hint: 'help', text: '/summit help' },
  { hint: 'invite', text: '/invite @summit' },
];

function matching(typed) {
  if (!typed.startsWith('/') || typed.includes('\n')) return [];
  const wanted = typed.toLowerCase().replace(/\s+/g, ' ').trimEnd();
  return patterns.filter(({ text, slots }) => text.startsWith(wanted) && (text !== wanted || slots !== undefined));
}

function slotText(slots) {
  return slots
    .split(' ')
    .map((slot) => (slot.startsWith('[') ? `[${say().slots[slot.slice(1, -1)]}]` : `<${say().slots[slot]}>`))
    .join(' ');
}

/**
 * The list above the composer while a command is typed. Arrows move, Tab or a click takes, Enter takes unless what
 * is typed is a whole command by itself, Escape closes. The field keeps the focus; `aria-activedescendant` tells what is chosen.
 */
export function attachCompletion(field, id) {
  const list = element('div', { class: 'completion', id, role: 'listbox', 'aria-label': say().commands, hidden: true });
  let shown = [];
  let at = 0;
  let isPicking = false;
  const close = () => {
    shown = [];
    paint();
  };
  const take = (pattern) => {
    field.value = pattern.slots === undefined ? pattern.text : `${pattern.text} `;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    close();
    field.focus();
  };
  const paint = () => {
    list.hidden = shown.length === 0;
    list.replaceChildren(...shown.map((pattern, index) => option(id, pattern, index, index === at, take)));
    field.setAttribute('aria-expanded', String(shown.length > 0));
    if (shown.length > 0) field.setAttribute('aria-activedescendant', `${id}-${at}`);
    else field.removeAttribute('aria-activedescendant');
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };
  field.addEventListener('input', () => {
    shown = matching(field.value);
    at = 0;
    isPicking = !patterns.some(({ text }) => text === field.value.trimEnd());
    paint();
  });
  field.addEventListener('keydown', (event) => {
    if (shown.length === 0 || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      at = (at + step + shown.length) % shown.length;
      isPicking = true;
    } else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && isPicking)) take(shown[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    paint();
  });
  field.addEventListener('blur', close);
  return list;
}

function option(id, pattern, index, isChosen, take) {
  return element(
    'div',
    {
      id: `${id}-${index}`,
      class: 'completion-item',
      role: 'option',
      'aria-selected': String(isChosen),
      onmousedown: (event) => {
        event.preventDefault();
        take(pattern);
      },
    },
    element(
      'span',
      { class: 'completion-command' },
      pattern.text,
      pattern.slots && element('span', { class: 'faint' }, ` ${slotText(pattern.slots)}`),
    ),
    element('span', { class: 'faint' }, say().hints[pattern.hint]),
  );
}
