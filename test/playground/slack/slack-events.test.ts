import { describe, expect, test } from '@jest/globals';
import { callApi, event, inSlack, slackEvents } from './slack-world.ts';

const quiet = { retryDelaysMs: [] };

describe('the app hears of', () => {
  test('its own posts, as a bot and as nobody else', () =>
    inSlack(async (slack) => {
      const { ts } = await callApi(slack, 'chat.postMessage', { channel: event, text: 'ours' });
      const { userId, botId, appId } = slack.world.bot;
      expect(slackEvents(slack)).toEqual([
        expect.objectContaining({ type: 'message', user: userId, bot_id: botId, app_id: appId, ts, text: 'ours' }),
      ]);
    }, quiet));

  test('edits by people with `edited`, its own updates and unfurls without', () =>
    inSlack(async (slack) => {
      const ts = slack.say({ as: 'aiko', channel: 'reinvent', text: 'https://e.com/ old' });
      slack.edit({ as: 'aiko', channel: 'reinvent', ts, text: 'new' });
      slack.unfurl({ channel: 'reinvent', ts });
      const { ts: own } = await callApi(slack, 'chat.postMessage', { channel: event, text: 'ours' });
      await callApi(slack, 'chat.update', { channel: event, ts: own, text: 'ours, again' });
      const changed = slackEvents(slack).filter(({ subtype }) => subtype === 'message_changed');
      expect(changed).toEqual([
        expect.objectContaining({
          ...{ type: 'message', channel: event, hidden: true, channel_type: 'channel' },
          message: expect.objectContaining({ ts, text: 'new', user: 'U0AIKO0001', edited: expect.any(Object) }),
          previous_message: expect.objectContaining({ ts, text: '<https://e.com/> old' }),
        }),
        expect.objectContaining({ message: expect.objectContaining({ ts, attachments: [expect.any(Object)] }) }),
        expect.objectContaining({ message: expect.not.objectContaining({ edited: expect.anything() }) }),
      ]);
      for (const each of changed) expect(each).not.toHaveProperty('user');
    }, quiet));

  test('deletions; a root with replies only becomes a tombstone', () =>
    inSlack(async (slack) => {
      const root = slack.say({ as: 'aiko', channel: 'reinvent', text: 'root' });
      const reply = slack.say({ as: 'kenji', channel: 'reinvent', text: 'reply', threadTs: root });
      slack.remove({ as: 'aiko', channel: 'reinvent', ts: root });
      expect(slackEvents(slack).at(-1)).toMatchObject({
        subtype: 'message_changed',
        message: { subtype: 'tombstone', ts: root, user: 'USLACKBOT' },
        previous_message: { text: 'root' },
      });
      slack.remove({ as: 'kenji', channel: 'reinvent', ts: reply });
      expect(slackEvents(slack).at(-1)).toMatchObject({
        ...{ subtype: 'message_deleted', deleted_ts: reply },
        previous_message: { text: 'reply', thread_ts: root },
      });
      expect(slack.timeline('reinvent')).toEqual([]);
    }, quiet));

  test('files as metadata, and of replies that are shown to the channel too', () =>
    inSlack(async (slack) => {
      const root = slack.say({ as: 'aiko', channel: 'reinvent', text: 'root' });
      slack.say({
        ...{ as: 'kenji', channel: 'reinvent', text: '', threadTs: root },
        files: [{ name: 'slide.png', mimetype: 'image/png', size: 9 }],
      });
      slack.say({ as: 'kenji', channel: 'reinvent', text: 'loud', threadTs: root, broadcast: true });
      expect(slackEvents(slack).slice(1)).toMatchObject([
        {
          subtype: 'file_share',
          thread_ts: root,
          text: '',
          files: [{ name: 'slide.png', mimetype: 'image/png', size: 9 }],
        },
        { subtype: 'thread_broadcast', thread_ts: root, root: { ts: root, reply_count: 2 } },
      ]);
    }, quiet));

  test('mentions twice, reactions, its Home tab and direct messages', () =>
    inSlack(async (slack) => {
      const ts = slack.say({ as: 'aiko', channel: 'reinvent', text: 'hey @summit' });
      slack.react({ as: 'kenji', channel: 'reinvent', ts, name: 'memo' });
      slack.openHome({ as: 'emma' });
      slack.say({ as: 'emma', channel: slack.directChannel('emma'), text: 'hello @summit' });
      expect(slackEvents(slack)).toMatchObject([
        { type: 'message', text: `hey <@${slack.world.bot.userId}>` },
        { type: 'app_mention', user: 'U0AIKO0001', ts },
        {
          type: 'reaction_added',
          user: 'U0KENJI001',
          reaction: 'memo',
          item: { channel: event, ts },
          item_user: 'U0AIKO0001',
        },
        { type: 'app_home_opened', user: 'U0EMMA0001', tab: 'home' },
        { type: 'message', channel_type: 'im' },
      ]);
    }, quiet));

  test('nothing where it is no member, from the moment it is', () =>
    inSlack(async (slack) => {
      const channel = slack.createChannel({ name: 'elsewhere', isPrivate: true, isBotMember: false });
      slack.say({ as: 'aiko', channel, text: 'unheard' });
      expect(slackEvents(slack)).toEqual([]);
      slack.joinChannel({ user: slack.world.bot.userId, channel, inviter: 'aiko' });
      slack.say({ as: 'aiko', channel, text: 'heard' });
      expect(slackEvents(slack)).toMatchObject([
        { type: 'member_joined_channel', user: slack.world.bot.userId, channel_type: 'G', inviter: 'U0AIKO0001' },
        { type: 'message', subtype: 'channel_join' },
        { type: 'message', text: 'heard', channel_type: 'group' },
      ]);
    }, quiet));

  test('only what its manifest asks for', () =>
    inSlack(
      async (slack) => {
        const ts = slack.say({ as: 'aiko', channel: 'reinvent', text: 'x' });
        slack.react({ as: 'kenji', channel: 'reinvent', ts, name: 'memo' });
        expect(slackEvents(slack)).toMatchObject([{ type: 'reaction_added' }]);
      },
      { ...quiet, botEvents: ['reaction_added'] },
    ));
});

