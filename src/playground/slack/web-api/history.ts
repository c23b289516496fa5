import type { Message } from '../message.ts';
import { refuse } from '../slack-error.ts';
import { wireHistoryMessage } from '../wire-message.ts';
import { requireReadable } from './access.ts';
import type { Arguments } from './arguments.ts';
import type { Method, Methods } from './method.ts';
import { cutPage } from './page.ts';

const historyScopes = ['channels:history', 'groups:history', 'im:history'];

/** Between `oldest` and `latest`; the ends themselves only with `inclusive`. */
function isBetween(args: Arguments): (message: Message) => boolean {
  const oldest = Number(args.text('oldest') ?? 0);
  const latest = Number(args.text('latest') ?? Number.POSITIVE_INFINITY);
  if (Number.isNaN(oldest)) refuse('invalid_ts_oldest');
  if (Number.isNaN(latest)) refuse('invalid_ts_latest');
  const isInclusive = args.flag('inclusive') === true;
  return ({ ts }) => {
    const time = Number(ts);
    return (time > oldest && time < latest) || (isInclusive && (time === oldest || time === latest));
  };
}

/** Newest first; replies only where they were broadcast. */
const history: Method = {
  scopes: historyScopes,
  run(args, { state }) {
    const channel = requireReadable(state, args.need('channel'), 'history');
    const all = state.messages(channel.id).filter((message) => message.threadTs === null || message.isBroadcast);
    const page = cutPage(all.filter(isBetween(args)).reverse(), args, 100, 999);
    const withMetadata = args.flag('include_all_metadata') === true;
    const messages = page.items.map((message) => wireHistoryMessage(message, state, withMetadata));
    return { messages, has_more: page.hasMore, pin_count: 0, ...page.metadata };
  },
};

/** Oldest first. The root leads every page, whatever the times asked for. A reply's ts gives that reply alone. */
const replies: Method = {
  scopes: historyScopes,
  run(args, { state }) {
    const channel = requireReadable(state, args.need('channel'), 'history');
    const first = state.message(channel.id, args.need('ts')) ?? refuse('thread_not_found');
    const all = state.replies(channel.id, first.ts).filter(isBetween(args));
    const page = cutPage(all, args, 1_000, 1_000);
    const withMetadata = args.flag('include_all_metadata') === true;
    const messages = [first, ...page.items].map((message) => wireHistoryMessage(message, state, withMetadata));
    return { messages, has_more: page.hasMore, ...page.metadata };
  },
};

export const historyMethods: Methods = { 'conversations.history': history, 'conversations.replies': replies };
