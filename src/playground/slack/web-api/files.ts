import { draftMessage, postMessage, requireThread } from '../conversation.ts';
import { isObject } from '../json.ts';
import type { SharedFile } from '../message.ts';
import { readContent } from '../message-content.ts';
import { notePings } from '../pings.ts';
import { refuse } from '../slack-error.ts';
import { wireFile } from '../wire-message.ts';
import type { Workspace } from '../workspace.ts';
import { requireWritable } from './access.ts';
import type { Arguments } from './arguments.ts';
import type { Method, Methods } from './method.ts';

/** Slack: 1 GB. */
const mostBytes = 1_000_000_000;

const getUploadUrl: Method = {
  scopes: ['files:write'],
  run(args, { uploads, responseUrls }) {
    const length = args.count('length', 0, mostBytes);
    if (length === 0) refuse('missing_argument');
    const { fileId, ticket } = uploads.announce(args.need('filename'), length);
    return { upload_url: `${responseUrls.origin}/upload/${ticket}`, file_id: fileId };
  },
};

const complete: Method = {
  scopes: ['files:write'],
  run(args, workspace) {
    const channelId = args.text('channel_id');
    const channel = channelId === undefined ? null : requireWritable(workspace.state, channelId);
    const files = readFiles(args, workspace);
    if (channel !== null) share(args, workspace, channel.id, files);
    return { files: files.map((file) => wireFile(file, workspace.state.world)) };
  },
};

function readFiles(args: Arguments, { state, uploads }: Workspace): SharedFile[] {
  const { files } = args.all;
  if (!Array.isArray(files) || files.length === 0 || !files.every(isObject)) return refuse('invalid_arguments');
  return files.map(({ id, title }) => {
    const { name, content } = uploads.complete(String(id));
    const words = { id: String(id), name, title: typeof title === 'string' ? title : name };
    const about = { mimetype: 'application/octet-stream', size: content.length, userId: state.world.bot.userId };
    const file: SharedFile = { ...words, ...about, content };
    state.putFile(file);
    return file;
  });
}

function share(args: Arguments, workspace: Workspace, channelId: string, files: readonly SharedFile[]): void {
  const { state, ids } = workspace;
  const { userId, botId } = state.world.bot;
  const comment = args.text('initial_comment');
  const words = { text: comment, blocks: args.all.blocks };
  const hasWords = comment !== undefined || args.all.blocks !== undefined;
  const { text, blocks } = hasWords ? readContent(words, ids) : { text: '', blocks: [] };
  const threadTs = args.text('thread_ts');
  const message = draftMessage({
    ...{ channelId, ts: ids.nextTs(), userId, botId, files, subtype: 'file_share' },
    ...{ text: text ?? '', blocks: blocks ?? [] },
    threadTs: threadTs === undefined ? null : requireThread(state, channelId, threadTs),
  });
  notePings(workspace.pings, channelId, message.ts, words);
  postMessage(workspace, message);
}

export const fileMethods: Methods = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': complete,
};
