import { createComposer } from './composer.js';
import { paneHead } from './frame.js';
import { createMessageList } from './message-list.js';
import { currentLanguage, say } from './words.js';

/**
 * One pane: head, messages, composer. It is built anew only for another channel, thread or language; what was typed
 * stays with its channel. `describe()` words the head, `onSend` takes what the composer sends.
 */
export function createPane(node) {
  const built = new Map();
  let current = null;
  return {
    open(key, { describe, placeholder, isThread, onSend }) {
      const wanted = `${currentLanguage()} ${key}`;
      if (current?.wanted === wanted) {
        current.head = replaceHead(current.head, describe());
        return false;
      }
      current = built.get(wanted) ?? build(wanted, { placeholder, isThread, onSend });
      built.set(wanted, current);
      current.head = paneHead(describe());
      node.replaceChildren(current.head, current.list.node, current.composer.node);
      return true;
    },
    show: (messages, context) => current.list.show(messages, context),
    reveal: (ts) => current.list.reveal(ts),
    scrollToEnd: () => current.list.scrollToEnd(),
    focusComposer: () => current.composer.field.focus(),
  };
}

function build(wanted, { placeholder, isThread, onSend }) {
  const composer = createComposer({
    id: isThread ? 'thread-composer' : 'composer',
    placeholder: placeholder(),
    isThread,
    onSend,
  });
  return { wanted, head: null, list: createMessageList(isThread ? say().thread : placeholder()), composer };
}

function replaceHead(old, description) {
  if (old.textContent === `${description.title}${description.remark ?? ''}`) return old;
  const head = paneHead(description);
  old.replaceWith(head);
  return head;
}
