import { describe, expect, test } from '@jest/globals';
import { readInboxEntry as read } from '../../src/slack/inbox-entry.ts';

const home = { workspaceId: 'T1', botUserId: 'UBOT' };
const readInboxEntry = (body: Parameters<typeof read>[0]) => read(body, home);

const envelope = (event: object) => ({
  type: 'event_callback',
  team_id: 'T-WRITER',
  event_id: 'Ev1',
  authorizations: [{ team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true }],
  event,
});
const reply = {
  type: 'message',
  channel: 'C1',
  user: 'U1',
  ts: '2.0',
  thread_ts: '1.0',
  text: 'a &lt; b <https://x.example|x>',
};
const key = (event: object) => readInboxEntry(envelope(event))?.key ?? null;

describe('what is kept of a delivery', () => {
  test('a reply in a thread, under the workspace the app is installed in', () => {
    expect(readInboxEntry(envelope(reply))).toEqual({
      key: 'message:T1:C1:2.0:posted',
      kind: 'message',
      workspaceId: 'T1',
      payload: {
        kind: 'posted',
        workspaceId: 'T1',
        channelId: 'C1',
        messageTs: '2.0',
        threadTs: '1.0',
        authorId: 'U1',
        text: 'a < b x (https://x.example)',
        files: [],
        editedTs: null,
      },
    });
  });

  test('with files, and also sent to the channel', () => {
    expect(readInboxEntry(envelope({ ...reply, subtype: 'file_share', files: [{ name: 'slide.png' }] }))).toMatchObject(
      {
        payload: { files: ['slide.png'] },
      },
    );
    expect(key({ ...reply, subtype: 'thread_broadcast' })).toBe('message:T1:C1:2.0:posted');
  });

  test.each<[string, object]>([
    ['the channel’s talk', { ...reply, thread_ts: undefined }],
    ['a thread’s root', { ...reply, thread_ts: '2.0' }],
    ['a bot’s reply', { ...reply, bot_id: 'B1' }],
    ['our own reply, told without a bot id', { ...reply, user: 'UBOT' }],
    ['a reply of blanks', { ...reply, text: ' \u3000\u200b' }],
    ['a time that is none', { ...reply, ts: 'xyz' }],
    ['somebody else joining', { type: 'member_joined_channel', user: 'U1', channel: 'C1' }],
    ['somebody joining', { ...reply, subtype: 'channel_join' }],
    ['a link preview', { type: 'message', subtype: 'message_changed', channel: 'C1', message: reply }],
    [
      'our own update',
      {
        type: 'message',
        subtype: 'message_changed',
        channel: 'C1',
        message: { ...reply, bot_id: 'B1', edited: { ts: '3.0' } },
      },
    ],
    ['an event nobody hears', { type: 'reaction_added', user: 'U1' }],
    ['an event that is no object', null as unknown as object],
  ])('nothing of %s', (_, event) => {
    expect(key(event)).toBeNull();
  });

  test('edits by their time, deletions without the deleted text', () => {
    const edit = {
      type: 'message',
      subtype: 'message_changed',
      channel: 'C1',
      message: { ...reply, text: 'new', edited: { user: 'U1', ts: '3.0' } },
    };
    expect(key(edit)).toMatch(/^message:T1:C1:2\.0:edited:3\.0:[\w-]{16}$/);
    expect(key({ ...edit, message: { ...edit.message, text: 'newer' } })).not.toBe(key(edit));
    const deletion = {
      type: 'message',
      subtype: 'message_deleted',
      channel: 'C1',
      deleted_ts: '2.0',
      previous_message: { ...reply, text: 'secret' },
    };
    const entry = readInboxEntry(envelope(deletion));
    expect(entry).toMatchObject({
      key: 'message:T1:C1:2.0:deleted',
      payload: { kind: 'deleted', threadTs: '1.0', text: null },
    });
    expect(JSON.stringify(entry)).not.toContain('secret');
  });

  test.each<[string, object, object]>([
    [
      'an edit whose message lacks thread and author',
      {
        subtype: 'message_changed',
        channel: 'C1',
        message: { ts: '2.0', text: 'new', edited: { ts: '3' } },
        previous_message: reply,
      },
      { kind: 'edited', threadTs: '1.0', authorId: 'U1', editedTs: '3.000000' },
    ],
    [
      'the later of two edits within a second',
      {
        subtype: 'message_changed',
        channel: 'C1',
        event_ts: '3.000200',
        message: { ...reply, edited: { ts: '3.000000' } },
      },
      { editedTs: '3.000200' },
    ],
    [
      'a deletion that names only what it was',
      { subtype: 'message_deleted', channel: 'C1', previous_message: reply },
      { kind: 'deleted', messageTs: '2.0' },
    ],
    [
      'a tombstone',
      { subtype: 'message_changed', channel: 'C1', message: { ts: '2.0', subtype: 'tombstone' } },
      { kind: 'deleted', messageTs: '2.0' },
    ],
    ['a reply whose subtype is null', { ...reply, subtype: null }, { kind: 'posted' }],
    [
      'words that stand in blocks alone',
      {
        ...reply,
        text: '',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_list',
                indent: 1,
                elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'deep' }] }],
              },
            ],
          },
        ],
      },
      { text: '    • deep' },
    ],
  ])('%s', (_, event, payload) => {
    expect(readInboxEntry(envelope({ type: 'message', ...event }))).toMatchObject({ payload });
  });

  test('what brings no id is kept all the same, and for the workspace that Summit is in', () => {
    expect(readInboxEntry({ command: '/summit' })).toMatchObject({ kind: 'command', workspaceId: 'T1' });
    expect(readInboxEntry({ type: 'view_submission', team: { id: 'T1' } })).toMatchObject({ kind: 'view' });
    expect(readInboxEntry({ type: 'event_callback', event: reply })).toMatchObject({ workspaceId: 'T1' });
  });

  test('a copy of a delivery under another event id has the same key', () => {
    expect(readInboxEntry({ ...envelope(reply), event_id: 'Ev2' })?.key).toBe(readInboxEntry(envelope(reply))?.key);
  });

  test('a click without the words of the message it was made on', () => {
    const click = {
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: 'U1' },
      trigger_id: 'tr',
      actions: [{ action_id: 'a', value: 'v' }],
      message: { ts: '9.0', text: 'secret', blocks: [] },
    };
    const entry = readInboxEntry(click);
    expect(entry).toMatchObject({
      key: 'action:T1:tr',
      payload: { message: { ts: '9.0' }, actions: [{ value: 'v' }] },
    });
    expect(JSON.stringify(entry)).not.toContain('secret');
  });

  test.each([{}, { type: 'event_callback' }, { type: 'x', team_id: [] }])('nothing of %j', (body) => {
    expect(readInboxEntry(body)).toBeNull();
  });
});
