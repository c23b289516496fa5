import { describe, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../src/playground/slack/clock.ts';
import type { StandIn } from '../../../src/playground/slack/stand-in.ts';
import { callApi, event, inSlack, plain, section, withSocketApp } from './slack-world.ts';

const button = { type: 'button', action_id: 'publish', text: plain('Publish'), value: 'digest-1' };
const menu = {
  type: 'overflow',
  action_id: 'menu',
  options: ['edit', 'delete'].map((value) => ({ text: plain(value), value })),
};
const blocks = [
  { ...section('A note'), accessory: menu },
  { type: 'actions', block_id: 'row', elements: [button] },
];

async function post(slack: StandIn): Promise<string> {
  return String((await callApi(slack, 'chat.postMessage', { channel: event, text: 'with buttons', blocks })).ts);
}

const respond = (url: string, body: object | string, type = 'application/json') =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('a button leads to chat.update of its message', () =>
  inSlack(async (slack) => {
    await withSocketApp(
      slack,
      (app) =>
        app.action('publish', async ({ ack, body, action, client }) => {
          await ack();
          if (body.type !== 'block_actions' || body.message === undefined || action.type !== 'button') return;
          const { ts } = body.message;
          await client.chat.update({ channel: event, ts, text: `published ${action.value} for ${body.user.id}` });
        }),
      async () => {
        const ts = await post(slack);
        const { result } = slack.click({ as: 'kenji', channel: 'reinvent', ts, actionId: 'publish' });
        expect(await result).toEqual({ outcome: 'acked', answer: {} });
        const message = await slack.until(() => {
          const found = slack.state.message(event, ts);
          return found?.text.startsWith('published') === true && found;
        });
        expect(message).toMatchObject({ text: 'published digest-1 for U0KENJI001', blocks: [], editedTs: null });
      },
    );
  }));

describe('a press sends', () => {
  test('the chosen option whole, and where it was', () =>
    inSlack(async (slack) => {
      const ts = await post(slack);
      const { result } = slack.click({ as: 'aiko', channel: 'reinvent', ts, actionId: 'menu', value: 'delete' });
      await result;
      expect(slack.acks.at(-1)?.payload).toMatchObject({
        type: 'block_actions',
        user: { id: 'U0AIKO0001' },
        channel: { id: event, name: 'reinvent' },
        container: { type: 'message', message_ts: ts, is_ephemeral: false },
        message: { ts, bot_id: slack.world.bot.botId },
        actions: [{ type: 'overflow', action_id: 'menu', selected_option: menu.options[1] }],
      });
    }));

  test('no message from an ephemeral, which only its reader can press', () =>
    inSlack(async (slack) => {
      const args = { channel: event, user: 'U0AIKO0001', text: 'only you', blocks };
      const ephemeralId = String((await callApi(slack, 'chat.postEphemeral', args)).message_ts);
      await slack.click({ as: 'aiko', ephemeralId, actionId: 'publish' }).result;
      const payload = slack.acks.at(-1)?.payload;
      expect(payload).toMatchObject({ container: { is_ephemeral: true, message_ts: ephemeralId } });
      expect(payload).not.toHaveProperty('message');
      expect(() => slack.click({ as: 'kenji', ephemeralId, actionId: 'publish' })).toThrow('message_not_found');
    }));

  test('a value that the client made up, when it is forged', () =>
    inSlack(async (slack) => {
      const ts = await post(slack);
      slack.click({ as: 'aiko', channel: 'reinvent', ts, actionId: 'publish', forgedValue: 'another' });
      expect(slack.acks.at(-1)?.payload.actions).toEqual([expect.objectContaining({ value: 'another' })]);
    }));

  test('nothing where there is no such element or option', () =>
    inSlack(async (slack) => {
      const ts = await post(slack);
      const click = (more: object) => () =>
        slack.click({ as: 'aiko', channel: 'reinvent', ts, actionId: 'menu', ...more });
      expect(click({ actionId: 'none' })).toThrow('action_id');
      expect(click({ value: 'none' })).toThrow('offers no option');
    }));
});

describe('a response_url', () => {
  test('answers one person five times within thirty minutes', async () => {
    const clock = createVirtualClock();
    await inSlack(async (slack) => {
      const ask = () => slack.command({ as: 'aiko', channel: 'reinvent', command: '/summit', text: '' }).responseUrl;
      const url = ask();
      for (const text of ['1', '2', '3', '4', '5']) expect((await respond(url, { text })).status).toBe(200);
      const sixth = await respond(url, { text: '6' });
      expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }]);
      const texts = slack.ephemerals('aiko', 'reinvent').filter(({ from }) => from === 'app');
      expect(texts.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
      const late = ask();
      clock.advance(30 * 60_000 + 1);
      expect(await (await respond(late, { text: 'late' })).json()).toEqual({ ok: false, error: 'expired_url' });
    }, clock);
  });

  test('takes JSON only', () =>
    inSlack(async (slack) => {
      const { responseUrl } = slack.command({ as: 'aiko', channel: 'reinvent', command: '/summit', text: '' });
      const type = 'application/x-www-form-urlencoded';
      for (const body of ['text=hello', { text: 'hello' }]) {
        const refused = await respond(responseUrl, body, type);
        expect(await refused.json()).toEqual({ ok: false, error: 'invalid_payload' });
      }
    }));

  test('replaces or deletes what was pressed', () =>
    inSlack(async (slack) => {
      const args = { channel: event, user: 'U0AIKO0001', text: 'only you', blocks };
      const ephemeralId = String((await callApi(slack, 'chat.postEphemeral', args)).message_ts);
      const { responseUrl } = slack.click({ as: 'aiko', ephemeralId, actionId: 'publish' });
      await respond(responseUrl, { replace_original: true, text: 'done' });
      expect(slack.ephemerals('aiko', 'reinvent')).toEqual([expect.objectContaining({ text: 'done', blocks: [] })]);
      await respond(responseUrl, { delete_original: true });
      expect(slack.ephemerals('aiko', 'reinvent')).toEqual([]);
      const ts = await post(slack);
      const { responseUrl: other } = slack.click({ as: 'aiko', channel: 'reinvent', ts, actionId: 'publish' });
      await respond(other, { replace_original: true, text: 'published' });
      expect(slack.posts('reinvent')).toEqual([expect.objectContaining({ ts, text: 'published', blocks: [] })]);
    }));

  test('of a command adds instead of replacing', () =>
    inSlack(async (slack) => {
      const { responseUrl } = slack.command({ as: 'aiko', channel: 'general', command: '/summit', text: '' });
      await respond(responseUrl, { text: 'first' });
      await respond(responseUrl, { text: 'second', replace_original: true });
      const texts = slack.ephemerals('aiko', 'general').filter(({ from }) => from === 'app');
      expect(texts.map(({ text }) => text)).toEqual(['first', 'second']);
    }));

  test('reaches channels the app is not in, and threads only for everybody', () =>
    inSlack(async (slack) => {
      const channel = slack.createChannel({ name: 'elsewhere', isBotMember: false });
      const root = slack.say({ as: 'aiko', channel, text: 'root' });
      const { responseUrl } = slack.command({ as: 'aiko', channel, command: '/summit', text: '' });
      await respond(responseUrl, { text: 'for all', response_type: 'in_channel', thread_ts: root });
      await respond(responseUrl, { text: 'for one', thread_ts: root });
      expect(slack.thread(channel, root).map(({ text }) => text)).toEqual(['root', 'for all']);
      expect(slack.ephemerals('aiko', channel).at(-1)).toMatchObject({ text: 'for one', threadTs: null });
    }));

  test('refuses blocks as chat.postMessage does', () =>
    inSlack(async (slack) => {
      const { responseUrl } = slack.command({ as: 'aiko', channel: 'general', command: '/summit', text: '' });
      const refused = await respond(responseUrl, { blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] });
      expect([refused.status, await refused.json()]).toEqual([400, { ok: false, error: 'invalid_blocks' }]);
    }));
});
