import { describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { createVirtualClock } from '../../../src/playground/slack/clock.ts';
import type { StandIn } from '../../../src/playground/slack/stand-in.ts';
import { callApi, inSlack, plain, withSocketApp } from './slack-world.ts';

const option = (value: string) => ({ text: plain(value), value });

function form(more: Partial<ModalView> = {}): ModalView {
  return {
    type: 'modal',
    callback_id: 'note',
    title: plain('A note'),
    submit: plain('Save'),
    blocks: [
      {
        type: 'input',
        block_id: 'words',
        label: plain('Text'),
        element: { type: 'plain_text_input', action_id: 'in' },
      },
      {
        ...{ type: 'input', block_id: 'room', label: plain('Room'), optional: true },
        element: { type: 'static_select', action_id: 'in', options: [option('a'), option('b')] },
      },
    ],
    ...more,
  };
}

/** `/summit` opens the form; `take` is what happens on submission. */
function openOnCommand(view: ModalView, take: Parameters<App['view']>[1] = ({ ack }) => ack()) {
  return (app: App) => {
    app.command('/summit', async ({ ack, body, client }) => {
      await client.views.open({ trigger_id: body.trigger_id, view });
      await ack();
    });
    app.view(/.*/, take);
  };
}

async function openForm(slack: StandIn) {
  await slack.command({ as: 'aiko', channel: 'reinvent', command: '/summit', text: '' }).result;
  return slack.until(() => slack.modal('aiko'), 5_000, 'a modal');
}

describe('submitting a form', () => {
  test('shows the errors the app finds, then closes on success', () =>
    inSlack(async (slack) => {
      const seen: unknown[] = [];
      const take: Parameters<App['view']>[1] = async ({ ack, view }) => {
        const text = view.state.values.words?.in?.value ?? '';
        seen.push([text, view.state.values.room?.in?.selected_option?.value]);
        if (text === 'bad') await ack({ response_action: 'errors', errors: { words: 'Not this.' } });
        else await ack();
      };
      await withSocketApp(slack, openOnCommand(form(), take), async () => {
        const view = await openForm(slack);
        const refused = await slack.submit({ as: 'aiko', viewId: view.id, values: { words: 'bad', room: 'b' } });
        expect(refused).toEqual({ outcome: 'errors', errors: { words: 'Not this.' } });
        expect(slack.modal('aiko')?.errors).toEqual({ words: 'Not this.' });
        const accepted = await slack.submit({ as: 'aiko', viewId: view.id, values: { words: 'good' } });
        expect(accepted).toEqual({ outcome: 'closed' });
        expect(slack.modal('aiko')).toBeNull();
        expect(seen).toEqual([
          ['bad', 'b'],
          ['good', 'b'],
        ]);
      });
    }));

  test('never leaves the client with a required field empty or too long, unless the client is forged', () =>
    inSlack(async (slack) => {
      const short = form({
        blocks: [
          {
            ...{ type: 'input', block_id: 'words', label: plain('Text') },
            element: { type: 'plain_text_input', action_id: 'in', max_length: 5 },
          },
        ],
      });
      await withSocketApp(slack, openOnCommand(short), async () => {
        const { id } = await openForm(slack);
        const submit = (words: string, isForged = false) =>
          slack.submit({ as: 'aiko', viewId: id, values: { words }, isForged });
        expect(await submit('')).toMatchObject({ outcome: 'invalid', errors: { words: expect.any(String) } });
        expect(await submit('123456')).toMatchObject({ outcome: 'invalid' });
        expect(slack.acks.filter(({ payload }) => payload.type === 'view_submission')).toEqual([]);
        expect(await submit('123456', true)).toEqual({ outcome: 'closed' });
      });
    }));

  test.each([
    ['errors for a block that is not there', { response_action: 'errors', errors: { nowhere: 'x' } }, 'invalid_errors'],
    ['a view Slack would not show', { response_action: 'update', view: { type: 'modal' } }, 'invalid_arguments'],
    ['an unknown action', { response_action: 'explode' }, 'invalid_response_action'],
  ])('is trouble when the app acks with %s', (_name, ack, error) =>
    inSlack((slack) =>
      withSocketApp(
        slack,
        openOnCommand(form(), (args) => args.ack(ack as never)),
        async () => {
          const { id } = await openForm(slack);
          const result = await slack.submit({ as: 'aiko', viewId: id, values: { words: 'x' } });
          expect(result).toMatchObject({ outcome: 'failed', error: expect.stringContaining(error) });
          expect(slack.modal('aiko')?.id).toBe(id);
        },
      ),
    ),
  );

  test('can push, update and clear', () =>
    inSlack(async (slack) => {
      const acks = [
        { response_action: 'push', view: form({ title: plain('Second') }) },
        { response_action: 'update', view: form({ title: plain('Second, again') }) },
        { response_action: 'clear' },
      ] as const;
      let turn = 0;
      const take: Parameters<App['view']>[1] = async ({ ack }) => {
        const answer = acks[turn];
        turn += 1;
        if (answer !== undefined) await ack(answer as never);
      };
      await withSocketApp(slack, openOnCommand(form(), take), async () => {
        const first = await openForm(slack);
        const submit = () =>
          slack.submit({ as: 'aiko', viewId: slack.modal('aiko')?.id ?? '', values: { words: 'typed' } });
        expect(await submit()).toMatchObject({ outcome: 'pushed', view: { previousViewId: first.id } });
        expect(slack.state.modals('U0AIKO0001').map(({ title }) => title)).toEqual(['A note', 'Second']);
        expect(await submit()).toMatchObject({ outcome: 'updated', view: { title: 'Second, again' } });
        expect(slack.modal('aiko')?.values.words).toEqual({ in: { type: 'plain_text_input', value: 'typed' } });
        expect(await submit()).toEqual({ outcome: 'cleared' });
        expect(slack.modal('aiko')).toBeNull();
      });
    }));

  test('fails when it is not acked within three seconds', async () => {
    const clock = createVirtualClock();
    await inSlack(
      (slack) =>
        withSocketApp(
          slack,
          openOnCommand(form(), async () => {}),
          async () => {
            const { id } = await openForm(slack);
            const submitted = slack.submit({ as: 'aiko', viewId: id, values: { words: 'x' } });
            clock.advance(3_000);
            expect(await submitted).toEqual({ outcome: 'failed', error: 'operation_timeout' });
          },
        ),
      clock,
    );
  });
});

describe('a trigger', () => {
  const start = (slack: StandIn) =>
    slack.command({ as: 'aiko', channel: 'reinvent', command: '/summit', text: '' }).triggerId;

  test('works once, for three seconds', async () => {
    const clock = createVirtualClock();
    await inSlack(async (slack) => {
      const open = (triggerId: string) => callApi(slack, 'views.open', { trigger_id: triggerId, view: form() });
      const trigger = start(slack);
      expect(await open(trigger)).toMatchObject({ ok: true, view: { id: slack.modal('aiko')?.id } });
      expect(await open(trigger)).toEqual({ ok: false, error: 'exchanged_trigger_id' });
      const late = start(slack);
      clock.advance(3_001);
      expect(await open(late)).toEqual({ ok: false, error: 'expired_trigger_id' });
      expect(await open('made up')).toEqual({ ok: false, error: 'invalid_trigger_id' });
    }, clock);
  });
});

describe('views', () => {
  test('are updated by hash or not at all', () =>
    inSlack((slack) =>
      withSocketApp(slack, openOnCommand(form()), async () => {
        const { id, hash } = await openForm(slack);
        const update = (args: object) => callApi(slack, 'views.update', { view: form(), ...args });
        expect(await update({ view_id: id, hash })).toMatchObject({ ok: true });
        expect(await update({ view_id: id, hash })).toEqual({ ok: false, error: 'hash_conflict' });
        expect(await update({ view_id: 'V0' })).toEqual({ ok: false, error: 'not_found' });
        slack.closeModal({ as: 'aiko' });
        expect(await update({ view_id: id })).toEqual({ ok: false, error: 'not_found' });
      }),
    ));

  test('stand at most three high, each on a fresh trigger from the one below', () =>
    inSlack(async (slack) => {
      const withButton = form({
        blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'more', text: plain('More') }] }],
      });
      await withSocketApp(slack, openOnCommand(withButton), async () => {
        await openForm(slack);
        const push = () => {
          const viewId = slack.modal('aiko')?.id ?? '';
          const { triggerId } = slack.click({ as: 'aiko', viewId, actionId: 'more' });
          return callApi(slack, 'views.push', { trigger_id: triggerId, view: withButton });
        };
        expect(await push()).toMatchObject({ ok: true });
        expect(await push()).toMatchObject({ ok: true });
        expect(await push()).toEqual({ ok: false, error: 'push_limit_reached' });
      });
    }));

  test('tell the app that they were closed only when it asked', () =>
    inSlack(async (slack) => {
      const closed: unknown[] = [];
      await withSocketApp(
        slack,
        (app) => {
          openOnCommand(form({ notify_on_close: true }))(app);
          app.view({ type: 'view_closed', callback_id: 'note' }, async ({ ack, body }) => {
            await ack();
            closed.push('is_cleared' in body && body.is_cleared);
          });
        },
        async () => {
          await openForm(slack);
          slack.closeModal({ as: 'aiko' });
          await slack.until(() => closed.length === 1);
          expect(closed).toEqual([false]);
        },
      );
    }));

  test('are published to a Home tab without the blocks it cannot show', () =>
    inSlack(async (slack) => {
      const publish = (blocks: object[]) =>
        callApi(slack, 'views.publish', { user_id: 'U0AIKO0001', view: { type: 'home', blocks } });
      expect(await publish([{ type: 'section', text: plain('Hello') }])).toMatchObject({ ok: true });
      expect(slack.home('aiko')?.blocks).toHaveLength(1);
      expect(await publish([{ type: 'markdown', text: 'no' }])).toMatchObject({ error: 'invalid_arguments' });
    }));
});
