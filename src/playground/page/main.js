import { clearNotice, notice } from './dialogs.js';
import { paintBanner, paintChannels } from './frame.js';
import { createModal } from './modal.js';
import { createPane } from './panes.js';
import { readRoute } from './route.js';
import { act, fetchState, tellFailure, watchChanges } from './server.js';
import { chooseLanguage, currentLanguage, say } from './words.js';

const memberKey = 'summit-playground-member';
const part = (id) => document.getElementById(id);
const channelPane = createPane(part('channel'));
const threadPane = createPane(part('thread'));

let memberId = localStorage.getItem(memberKey) ?? '';
let state = null;
let route = readRoute(location.pathname + location.search) ?? { channelId: null, ts: null, threadTs: null };
let isFetching = false;
let isStale = false;
/** Channel → ts of its newest message that was on screen. */
const seen = new Map();

const perform = async (action, what) => {
  const result = await act(memberId, action);
  if (result.ok) clearNotice();
  else if (!result.isTold) tellFailure(result.error, what);
  return result;
};

const modal = createModal({
  submit: (viewId, values) => perform({ kind: 'submit', viewId, values }),
  close: () => perform({ kind: 'close' }),
  press: (viewId, blockId, action) => perform({ kind: 'click', viewId, blockId, ...action }),
});

/** One look at the state at a time; whatever happens meanwhile is one more look afterwards. */
async function refresh() {
  isStale = true;
  if (isFetching) return;
  isFetching = true;
  while (isStale) {
    isStale = false;
    state = await fetchState(memberId);
    memberId = state.me;
    paint();
  }
  isFetching = false;
}

function paint() {
  document.documentElement.lang = currentLanguage();
  document.title = say().title;
  paintBanner(part('banner'), state, { chooseMember, chooseLanguage: changeLanguage });
  const channel =
    state.channels.find(({ id }) => id === route.channelId) ?? state.channels.find(({ id }) => id === state.home);
  paintChannel(channel);
  paintThread(channel);
  markSeen(channel);
  paintChannels(part('channels'), state, { channelId: channel.id, unseen: unseenChannels() });
  modal.update(state.modal);
  reveal(channel);
}

function paintChannel(channel) {
  const messages = channel.messages.filter((message) => message.threadTs === null || message.isBroadcast);
  const label = channel.kind === 'im' ? channel.name : `#${channel.name}`;
  const isNew = channelPane.open(channel.id, {
    describe: () => ({
      title: label,
      remark: channel.kind === 'im' ? say().app : say().members(channel.memberCount),
      back: () => showPane('channels'),
    }),
    placeholder: () => say().writeTo(label),
    isThread: false,
    onSend: (typed) => send(channel.id, null, typed),
  });
  announce(channel, messages, isNew);
  channelPane.show(messages, actions(channel, false));
  if (isNew) channelPane.scrollToEnd();
}

function paintThread(channel) {
  const root = channel.messages.find(({ ts, isEphemeral }) => ts === route.threadTs && !isEphemeral);
  part('thread').hidden = root === undefined;
  document.body.dataset.thread = String(root !== undefined);
  if (root === undefined) return;
  const replies = channel.messages.filter(({ threadTs }) => threadTs === root.ts);
  const isNew = threadPane.open(`${channel.id} ${root.ts}`, {
    describe: () => ({
      title: say().thread,
      remark: channel.kind === 'im' ? channel.name : `#${channel.name}`,
      back: () => go({ channelId: channel.id, ts: null, threadTs: null }),
      close: () => go({ channelId: channel.id, ts: null, threadTs: null }),
    }),
    placeholder: () => say().reply,
    isThread: true,
    onSend: (typed) => send(channel.id, root.ts, typed),
  });
  threadPane.show([root, ...replies], actions(channel, true));
  if (isNew) threadPane.scrollToEnd();
}

/** Scrolls once to the message that the address names. */
let revealed = null;
function reveal(channel) {
  const key = `${route.channelId} ${route.ts}`;
  if (route.ts === null || route.ts === route.threadTs || revealed === key) return;
  revealed = key;
  const isInThread = route.threadTs !== null && !part('thread').hidden;
  const pane = isInThread ? threadPane : channelPane;
  if (!pane.reveal(route.ts)) notice(say().notFound);
  showPane(isInThread ? 'thread' : 'channel');
  if (channel.id !== route.channelId) notice(say().notFound);
}

