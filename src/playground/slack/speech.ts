import { randomUUID } from 'node:crypto';
import {
  addReaction,
  changeMessage,
  deleteMessage,
  draftMessage,
  postMessage,
  removeReaction,
  requireThread,
  type Talk,
} from './conversation.ts';
import { findChannel, findOwnChannel, findPerson } from './lookup.ts';
import type { Message, SharedFile } from './message.ts';
import { fillIds } from './message-content.ts';
import type { Channel } from './people.ts';
import type { PersonActions, Said } from './person-actions.ts';
import { refuse } from './slack-error.ts';
import type { State } from './state.ts';
import type { Names } from './typed-inline.ts';
import { readPlainText, readRichText } from './typed-text.ts';

type Speech = Pick<PersonActions, 'say' | 'edit' | 'remove' | 'unfurl' | 'react' | 'unreact'>;

/** What people say and do to messages. */
export function createSpeech(talk: Talk): Speech {
  return {
    say: (said) => say(talk, said),
    edit: (edited) => edit(talk, edited),
    remove: (removed) => remove(talk, removed),
    unfurl: (unfurled) => unfurl(talk, unfurled),
    react({ as, channel, ts, name }) {
      const person = findPerson(talk.state, as);
      const message = findMessage(talk.state, findOwnChannel(talk.state, channel, person), ts);
      addReaction(talk, message, person.id, name);
    },
    unreact({ as, channel, ts, name }) {
      const person = findPerson(talk.state, as);
      const message = findMessage(talk.state, findOwnChannel(talk.state, channel, person), ts);
      removeReaction(talk, message, person.id, name);
    },
  };
}

/** Names as people type them: members, the app, channels. */
export function namesOf(state: State): Names {
  const { bot } = state.world;
  return {
    userId: (name) =>
      name === bot.name ? bot.userId : (state.people().find((each) => each.name === name)?.id ?? null),
    channelId: (name) => state.channels().find((each) => each.name !== '' && each.name === name)?.id ?? null,
  };
}

function say(talk: Talk, said: Said): string {
  const { state, ids } = talk;
  const person = findPerson(state, said.as);
  const channel = findOwnChannel(state, said.channel, person);
  const threadTs = said.threadTs === undefined ? null : requireThread(state, channel.id, said.threadTs);
  const files = (said.files ?? []).map((file) => makeFile(talk, file, person.id));
  const message = draftMessage({
    ...{ channelId: channel.id, ts: ids.nextTs(), userId: person.id, threadTs, files },
    ...writeText(talk, said),
    isBroadcast: threadTs !== null && said.broadcast === true,
    subtype: files.length > 0 ? 'file_share' : null,
    clientMsgId: randomUUID(),
  });
  postMessage(talk, message);
  return message.ts;
}

function writeText({ state, ids }: Talk, said: Pick<Said, 'text' | 'blocks' | 'format'>) {
  const names = namesOf(state);
  const isRich = said.format === undefined || said.format === 'rich';
  const { text, blocks } =
    isRich && said.blocks === undefined ? readRichText(said.text, names) : readPlainText(said.text, names);
  if (said.blocks !== undefined) return { text, blocks: said.blocks };
  return { text, blocks: said.format === 'bare' ? [] : fillIds(blocks, ids) };
}

function makeFile(
  { state, ids }: Talk,
  { name, mimetype = 'application/octet-stream', size = 1_024 }: NonNullable<Said['files']>[number],
  userId: string,
): SharedFile {
  const file: SharedFile = { id: ids.next('F'), name, title: name, mimetype, size, userId, content: null };
  state.putFile(file);
  return file;
}

function findMessage(state: State, channel: Channel, ts: string): Message {
  return state.message(channel.id, ts) ?? refuse('message_not_found');
}

function edit(talk: Talk, edited: Parameters<PersonActions['edit']>[0]): void {
  const { state, ids } = talk;
  const person = findPerson(state, edited.as);
  const before = findMessage(state, findOwnChannel(state, edited.channel, person), edited.ts);
  if (before.userId !== person.id) refuse('cant_update_message');
  changeMessage(talk, before, { ...before, ...writeText(talk, edited), editedTs: ids.nextTs() });
}

/** One's own; an admin, anybody's. */
function remove(talk: Talk, removed: { readonly as: string; readonly channel: string; readonly ts: string }): void {
  const person = findPerson(talk.state, removed.as);
  const message = findMessage(talk.state, findOwnChannel(talk.state, removed.channel, person), removed.ts);
  if (message.userId !== person.id && !person.isAdmin) refuse('cant_delete_message');
  deleteMessage(talk, message);
}

function unfurl(talk: Talk, { channel, ts }: { readonly channel: string; readonly ts: string }): void {
  const before = findMessage(talk.state, findChannel(talk.state, channel), ts);
  const [, url = 'https://example.com/'] = /<(https?:[^|>]+)/.exec(before.text) ?? [];
  const preview = { id: 1, from_url: url, original_url: url, title: 'Preview', fallback: 'Preview' };
  changeMessage(talk, before, { ...before, attachments: [preview] });
}
