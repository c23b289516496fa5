import { showBlocks } from './blocks.js';
import { ask } from './dialogs.js';
import { element, icon } from './dom.js';
import { editor } from './editor.js';
import { clockTime, say } from './words.js';

/**
 * One message. `context`: `people` (id → member), `isThread`, `follows` (same author just before, so no name again),
 * and what can be done: `openThread`, `copyLink`, `edit`, `remove`, `press`.
 */
export function messageNode(message, context) {
  const author = context.people.get(message.authorId);
  const names = ['message', context.follows && 'follows', message.isEphemeral && 'ephemeral', message.isMine && 'mine'];
  const body = element('div', { class: 'message-body' });
  const node = element(
    'article',
    {
      class: names.filter(Boolean).join(' '),
      'data-key': message.key,
      'data-ts': message.ts,
      'aria-label': `${author.name} ${clockTime(new Date(message.at))}`,
    },
    context.follows
      ? element('time', { class: 'side-time', datetime: message.at }, clockTime(new Date(message.at)))
      : avatar(author),
    body,
  );
  showBody(body, message, author, context);
  if (!message.isEphemeral && !message.isDeleted)
    node.append(toolbar(message, context, () => startEditing(body, message, author, context)));
  return node;
}

export function avatar(member) {
  const look = { class: 'avatar', 'data-tone': member.isApp ? 'app' : String(member.tone), 'aria-hidden': 'true' };
  return element('span', look, member.isApp ? icon('mountain') : member.initial);
}

function showBody(body, message, author, context) {
  const parts = [
    message.isEphemeral && element('p', { class: 'remark' }, icon('eye'), say().onlyYou),
    message.isBroadcast && broadcastRemark(message, context),
    !context.follows && byline(message, author),
    message.isDeleted ? element('p', { class: 'faint' }, say().deletedRoot) : content(message, context),
    message.files.map(file),
    message.reactions.length > 0 && element('div', { class: 'reactions' }, message.reactions.map(reaction)),
    !context.isThread && message.replyCount > 0 && threadLink(message, context),
  ];
  body.replaceChildren(...parts.flat().filter(Boolean));
}

function byline(message, author) {
  return element(
    'p',
    { class: 'byline' },
    element('strong', {}, author.name),
    author.isApp && element('span', { class: 'badge' }, say().app),
    element('time', { datetime: message.at }, clockTime(new Date(message.at))),
  );
}

function content(message, context) {
  const blocks = showBlocks(message.blocks, (blockId, action) => context.press(message, blockId, action));
  return element(
    'div',
    { class: 'content' },
    blocks,
    message.isEdited && element('span', { class: 'faint edited' }, say().edited),
  );
}

function broadcastRemark(message, context) {
  const open = () => context.openThread(message.threadTs, message.ts);
  return element(
    'p',
    { class: 'remark' },
    element('button', { type: 'button', class: 'text-button', onclick: open }, say().sentToChannel),
  );
}

function file(shared) {
  const size = shared.size < 1024 ? `${shared.size} B` : `${Math.round(shared.size / 1024).toLocaleString()} KB`;
  return element(
    'div',
    { class: 'file' },
    icon('file'),
    element('span', {}, shared.name),
    element('span', { class: 'faint' }, size),
  );
}

function reaction(mark) {
  const people = mark.people.join(', ');
  const look = {
    class: 'reaction',
    title: say().reacted(mark.name, people),
    role: 'img',
    'aria-label': say().reacted(mark.name, people),
  };
  return element(
    'span',
    look,
    mark.character ?? `:${mark.name}:`,
    element('span', { class: 'count' }, String(mark.people.length)),
  );
}

function threadLink(message, context) {
  const faces = message.replierIds.slice(0, 4).map((id) => avatar(context.people.get(id)));
  return element(
    'button',
    { type: 'button', class: 'thread-link', onclick: () => context.openThread(message.ts, null) },
    element('span', { class: 'faces' }, faces),
    element('strong', {}, say().replies(message.replyCount)),
    element('span', { class: 'faint' }, say().lastReply(clockTime(new Date(message.lastReplyAt)))),
  );
}

function toolbar(message, context, startEdit) {
  const tool = (name, label, onclick) =>
    element('button', { type: 'button', 'aria-label': label, title: label, onclick }, icon(name));
  const remove = async () => {
    const isSure = await ask({
      title: say().removeTitle,
      text: say().removeText,
      yes: say().remove,
      no: say().cancel,
      isDanger: true,
    });
    if (isSure) context.remove(message);
  };
  return element(
    'div',
    { class: 'toolbar', role: 'group', 'aria-label': say().actionsOf },
    !context.isThread &&
      tool('reply', say().replyInThread, () => context.openThread(message.threadTs ?? message.ts, null)),
    tool('link', say().copyLink, () => context.copyLink(message)),
    message.isMine && tool('edit', say().edit, startEdit),
    message.isMine && tool('remove', say().remove, remove),
  );
}

function startEditing(body, message, author, context) {
  const stop = () => showBody(body, message, author, context);
  body.replaceChildren(
    byline(message, author),
    editor(message.typed, async (text) => (await context.edit(message, text)) && stop(), stop),
  );
  body.querySelector('textarea').focus();
}
