import { element, icon } from './dom.js';
import { avatar } from './message.js';
import { currentLanguage, say } from './words.js';

/** What this page is, who writes, and in which language the page speaks. */
export function paintBanner(node, state, { chooseMember, chooseLanguage }) {
  const members = state.members.map((member) =>
    choice('member', member.id, member.id === state.me, chooseMember, [
      avatar(member),
      element('span', { class: 'choice-name' }, member.name),
    ]),
  );
  const languages = [
    ['ja', '日本語'],
    ['en', 'English'],
  ].map(([code, name]) => choice('language', code, code === currentLanguage(), chooseLanguage, name, { lang: code }));
  keepFocus(node, [
    element(
      'p',
      { class: 'banner-text' },
      icon('mountain'),
      element('strong', {}, say().banner),
      ' ',
      say().bannerMore,
    ),
    element('fieldset', { class: 'choices' }, element('legend', {}, say().actingAs), members),
    element(
      'fieldset',
      { class: 'choices languages' },
      element('legend', { class: 'unseen' }, say().language),
      languages,
    ),
  ]);
}

function choice(name, value, isChosen, choose, label, more = {}) {
  const input = element('input', { type: 'radio', name, value, class: 'unseen', onchange: () => choose(value) });
  input.checked = isChosen;
  return element('label', { class: 'choice', 'data-value': value, ...more }, input, label);
}

/** Repaints without taking the keyboard away from the radio button just used. */
function keepFocus(node, children) {
  const focused = node.contains(document.activeElement) ? document.activeElement : null;
  const wanted = focused && `input[name="${focused.name}"][value="${focused.value}"]`;
  node.replaceChildren(...children);
  if (wanted) node.querySelector(wanted)?.focus();
}

export function paintChannels(node, state, { channelId, unseen }) {
  const rooms = state.channels.filter((channel) => channel.kind !== 'im');
  const direct = state.channels.filter((channel) => channel.kind === 'im');
  const entry = (channel) =>
    element(
      'li',
      {},
      element(
        'a',
        {
          href: `/archives/${channel.id}`,
          class: unseen.has(channel.id) ? 'channel-link unseen-messages' : 'channel-link',
          'aria-current': channel.id === channelId ? 'page' : null,
        },
        channel.kind === 'im' ? avatar(state.app) : element('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
        element('span', {}, channel.name),
      ),
    );
  node.setAttribute('aria-label', say().channels);
  node.replaceChildren(
    element('h1', {}, state.workspace),
    element('h2', {}, say().channels),
    element('ul', {}, rooms.map(entry)),
    element('h2', {}, say().directMessages),
    element('ul', {}, direct.map(entry)),
  );
}

export function paneHead({ title, remark, back, close }) {
  const button = (name, className, label, onclick) =>
    element('button', { type: 'button', class: `icon-button ${className}`, 'aria-label': label, onclick }, icon(name));
  return element(
    'header',
    { class: 'pane-head' },
    back && button('back', 'back', say().back, back),
    element(
      'div',
      { class: 'pane-title' },
      element('h2', {}, title),
      remark && element('p', { class: 'faint' }, remark),
    ),
    close && button('close', 'close', say().close, close),
  );
}
