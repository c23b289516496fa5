import { describe, expect, test } from '@jest/globals';
import webApi from '@slack/web-api';
import { callApi, event, inSlack } from './slack-world.ts';

const { WebClient } = webApi;

describe('a call is refused', () => {
  test.each([
    ['no token', '', 'not_authed'],
    ['an unknown token', 'xoxb-other', 'invalid_auth'],
    ['the app token', 'xapp-playground-app', 'not_allowed_token_type'],
  ])('with %s', (_name, token, error) =>
    inSlack(async (slack) => {
      expect(await callApi(slack, 'auth.test', {}, token)).toEqual({ ok: false, error });
    }),
  );

  test('after the token was revoked, which the app is told', () =>
    inSlack(async (slack) => {
      slack.revokeBotToken({ isUninstall: true });
      expect(await callApi(slack, 'auth.test')).toEqual({ ok: false, error: 'token_revoked' });
      const first = slack.acks.filter(({ attempt }) => attempt === 0);
      const types = first.map(({ payload }) => (payload.event as { type: string }).type);
      expect(types).toEqual(['tokens_revoked', 'app_uninstalled']);
    }));

  test('for an unknown method', () =>
    inSlack(async (slack) => {
      expect(await callApi(slack, 'chat.shout')).toEqual({ ok: false, error: 'unknown_method' });
    }));

  test('without the scope, by kind of conversation', () =>
    inSlack(
      async (slack) => {
        const secret = slack.createChannel({ name: 'secret', isPrivate: true });
        expect(await callApi(slack, 'chat.postMessage', { channel: event, text: 'x' })).toEqual({
          ...{ ok: false, error: 'missing_scope', needed: 'chat:write' },
          provided: 'channels:history,groups:read',
        });
        expect(await callApi(slack, 'conversations.history', { channel: event })).toMatchObject({ ok: true });
        const refused = await callApi(slack, 'conversations.history', { channel: secret });
        expect(refused).toMatchObject({ error: 'missing_scope', needed: 'groups:history' });
      },
      { scopes: ['channels:history', 'groups:read'] },
    ));

  test('without a required argument', () =>
    inSlack(async (slack) => {
      expect(await callApi(slack, 'users.info')).toEqual({
        ...{ ok: false, error: 'invalid_arguments' },
        response_metadata: { messages: ['[ERROR] missing required field: user'] },
      });
    }));
});

describe('the real WebClient', () => {
  test('reads people, channels and members, page by page', () =>
    inSlack(async (slack) => {
      const client = new WebClient(slack.world.tokens.bot, { slackApiUrl: slack.apiUrl });
      const { user } = await client.users.info({ user: 'U0AIKO0001', include_locale: true });
      expect(user).toMatchObject({ name: 'aiko', locale: 'ja-JP', is_restricted: false });
      expect((await client.users.info({ user: 'U0AIKO0001' })).user).not.toHaveProperty('locale');
      const names: (string | undefined)[] = [];
      for await (const page of client.paginate('users.list', { limit: 2 })) {
        const { members } = page as unknown as { members: { name: string }[] };
        names.push(...members.map(({ name }) => name), '|');
      }
      expect(names).toEqual(['aiko', 'kenji', '|', 'emma', 'summit', '|']);
      const { channels } = await client.conversations.list();
      expect(channels?.map(({ name, is_member }) => [name, is_member])).toEqual([
        ['general', true],
        ['reinvent', true],
      ]);
      const { members } = await client.conversations.members({ channel: event });
      expect(members).toHaveLength(4);
    }));

  test('uploads a file into direct messages', () =>
    inSlack(async (slack) => {
      const client = new WebClient(slack.world.tokens.bot, { slackApiUrl: slack.apiUrl });
      const { channel } = await client.conversations.open({ users: 'U0AIKO0001' });
      await client.filesUploadV2({ channel_id: channel?.id ?? '', filename: 'list.md', content: '# 一覧' });
      const [message] = slack.directMessages('aiko');
      expect(message?.files.map(({ name, content }) => [name, content?.toString()])).toEqual([['list.md', '# 一覧']]);
    }));

  test('meets an HTTP 429 with Retry-After as Slack sends it', () =>
    inSlack(async (slack) => {
      slack.faults.next('auth.test', { kind: 'rate_limited', retryAfter: 7 });
      const client = new WebClient(slack.world.tokens.bot, {
        slackApiUrl: slack.apiUrl,
        rejectRateLimitedCalls: true,
      });
      await expect(client.auth.test()).rejects.toMatchObject({ retryAfter: 7 });
      expect(await client.auth.test()).toMatchObject({ ok: true, user_id: slack.world.bot.userId });
    }));
});

