import { describe, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../src/playground/slack/clock.ts';
import { inSlack, withSocketApp } from './slack-world.ts';

const ask = { as: 'aiko', channel: 'reinvent', command: '/summit' } as const;

describe('a command', () => {
  test('is answered to the person alone when the app acks with words', () =>
    inSlack((slack) =>
      withSocketApp(
        slack,
        (app) => app.command('/summit', ({ ack, command }) => ack(`heard: ${command.text}`)),
        async () => {
          const { result } = slack.command({ ...ask, text: 'note hello @kenji' });
          expect(await result).toEqual({ outcome: 'acked', answer: { text: 'heard: note hello <@U0KENJI001>' } });
          expect(slack.ephemerals('aiko', 'reinvent').map(({ text }) => text)).toEqual([
            'heard: note hello <@U0KENJI001>',
          ]);
          expect(slack.ephemerals('kenji', 'reinvent')).toEqual([]);
          expect(slack.timeline('reinvent')).toEqual([]);
        },
      ),
    ));

  test('fails with operation_timeout three seconds after nobody acked it', async () => {
    const clock = createVirtualClock();
    await inSlack(
      (slack) =>
        withSocketApp(
          slack,
          (app) => app.command('/summit', async () => {}),
          async () => {
            const { result } = slack.command({ ...ask, text: 'note' });
            clock.advance(2_999);
            expect(slack.acks.at(-1)?.outcome).toBe('waiting');
            clock.advance(1);
            expect(await result).toEqual({ outcome: 'failed', error: 'operation_timeout' });
            expect(slack.ephemerals('aiko', 'reinvent')).toEqual([
              expect.objectContaining({ from: 'slack', text: '/summit failed with the error "operation_timeout"' }),
            ]);
          },
        ),
      clock,
    );
  });

  test('fails at once when nobody is connected, and when no app has it', () =>
    inSlack(async (slack) => {
      expect(await slack.command({ ...ask, text: '' }).result).toEqual({ outcome: 'failed', error: 'dispatch_failed' });
      const unknown = await slack.command({ ...ask, command: '/nothing', text: '' }).result;
      expect(unknown).toEqual({ outcome: 'failed', error: 'unknown_command' });
    }));

  test('shown to everybody stands beside the typed command', () =>
    inSlack((slack) =>
      withSocketApp(
        slack,
        (app) => app.command('/summit', ({ ack }) => ack({ response_type: 'in_channel', text: 'for all' })),
        async () => {
          await slack.command({ ...ask, text: 'status' }).result;
          expect(slack.timeline('reinvent').map(({ userId, text }) => [userId, text])).toEqual([
            ['U0AIKO0001', '/summit status'],
            [slack.world.bot.userId, 'for all'],
          ]);
        },
      ),
    ));
});

test('a thread reply reaches the app as a message with its thread', () =>
  inSlack(async (slack) => {
    const heard: object[] = [];
    await withSocketApp(
      slack,
      (app) => app.message(async ({ message }) => void heard.push(message)),
      async () => {
        const root = slack.say({ as: 'aiko', channel: 'reinvent', text: 'Keynote' });
        const ts = slack.say({ as: 'kenji', channel: 'reinvent', text: 'a < b & c', threadTs: root });
        await slack.until(() => heard.length === 2);
        expect(heard[1]).toMatchObject({
          ...{ type: 'message', channel_type: 'channel', channel: 'C0EVENT001', user: 'U0KENJI001' },
          ...{ ts, thread_ts: root, parent_user_id: 'U0AIKO0001', text: 'a &lt; b &amp; c' },
        });
        expect(heard[1]).not.toHaveProperty('subtype');
      },
    );
  }));

describe('an event that is not acked', () => {
  test('comes again at once, after one minute, after five, then no more', async () => {
    const clock = createVirtualClock();
    await inSlack(async (slack) => {
      slack.say({ as: 'aiko', channel: 'reinvent', text: 'nobody listens' });
      expect(slack.acks.map(({ attempt }) => attempt)).toEqual([0]);
      clock.advance(0);
      expect(slack.acks.map(({ attempt }) => attempt)).toEqual([0, 1]);
      clock.advance(59_999);
      expect(slack.acks).toHaveLength(2);
      clock.advance(1);
      expect(slack.acks).toHaveLength(3);
      clock.advance(300_000);
      expect(slack.acks).toHaveLength(4);
      clock.advance(3_600_000);
      expect(slack.acks).toHaveLength(4);
      expect(new Set(slack.acks.map(({ payload }) => payload.event_id)).size).toBe(1);
    }, clock);
  });

  test('tells the app which attempt it is and why', async () => {
    const clock = createVirtualClock();
    await inSlack(async (slack) => {
      slack.say({ as: 'aiko', channel: 'reinvent', text: 'first try is lost' });
      const retries: unknown[] = [];
      await withSocketApp(
        slack,
        (app) => app.message(async ({ context }) => void retries.push([context.retryNum, context.retryReason])),
        async () => {
          clock.advance(0);
          await slack.until(() => retries.length > 0);
          expect(retries).toEqual([[1, 'connection_failed']]);
        },
      );
    }, clock);
  });

  test('can be sent again by hand, as after a restart of the app', () =>
    inSlack(
      async (slack) => {
        slack.say({ as: 'aiko', channel: 'reinvent', text: 'one' });
        slack.say({ as: 'aiko', channel: 'reinvent', text: 'two' });
        const heard: string[] = [];
        await withSocketApp(
          slack,
          (app) => app.message(async ({ message }) => void heard.push('text' in message ? String(message.text) : '')),
          async () => {
            expect(slack.redeliverUnacked()).toBe(2);
            await slack.until(() => heard.length === 2);
            expect(heard.toSorted()).toEqual(['one', 'two']);
            await slack.until(() => slack.acks.filter(({ outcome }) => outcome === 'acked').length === 2);
            expect(slack.redeliverUnacked()).toBe(0);
          },
        );
      },
      { retryDelaysMs: [] },
    ));
});

test('the same message comes again under a new event_id', () =>
  inSlack(async (slack) => {
    const ids: string[] = [];
    const texts: unknown[] = [];
    await withSocketApp(
      slack,
      (app) =>
        app.message(async ({ body, message }) => {
          ids.push(body.event_id);
          texts.push('text' in message ? message.text : null);
        }),
      async () => {
        const ts = slack.say({ as: 'aiko', channel: 'reinvent', text: 'once' });
        slack.redeliver({ channel: 'reinvent', ts, times: 10 });
        await slack.until(() => ids.length === 11);
        expect(new Set(ids).size).toBe(11);
        expect(new Set(texts)).toEqual(new Set(['once']));
      },
    );
  }));

describe('sockets', () => {
  test('share envelopes between them', () =>
    inSlack(async (slack) => {
      const heard: string[] = [];
      const listen = (name: string) => (app: import('@slack/bolt').App) => {
        app.message(async () => void heard.push(name));
      };
      await withSocketApp(slack, listen('a'), async () => {
        const second = slack.until(() => slack.socketCount === 2);
        const { SocketModeClient } = await import('@slack/socket-mode');
        const client = new SocketModeClient({
          appToken: slack.world.tokens.app,
          clientOptions: { slackApiUrl: slack.apiUrl },
        });
        client.on('message', async ({ ack }) => {
          await ack();
          heard.push('b');
        });
        await client.start();
        await second;
        for (const text of ['1', '2', '3', '4']) slack.say({ as: 'aiko', channel: 'reinvent', text });
        await slack.until(() => heard.length === 4);
        expect(heard.toSorted()).toEqual(['a', 'a', 'b', 'b']);
        await client.disconnect();
      });
    }));

  test('are recycled: the app comes back on a fresh one', async () => {
    const clock = createVirtualClock();
    await inSlack(
      (slack) =>
        withSocketApp(
          slack,
          (app) => app.command('/summit', ({ ack }) => ack('still here')),
          async () => {
            slack.refreshSockets();
            await slack.until(() => slack.socketCount === 0, 5_000, 'the old socket to close');
            await slack.until(() => slack.socketCount === 1, 5_000, 'a new socket');
            clock.advance(10_000);
            const { result } = slack.command({ ...ask, text: '' });
            expect(await result).toMatchObject({ outcome: 'acked' });
          },
        ),
      clock,
    );
  });

  test('that are cut, silent or fed with rubbish do not stop the app', () =>
    inSlack((slack) =>
      withSocketApp(
        slack,
        (app) => app.command('/summit', ({ ack }) => ack('still here')),
        async () => {
          slack.cutSockets();
          await slack.until(() => slack.socketCount === 0);
          await slack.until(() => slack.socketCount === 1, 5_000, 'a socket after the cut');
          slack.sendFrame('not json');
          slack.sendFrame(Buffer.from([1, 2, 3]));
          expect(await slack.command({ ...ask, text: '' }).result).toMatchObject({ outcome: 'acked' });
          slack.silenceSockets(true);
          await slack.until(() => slack.socketCount === 0, 5_000, 'the app to notice missing pongs');
          slack.silenceSockets(false);
          await slack.until(() => slack.socketCount === 1, 5_000, 'a socket after the silence');
          expect(await slack.command({ ...ask, text: '' }).result).toMatchObject({ outcome: 'acked' });
        },
      ),
    ));

  test('open with the app token only, and each ticket once', () =>
    inSlack(async (slack) => {
      const open = (token: string) =>
        fetch(`${slack.apiUrl}apps.connections.open`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}` },
        });
      expect(await (await open(slack.world.tokens.bot)).json()).toEqual({ ok: false, error: 'not_allowed_token_type' });
      const { url } = (await (await open(slack.world.tokens.app)).json()) as { url: string };
      const first = new WebSocket(url);
      await new Promise((resolve) => first.addEventListener('message', resolve, { once: true }));
      const second = new WebSocket(url);
      const refused = await new Promise((resolve) => {
        second.addEventListener('error', () => resolve('refused'), { once: true });
        second.addEventListener('open', () => resolve('open'), { once: true });
      });
      expect(refused).toBe('refused');
    }));
});

describe('Slack events can be', () => {
  test('held and released in another order', () =>
    inSlack(async (slack) => {
      slack.holdEvents();
      const texts = ['1', '2', '3'];
      for (const text of texts) slack.say({ as: 'aiko', channel: 'reinvent', text });
      expect(slack.acks).toEqual([]);
      slack.releaseEvents('backward');
      const heard = slack.acks.map(({ payload }) => (payload.event as { text: string }).text);
      expect(heard).toEqual(['3', '2', '1']);
    }));

  test('lost for good', () =>
    inSlack(async (slack) => {
      slack.suppressEvents(({ user }) => user === 'U0KENJI001');
      slack.say({ as: 'kenji', channel: 'reinvent', text: 'lost' });
      slack.say({ as: 'aiko', channel: 'reinvent', text: 'heard' });
      slack.resumeEvents();
      slack.say({ as: 'kenji', channel: 'reinvent', text: 'heard too' });
      const heard = slack.acks.map(({ payload }) => (payload.event as { text: string }).text);
      expect(heard).toEqual(['heard', 'heard too']);
      expect(slack.timeline('reinvent')).toHaveLength(3);
    }));
});