function actions(channel, isThread) {
  const people = new Map([...state.members, state.app, state.slack].map((member) => [member.id, member]));
  return {
    people,
    memberId,
    isThread,
    openThread: (threadTs, ts) => go({ channelId: channel.id, ts: ts ?? threadTs, threadTs }),
    copyLink: (message) => copy(location.origin + message.link),
    edit: async (message, text) => (await perform({ kind: 'edit', channel: channel.id, ts: message.ts, text })).ok,
    remove: (message) => perform({ kind: 'remove', channel: channel.id, ts: message.ts }),
    press: (message, blockId, action) => {
      const place = message.isEphemeral ? { ephemeralId: message.key } : { channel: channel.id, ts: message.ts };
      return perform({ kind: 'click', ...place, blockId, ...action });
    },
  };
}

/** A text that begins like a command is one; in a thread Slack has none. True when the composer may be emptied. */
async function send(channelId, threadTs, { text, files, isBroadcast }) {
  const [, command] = /^(\/[a-z]\S*)/.exec(text) ?? [];
  (threadTs === null ? channelPane : threadPane).scrollToEnd();
  if (command === undefined) {
    return (await perform({ kind: 'say', channel: channelId, threadTs, text, files, isBroadcast })).ok;
  }
  return (await perform({ kind: 'command', channel: channelId, threadTs, text }, command)).ok;
}

function go(wanted) {
  route = wanted;
  revealed = null;
  history.pushState(null, '', address(wanted));
  showPane(wanted.threadTs === null ? 'channel' : 'thread');
  paint();
  if (wanted.ts === null || wanted.ts === wanted.threadTs)
    (wanted.threadTs === null ? channelPane : threadPane).focusComposer();
}

function address({ channelId, ts, threadTs }) {
  if (ts === null) return `/archives/${channelId}`;
  return `/archives/${channelId}/p${ts.replace('.', '')}${threadTs === null ? '' : `?thread_ts=${threadTs}`}`;
}

/** Which pane a narrow screen shows; a wide one shows all. */
function showPane(name) {
  document.body.dataset.pane = name;
}

function chooseMember(id) {
  memberId = id;
  localStorage.setItem(memberKey, id);
  const isOwn = state.channels.some((channel) => channel.id === route.channelId && channel.kind !== 'im');
  if (!isOwn) route = { channelId: null, ts: null, threadTs: null };
  refresh();
}

/** The page's words and the member's own language, which Summit answers in. */
function changeLanguage(language) {
  chooseLanguage(language);
  perform({ kind: 'locale', locale: language === 'ja' ? 'ja-JP' : 'en-US' });
  paint();
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    notice(say().copied);
  } catch {
    notice(`${say().copyFailed} ${text}`, { isFailure: true });
  }
}

/** At first sight of the page nothing counts as new. */
function markSeen(channel) {
  const isFirst = seen.size === 0;
  for (const { id, messages } of state.channels) {
    if (isFirst || id === channel.id) seen.set(id, messages.at(-1)?.ts ?? '');
  }
}

function unseenChannels() {
  return new Set(
    state.channels.filter(({ id, messages }) => (messages.at(-1)?.ts ?? '') > (seen.get(id) ?? '')).map(({ id }) => id),
  );
}

/** Reads the newest message of others aloud to those who cannot see it arrive. */
function announce(channel, messages, isNew) {
  const last = messages.at(-1);
  if (isNew || last === undefined || last.isMine || last.ts <= (seen.get(channel.id) ?? '')) return;
  const author = [...state.members, state.app, state.slack].find(({ id }) => id === last.authorId);
  part('announcer').textContent = say().newMessage(author.name, last.plain);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/archives/"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(readRoute(link.getAttribute('href')));
});
addEventListener('popstate', () => {
  route = readRoute(location.pathname + location.search) ?? { channelId: null, ts: null, threadTs: null };
  revealed = null;
  showPane(route.threadTs === null ? 'channel' : 'thread');
  paint();
});
watchChanges(refresh);
await refresh();
