import { element } from './dom.js';
import { messageNode } from './message.js';
import { currentLanguage, dayName, say } from './words.js';

/** The messages of a channel or thread. Only what became different is drawn again, so a field in use stays in use. */
export function createMessageList(label) {
  const node = element('div', {
    class: 'messages',
    role: 'log',
    'aria-live': 'off',
    'aria-label': label,
    tabindex: '0',
  });
  const drawn = new Map();
  // Who reads the newest message keeps seeing the newest, also when the list gets narrower or the composer taller.
  let isAtEnd = true;
  const stay = () => {
    if (isAtEnd) node.scrollTop = node.scrollHeight;
  };
  node.addEventListener('scroll', () => {
    isAtEnd = node.scrollHeight - node.scrollTop - node.clientHeight < 60;
  });
  new ResizeObserver(stay).observe(node);
  return {
    node,
    show(messages, context) {
      const nodes =
        messages.length === 0
          ? [element('p', { class: 'faint empty' }, say().noMessages)]
          : draw(drawn, messages, context);
      replaceChanged(node, nodes);
      stay();
    },
    scrollToEnd() {
      isAtEnd = true;
      stay();
    },
    /** False when the message is not here. */
    reveal(ts) {
      const found = node.querySelector(`[data-ts="${ts}"]`);
      if (found === null) return false;
      for (const old of node.querySelectorAll('.is-found')) old.classList.remove('is-found');
      found.classList.add('is-found');
      isAtEnd = false;
      found.scrollIntoView({ block: 'center' });
      found.tabIndex = -1;
      found.focus({ preventScroll: true });
      return true;
    },
  };
}

function draw(drawn, messages, context) {
  const nodes = [];
  let before = null;
  for (const message of messages) {
    const day = dayName(new Date(message.at));
    if (before === null || dayName(new Date(before.at)) !== day) {
      nodes.push(keep(drawn, `day ${day}`, day, () => element('h3', { class: 'day' }, element('span', {}, day))));
      before = null;
    }
    const follows = isFollowing(before, message);
    const signature = JSON.stringify([message, follows, currentLanguage(), context.memberId]);
    nodes.push(keep(drawn, message.key, signature, () => messageNode(message, { ...context, follows })));
    if (context.isThread && before === null && message.replyCount > 0) {
      const label = say().replies(message.replyCount);
      nodes.push(
        keep(drawn, 'replies', label, () => element('h3', { class: 'day start' }, element('span', {}, label))),
      );
    }
    before = message;
  }
  const kept = new Set(nodes);
  for (const [key, { node }] of drawn) if (!kept.has(node)) drawn.delete(key);
  return nodes;
}

function keep(drawn, key, signature, make) {
  const old = drawn.get(key);
  if (old?.signature === signature) return old.node;
  const node = make();
  drawn.set(key, { signature, node });
  return node;
}

/** Moves as little as possible: an element taken out and put back would lose focus and an open menu. */
function replaceChanged(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}

function isFollowing(before, message) {
  if (before === null || before.authorId !== message.authorId || before.isEphemeral || message.isEphemeral)
    return false;
  return (
    !before.isBroadcast &&
    !message.isBroadcast &&
    before.replyCount === 0 &&
    Date.parse(message.at) - Date.parse(before.at) < 300_000
  );
}
