import { confirmFirst } from './dialogs.js';
import { element, icon } from './dom.js';
import { say } from './words.js';

/** A button, menu or select. `send({actionId, value})` tells the app; a button's value is the stand-in's business. */
export function control(piece, send) {
  if (piece.type === 'button') return button(piece, send);
  if (piece.type === 'static_select') return select(piece, send);
  if (piece.type === 'overflow') return overflow(piece, send);
  if (piece.type === 'image')
    return element('div', { class: 'picture', role: 'img', 'aria-label': piece.alt_text }, piece.alt_text);
  return element('span', { class: 'plain' }, `[${piece.type}]`);
}

function button(piece, send) {
  const press = async (event) => {
    const node = event.currentTarget;
    if (node.disabled || !(await confirmFirst(piece.confirm))) return;
    node.disabled = true;
    await send({ actionId: piece.action_id });
    node.disabled = false;
  };
  const label = piece.accessibility_label ?? null;
  const look = {
    class: `button ${piece.style ?? ''}`,
    'aria-label': label,
    'data-action-id': piece.action_id,
    onclick: press,
  };
  if (piece.url === undefined) return element('button', { type: 'button', ...look }, piece.text.text);
  return element('a', { ...look, href: piece.url }, piece.text.text);
}

/** The choices of a select, grouped or not, as `<option>` elements whose values are their position. */
export function choices(piece) {
  const flat = piece.options ?? piece.option_groups.flatMap((group) => group.options);
  const option = (choice) => element('option', { value: String(flat.indexOf(choice)) }, choice.text.text);
  const nodes = piece.option_groups
    ? piece.option_groups.map((group) => element('optgroup', { label: group.label.text }, group.options.map(option)))
    : flat.map(option);
  return { flat, nodes };
}

function select(piece, send) {
  const { flat, nodes } = choices(piece);
  const placeholder = piece.placeholder?.text ?? say().choose;
  const initial = flat.findIndex((choice) => choice.value === piece.initial_option?.value);
  const change = async (event) => {
    const node = event.currentTarget;
    const chosen = flat[Number(node.value)];
    if (chosen === undefined) return;
    if (await confirmFirst(piece.confirm)) await send({ actionId: piece.action_id, value: chosen.value });
    else node.value = String(initial);
  };
  const node = element(
    'select',
    { class: 'select', 'aria-label': placeholder, 'data-action-id': piece.action_id, onchange: change },
    element('option', { value: '-1', disabled: initial !== -1 }, placeholder),
    nodes,
  );
  node.value = String(initial);
  return node;
}

function overflow(piece, send) {
  const menu = element('div', { class: 'menu', role: 'menu', popover: 'auto' });
  const opener = element(
    'button',
    {
      type: 'button',
      class: 'button quiet',
      'aria-label': say().more,
      'aria-haspopup': 'menu',
      'data-action-id': piece.action_id,
      onclick: () => openMenu(menu, opener),
    },
    icon('more'),
  );
  const choose = async (choice) => {
    menu.hidePopover();
    opener.focus();
    if (await confirmFirst(piece.confirm)) await send({ actionId: piece.action_id, value: choice.value });
  };
  menu.append(
    ...piece.options.map((choice) =>
      element(
        'button',
        { type: 'button', role: 'menuitem', class: 'menu-item', onclick: () => choose(choice) },
        choice.text.text,
      ),
    ),
  );
  menu.addEventListener('keydown', (event) => moveInMenu(event, menu));
  return element('span', { class: 'overflow' }, opener, menu);
}

function openMenu(menu, opener) {
  menu.showPopover();
  const place = opener.getBoundingClientRect();
  menu.style.top = `${Math.min(place.bottom + 4, innerHeight - menu.offsetHeight - 8)}px`;
  menu.style.left = `${Math.max(8, Math.min(place.left, innerWidth - menu.offsetWidth - 8))}px`;
  menu.querySelector('button')?.focus();
}

function moveInMenu(event, menu) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...menu.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement);
  items.at((at + step) % items.length).focus();
}
