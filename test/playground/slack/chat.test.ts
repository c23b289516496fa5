import { describe, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../src/playground/slack/clock.ts';
import { callApi, event, inSlack, section } from './slack-world.ts';

const post = 'chat.postMessage';

describe('chat.postMessage', () => {
  test('answers with the message as it stands, named blocks and metadata included', () =>
    inSlack(async (slack) => {
      const metadata = { event_type: 'summit_post', event_payload: { key: 'k1' } };
      const args = { channel: event, text: 'hello', blocks: [section('hello')], metadata, unfurl_links: false };
      const answer = await callApi(slack, post, args);
      expect(answer).toMatchObject({
        ...{ ok: true, channel: event },
        message: { text: 'hello', bot_id: slack.world.bot.botId, metadata, blocks: [{ block_id: expect.any(String) }] },
      });
      expect(slack.posts('reinvent')).toEqual([
        expect.objectContaining({ ts: answer.ts, metadata, unfurl: { links: false, media: null } }),
      ]);
    }));

  test.each([
    ['nothing to say', {}, 'no_text'],
    ['blocks that are no list', { text: 'x', blocks: '{' }, 'invalid_blocks_format'],
    ['an unknown thread', { text: 'x', thread_ts: '1.000001' }, 'thread_not_found'],
    ['text and markdown_text', { text: 'x', markdown_text: 'y' }, 'markdown_text_conflict'],
    ['metadata without a payload', { text: 'x', metadata: { event_type: 'a' } }, 'invalid_metadata_schema'],
    [
      'nested metadata',
      { text: 'x', metadata: { event_type: 'a', event_payload: { deep: {} } } },
      'invalid_metadata_schema',
    ],
    [
      'big metadata',
      { text: 'x', metadata: { event_type: 'a', event_payload: { k: 'x'.repeat(9_000) } } },
      'metadata_too_large',
    ],
    ['another name', { text: 'x', username: 'boss' }, 'missing_scope'],
    ['an unknown channel', { channel: 'C0NOWHERE', text: 'x' }, 'channel_not_found'],
    ['a channel by its name', { channel: 'reinvent', text: 'x' }, 'channel_not_found'],
  ])('refuses %s', (_name, args, error) =>
    inSlack(async (slack) => {
      expect(await callApi(slack, post, { channel: event, ...args })).toMatchObject({ ok: false, error });
      expect(slack.posts('reinvent')).toEqual([]);
    }),
  );

  test('posts only where the app is a member of something that lives', () =>
    inSlack(async (slack) => {
      const open = slack.createChannel({ name: 'open', isBotMember: false });
      const secret = slack.createChannel({ name: 'secret', isPrivate: true, isBotMember: false });
      const send = (channel: string) => callApi(slack, post, { channel, text: 'x' });
      expect(await send(open)).toMatchObject({ error: 'not_in_channel' });
      expect(await send(secret)).toMatchObject({ error: 'channel_not_found' });
      slack.joinChannel({ user: 'summit', channel: open, inviter: 'aiko' });
      expect(await send(open)).toMatchObject({ ok: true });
      slack.archive({ channel: open });
      expect(await send(open)).toMatchObject({ error: 'is_archived' });
      slack.unarchive({ channel: open });
      slack.leaveChannel({ user: 'summit', channel: open });
      expect(await send(open)).toMatchObject({ error: 'not_in_channel' });
    }));

  test("takes a person's id for their direct messages", () =>
    inSlack(async (slack) => {
      const answer = await callApi(slack, post, { channel: 'U0AIKO0001', text: 'for you' });
      expect(answer.channel).toBe(slack.directChannel('aiko'));
      expect(slack.directMessages('aiko').map(({ text }) => text)).toEqual(['for you']);
    }));

  test('replies under a root, never under a reply', () =>
    inSlack(async (slack) => {
      const root = slack.say({ as: 'aiko', channel: 'reinvent', text: 'root' });
      const reply = await callApi(slack, post, { channel: event, text: 'reply', thread_ts: root });
      const refused = await callApi(slack, post, { channel: event, text: 'x', thread_ts: reply.ts });
      expect(refused).toMatchObject({ error: 'thread_not_found' });
      await callApi(slack, post, { channel: event, text: 'loud', thread_ts: root, reply_broadcast: true });
      expect(slack.thread('reinvent', root).map(({ text }) => text)).toEqual(['root', 'reply', 'loud']);
      expect(slack.timeline('reinvent').map(({ text }) => text)).toEqual(['root', 'loud']);
    }));

  test('is held to one message per second and channel', async () => {
    const clock = createVirtualClock();
    await inSlack(
      async (slack) => {
        const send = (channel: string) =>
          fetch(slack.apiUrl + post, {
            method: 'POST',
            headers: { authorization: `Bearer ${slack.world.tokens.bot}` },
            body: new URLSearchParams({ channel, text: 'x' }),
          });
        expect((await send(event)).status).toBe(200);
        const refused = await send(event);
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
        expect((await send('C0GENERAL1')).status).toBe(200);
        clock.advance(899);
        expect((await send(event)).status).toBe(429);
        clock.advance(101);
        expect((await send(event)).status).toBe(200);
      },
      { ...clock, postsPerSecondPerChannel: 1 },
    );
  });
});

describe('chat.update', () => {
  test('drops blocks when only text comes, keeps metadata, leaves no "edited"', () =>
    inSlack(async (slack) => {
      const metadata = { event_type: 'summit_post', event_payload: { key: 'k1' } };
      const { ts } = await callApi(slack, post, { channel: event, text: 'old', blocks: [section('old')], metadata });
      expect(await callApi(slack, 'chat.update', { channel: event, ts, text: 'new' })).toMatchObject({ ok: true, ts });
      const now = slack.state.message(event, String(ts));
      expect(now).toMatchObject({ text: 'new', blocks: [], metadata, editedTs: null });
    }));

  test('refuses more than 4,000 characters, which a post may hold', () =>
    inSlack(async (slack) => {
      const text = 'x'.repeat(4_001);
      const { ts } = await callApi(slack, post, { channel: event, text });
      const update = (words: string) => callApi(slack, 'chat.update', { channel: event, ts, text: words });
      expect(await update(text)).toEqual({ ok: false, error: 'msg_too_long' });
      expect(await update(text.slice(1))).toMatchObject({ ok: true });
    }));

  test('and chat.delete touch what the app posted, nothing else', () =>
    inSlack(async (slack) => {
      const foreign = slack.say({ as: 'aiko', channel: 'reinvent', text: 'mine' });
      const { message_ts: ephemeral } = await callApi(slack, 'chat.postEphemeral', {
        ...{ channel: event, user: 'U0AIKO0001', text: 'only you' },
      });
      const update = (ts: unknown) => callApi(slack, 'chat.update', { channel: event, ts, text: 'x' });
      expect(await update(foreign)).toEqual({ ok: false, error: 'cant_update_message' });
      expect(await update(ephemeral)).toEqual({ ok: false, error: 'message_not_found' });
      const remove = (ts: unknown) => callApi(slack, 'chat.delete', { channel: event, ts });
      expect(await remove(foreign)).toEqual({ ok: false, error: 'cant_delete_message' });
      const { ts } = await callApi(slack, post, { channel: event, text: 'ours' });
      expect(await remove(ts)).toMatchObject({ ok: true });
      expect(await remove(ts)).toEqual({ ok: false, error: 'message_not_found' });
    }));
});

test('chat.postEphemeral shows to members only', () =>
  inSlack(async (slack) => {
    const small = slack.createChannel({ name: 'small', members: ['aiko'] });
    const show = (user: string) => callApi(slack, 'chat.postEphemeral', { channel: small, user, text: 'psst' });
    expect(await show('U0KENJI001')).toEqual({ ok: false, error: 'user_not_in_channel' });
    expect(await show('U0AIKO0001')).toMatchObject({ ok: true });
    expect(slack.ephemerals('aiko', 'small').map(({ text }) => text)).toEqual(['psst']);
  }));

test('chat.getPermalink names the thread of a reply', () =>
  inSlack(async (slack) => {
    const root = slack.say({ as: 'aiko', channel: 'reinvent', text: 'root' });
    const ts = slack.say({ as: 'aiko', channel: 'reinvent', text: 'reply', threadTs: root });
    const { permalink } = await callApi(slack, 'chat.getPermalink', { channel: event, message_ts: ts });
    const place = `https://summit-playground.slack.com/archives/${event}/p${ts.replace('.', '')}`;
    expect(permalink).toBe(`${place}?thread_ts=${root}&cid=${event}`);
    expect(slack.permalink('reinvent', ts)).toBe(permalink);
    const missing = await callApi(slack, 'chat.getPermalink', { channel: event, message_ts: '1.000001' });
    expect(missing).toEqual({ ok: false, error: 'message_not_found' });
  }));

describe('histories', () => {
  type Listed = { readonly messages: readonly { readonly text: string; readonly metadata?: object }[] };

  test('come newest first, between the times asked for, page by page', () =>
    inSlack(async (slack) => {
      const ts = ['a', 'b', 'c', 'd'].map((text) => slack.say({ as: 'aiko', channel: 'reinvent', text }));
      const list = async (args: object) => {
        const answer = await callApi(slack, 'conversations.history', { channel: event, ...args });
        return { answer, texts: (answer as unknown as Listed).messages.map(({ text }) => text).join('') };
      };
      expect((await list({})).texts).toBe('dcba');
      expect((await list({ oldest: ts[1], latest: ts[3] })).texts).toBe('c');
      expect((await list({ oldest: ts[1], latest: ts[3], inclusive: true })).texts).toBe('dcb');
      const first = await list({ limit: 3 });
      expect([first.texts, first.answer.has_more]).toEqual(['dcb', true]);
      const { next_cursor: cursor } = first.answer.response_metadata as { next_cursor: string };
      expect(await list({ limit: 3, cursor })).toMatchObject({ texts: 'a', answer: { has_more: false } });
    }));

  test('leave replies to conversations.replies, which starts with the root', () =>
    inSlack(async (slack) => {
      const root = slack.say({ as: 'aiko', channel: 'reinvent', text: 'root' });
      const reply = slack.say({ as: 'kenji', channel: 'reinvent', text: 'reply', threadTs: root });
      slack.say({ as: 'kenji', channel: 'reinvent', text: 'loud', threadTs: root, broadcast: true });
      const texts = async (method: string, args: object) => {
        const answer = await callApi(slack, method, { channel: event, ...args });
        return (answer as unknown as Listed).messages?.map(({ text }) => text) ?? answer.error;
      };
      expect(await texts('conversations.history', {})).toEqual(['loud', 'root']);
      expect(await texts('conversations.replies', { ts: root })).toEqual(['root', 'reply', 'loud']);
      expect(await texts('conversations.replies', { ts: root, oldest: reply })).toEqual(['root', 'loud']);
      expect(await texts('conversations.replies', { ts: reply })).toEqual(['reply']);
      expect(await texts('conversations.replies', { ts: '1.000001' })).toBe('thread_not_found');
    }));

  test('show metadata whole only to who asks', () =>
    inSlack(async (slack) => {
      const metadata = { event_type: 'summit_post', event_payload: { key: 'k1' } };
      await callApi(slack, post, { channel: event, text: 'x', metadata });
      const read = async (more: object) => {
        const answer = await callApi(slack, 'conversations.history', { channel: event, ...more });
        return (answer as unknown as Listed).messages[0]?.metadata;
      };
      expect(await read({})).toEqual({ event_type: 'summit_post' });
      expect(await read({ include_all_metadata: true })).toEqual(metadata);
    }));
});

describe('pings', () => {
  test.each([
    ['a broadcast in text', { text: 'see <!channel>' }, ['<!channel>']],
    ['a mention in mrkdwn', { blocks: [section('<@U0AIKO0001> <!here|here>')] }, ['<@U0AIKO0001>', '<!here|here>']],
    [
      'a bare name in mrkdwn that is not verbatim',
      { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '@everyone' } }] },
      ['@everyone'],
    ],
    ['a bare name with link_names', { text: '@here', link_names: true }, ['@here']],
    [
      'rich text that calls',
      {
        blocks: [
          {
            type: 'rich_text',
            elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'channel' }] }],
          },
        ],
      },
      ['broadcast:channel'],
    ],
  ])('are counted: %s', (_name, args, mentions) =>
    inSlack(async (slack) => {
      await callApi(slack, post, { channel: event, ...args });
      expect(slack.pings.map(({ mention }) => mention)).toEqual(mentions);
    }),
  );

  test('are none in escaped, verbatim, plain or rich text', () =>
    inSlack(async (slack) => {
      const rich = { type: 'text', text: '<!channel> @here' };
      const blocks = [
        section('&lt;!channel&gt; @here'),
        { type: 'header', text: { type: 'plain_text', text: '<!channel> @here' } },
        { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [rich] }] },
      ];
      expect(await callApi(slack, post, { channel: event, text: '&lt;!channel&gt; @here', blocks })).toMatchObject({
        ok: true,
      });
      expect(slack.pings).toEqual([]);
    }));
});