describe('people cannot', () => {
  test('speak where they are not, edit or delete what is not theirs, or reply to replies', () =>
    inSlack(async (slack) => {
      const small = slack.createChannel({ name: 'small', members: ['aiko'] });
      expect(() => slack.say({ as: 'kenji', channel: small, text: 'x' })).toThrow('not_in_channel');
      const ts = slack.say({ as: 'aiko', channel: 'reinvent', text: 'mine' });
      const place = { as: 'kenji', channel: 'reinvent', ts };
      expect(() => slack.edit({ ...place, text: 'x' })).toThrow('cant_update_message');
      expect(() => slack.remove(place)).toThrow('cant_delete_message');
      const reply = slack.say({ as: 'kenji', channel: 'reinvent', text: 'x', threadTs: ts });
      expect(() => slack.say({ ...place, text: 'x', threadTs: reply })).toThrow('thread_not_found');
      expect(() => slack.say({ as: 'nobody', channel: 'reinvent', text: 'x' })).toThrow('user_not_found');
    }, quiet));
});

test('a change is told to who listens and to who waits', () =>
  inSlack(async (slack) => {
    const kinds: string[] = [];
    const end = slack.subscribe(({ kind }) => kinds.push(kind));
    const waited = slack.until(() => slack.timeline('general').at(-1)?.text, 5_000, 'words');
    slack.say({ as: 'aiko', channel: 'general', text: 'hello' });
    expect(await waited).toBe('hello');
    end();
    slack.say({ as: 'aiko', channel: 'general', text: 'unheard' });
    expect(kinds.filter((kind) => kind === 'message_posted')).toEqual(['message_posted']);
    await expect(slack.until(() => false, 1, 'a miracle')).rejects.toThrow('a miracle');
  }, quiet));