describe('conversations', () => {
  test('that are private and foreign do not exist for the app', () =>
    inSlack(async (slack) => {
      const secret = slack.createChannel({ name: 'secret', isPrivate: true, isBotMember: false });
      for (const method of ['conversations.info', 'conversations.members', 'conversations.history']) {
        expect(await callApi(slack, method, { channel: secret })).toMatchObject({ error: 'channel_not_found' });
      }
      const { channels } = await callApi(slack, 'conversations.list', { types: 'public_channel,private_channel' });
      expect(channels).toHaveLength(2);
    }));

  test('that are public may be joined, then read', () =>
    inSlack(async (slack) => {
      const channel = slack.createChannel({ name: 'open', isBotMember: false });
      expect(await callApi(slack, 'conversations.history', { channel })).toMatchObject({ error: 'not_in_channel' });
      expect(await callApi(slack, 'conversations.join', { channel })).toMatchObject({ ok: true });
      expect(await callApi(slack, 'conversations.history', { channel })).toMatchObject({ ok: true });
    }));

  test('with a person are opened once', () =>
    inSlack(async (slack) => {
      const open = () => callApi(slack, 'conversations.open', { users: 'U0EMMA0001' });
      const first = await open();
      expect(first).toEqual({ ok: true, channel: { id: slack.directChannel('emma') } });
      expect(await open()).toMatchObject({ channel: first.channel, already_open: true });
      expect(await callApi(slack, 'conversations.open', { users: 'U0' })).toMatchObject({ error: 'user_not_found' });
    }));
});

describe('reactions', () => {
  test('are set once and taken away once', () =>
    inSlack(async (slack) => {
      const timestamp = slack.say({ as: 'aiko', channel: 'reinvent', text: 'note' });
      const call = (method: string, name = 'white_check_mark') =>
        callApi(slack, method, { channel: event, timestamp, name });
      expect(await call('reactions.add')).toEqual({ ok: true });
      expect(await call('reactions.add')).toEqual({ ok: false, error: 'already_reacted' });
      expect(await call('reactions.get')).toMatchObject({
        message: { reactions: [{ name: 'white_check_mark', count: 1 }] },
      });
      expect(await call('reactions.remove')).toEqual({ ok: true });
      expect(await call('reactions.remove')).toEqual({ ok: false, error: 'no_reaction' });
      expect(await call('reactions.add', ':tick:')).toEqual({ ok: false, error: 'invalid_name' });
    }));
});

describe('faults', () => {
  test('come in the order they were queued, to their method', () =>
    inSlack(async (slack) => {
      slack.faults.next('auth.test', { kind: 'error', error: 'internal_error' });
      slack.faults.next('auth.test', { kind: 'http', status: 503, body: '<html>' });
      expect(await callApi(slack, 'team.info')).toMatchObject({ ok: true });
      expect(await callApi(slack, 'auth.test')).toEqual({ ok: false, error: 'internal_error' });
      await expect(callApi(slack, 'auth.test')).rejects.toThrow();
      expect(await callApi(slack, 'auth.test')).toMatchObject({ ok: true });
      expect(slack.calls.map(({ status }) => status)).toEqual([200, 200, 503, 200]);
    }));

  test('may apply a post that the app never hears of', () =>
    inSlack(async (slack) => {
      const post = (text: string) => callApi(slack, 'chat.postMessage', { channel: event, text });
      slack.faults.next('chat.postMessage', { kind: 'dropped', isApplied: true });
      await expect(post('applied')).rejects.toThrow('fetch failed');
      slack.faults.next('chat.postMessage', { kind: 'dropped', isApplied: false });
      await expect(post('lost')).rejects.toThrow('fetch failed');
      slack.faults.next('chat.postMessage', { kind: 'http', status: 500, isApplied: true });
      expect(await post('applied too')).toMatchObject({ ok: false });
      slack.faults.next('chat.postMessage', { kind: 'applied_late', ms: 5 });
      await expect(post('late')).rejects.toThrow('fetch failed');
      await slack.until(() => slack.posts('reinvent').length === 3);
      expect(slack.posts('reinvent').map(({ text }) => text)).toEqual(['applied', 'applied too', 'late']);
    }));

  test('may be drawn by a chooser', () =>
    inSlack(async (slack) => {
      slack.faults.decide((method) => (method === 'auth.test' ? { kind: 'error', error: 'fatal_error' } : null));
      expect(await callApi(slack, 'auth.test')).toEqual({ ok: false, error: 'fatal_error' });
      slack.faults.decide(null);
      expect(await callApi(slack, 'auth.test')).toMatchObject({ ok: true });
    }));
});
