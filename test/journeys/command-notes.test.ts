import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { renderText } from '../../src/playground/text/message-text.ts';
import { eachDatabase } from '../support/databases.ts';
import { eventually, type Journey, startJourney } from '../support/journey.ts';

eachDatabase((_, databases) => {
  let journey: Journey;
  let [iot, night] = ['', ''];
  beforeAll(async () => {
    journey = await startJourney({ databaseUrl: await databases.url() });
    [iot = '', night = ''] = await journey.open('くもデイズ', '町工場のIoT', 'Queues at night');
  });
  afterAll(() => journey.stop());

  const thread = (ts: string) =>
    journey.slack
      .thread('reinvent', ts)
      .map((message) => renderText(message))
      .join('\n');
  const newest = async () => (await journey.notes()).at(-1);
  const menuOf = (ts: string) =>
    journey.slack.thread('reinvent', ts).findLast((message) => JSON.stringify(message.blocks).includes('note_menu'));

  test('a note that names a session appears in its thread under its author’s name, without a mention', async () => {
    const answer = await journey.command('note 「町工場のIoT」センサーは安い <@U0KENJI001> @here');
    expect(answer).toContain('「町工場のIoT」に保存（1行）');
    await journey.slack.until(() => thread(iot).includes('センサーは安い'));
    expect(thread(iot)).toMatch(/中村 愛子 \[⋯/);
    expect(journey.slack.pings).toEqual([]);
    const permalink = expect.stringContaining('https://');
    await eventually(async () =>
      expect(await newest()).toMatchObject({ source: 'slash', authorId: 'U0AIKO0001', permalink }),
    );
  });

  test('the next one goes where this member last wrote', async () => {
    expect(await journey.command('note 電池は三年')).toContain('「町工場のIoT」に保存');
  });

  test('one that nothing places is kept first, and the answer asks', async () => {
    const answer = await journey.command('note まだ決めていない', 'kenji');
    expect(answer).toContain('どのセッションですか');
    await journey.slack.until(() => menuOf(journey.slack.timeline('reinvent').at(-1)?.ts ?? ''));
    expect(await journey.press('note_choose_0', 'kenji')).toMatch(/Queues at night|町工場のIoT/);
    const note = await newest();
    await journey.slack.until(
      () => thread(iot).includes('まだ決めていない') || thread(night).includes('まだ決めていない'),
    );
    expect(note).toMatchObject({ text: 'まだ決めていない', authorId: 'U0KENJI001' });
    const general = journey.slack.timeline('reinvent').find((message) => renderText(message).includes('General'));
    await journey.slack.until(
      () => journey.slack.thread('reinvent', general?.ts ?? '').length === 1,
      5_000,
      'the general thread to be empty again',
    );
  });

  test('a name that no session has is offered as one', async () => {
    const answer = await journey.command('note "Ropes and knots" they hold', 'emma');
    expect(answer).toContain('Ropes and knots');
    await journey.press('note_make_session', 'emma');
    const root = await journey.slack.until(() =>
      journey.slack
        .timeline('reinvent')
        .find(
          (message) =>
            renderText(message).startsWith('*Ropes and knots*') || renderText(message).startsWith('Ropes and knots'),
        ),
    );
    await journey.slack.until(() => thread(root.ts).includes('they hold'));
    expect((await newest())?.text).toBe('"Ropes and knots" they hold');
  });

  test('undo forgets it and takes its message away', async () => {
    await journey.command('note 「Queues at night」 an undone thing', 'emma');
    await journey.slack.until(() => thread(night).includes('an undone thing'));
    await journey.press('note_undo', 'emma');
    await journey.slack.until(() => !thread(night).includes('an undone thing'));
    expect((await journey.notes()).map(({ text }) => text)).not.toContain('an undone thing');
  });

  test('the menu obeys the author alone', async () => {
    await journey.command('note 「Queues at night」 mine', 'emma');
    const message = await journey.slack.until(() => thread(night).includes('mine') && menuOf(night));
    const note = await newest();
    const said = journey.slack.ephemerals('kenji', 'reinvent').length;
    journey.slack.click({
      as: 'kenji',
      channel: 'reinvent',
      ts: message.ts,
      actionId: 'note_menu',
      value: `delete:${note?.id}`,
    });
    await journey.slack.until(() => journey.slack.ephemerals('kenji', 'reinvent').length > said);
    expect((await newest())?.text).toBe('mine');
  });

  test('its author edits it in a form that refuses an empty text, and moves it', async () => {
    const { slack } = journey;
    const note = await newest();
    const choose = (choice: string) =>
      slack.click({
        as: 'emma',
        channel: 'reinvent',
        ts: menuOf(night)?.ts ?? '',
        actionId: 'note_menu',
        value: `${choice}:${note?.id}`,
      });
    choose('edit');
    const edit = await slack.until(() => slack.modal('emma'));
    expect(await slack.submit({ as: 'emma', viewId: edit.id, values: { note_text_0: '\u200b \u3000' } })).toMatchObject(
      { outcome: 'errors' },
    );
    expect(await slack.submit({ as: 'emma', viewId: edit.id, values: { note_text_0: 'mine, better' } })).toMatchObject({
      outcome: 'closed',
    });
    await slack.until(() => thread(night).includes('mine, better'));
    expect(await newest()).toMatchObject({ text: 'mine, better', revision: 2 });
    choose('move');
    const move = await slack.until(() => slack.modal('emma'));
    expect(await slack.submit({ as: 'emma', viewId: move.id, values: {} })).toMatchObject({ outcome: 'errors' });
    expect(
      await slack.submit({ as: 'emma', viewId: move.id, values: { move_to_new: '町工場のＩｏＴ' } }),
    ).toMatchObject({ outcome: 'closed' });
    await slack.until(() => thread(iot).includes('mine, better') && !thread(night).includes('mine'));
  });

  test('where the bot is no member the note is kept, the answer says to invite it, and it is posted on joining', async () => {
    const { slack } = journey;
    const channel = slack.createChannel({
      name: 'locked-out',
      isPrivate: true,
      members: ['U0AIKO0001'],
      isBotMember: false,
    });
    await journey.command('event new Elsewhere', 'aiko', channel);
    expect(await journey.command('note kept for later', 'aiko', channel)).toContain('/invite');
    slack.joinChannel({ user: slack.world.bot.userId, channel, inviter: 'aiko' });
    await slack.until(() => slack.posts(channel).some((message) => renderText(message).includes('kept for later')));
  });
});
