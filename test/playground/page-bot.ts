import { App, SocketModeReceiver } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { StandIn } from '../../src/playground/slack/stand-in.ts';

export interface Bot {
  stop(): Promise<void>;
}

const choice = (value: string) => ({ text: { type: 'plain_text' as const, text: value.toUpperCase() }, value });

const modal: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: { type: 'plain_text', text: 'Edit note' },
  submit: { type: 'plain_text', text: 'Save' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      label: { type: 'plain_text', text: 'Text' },
      element: { type: 'plain_text_input', action_id: 'text', multiline: true, initial_value: 'before' },
    },
    {
      type: 'input',
      block_id: 'room',
      label: { type: 'plain_text', text: 'Room' },
      element: { type: 'static_select', action_id: 'pick', options: [choice('a'), choice('b')] },
    },
  ],
};

/** One message with every kind of block that Summit uses. `cited` is the permalink of another message. */
function everyBlock(cited: string): KnownBlock[] {
  const confirm = {
    title: { type: 'plain_text' as const, text: 'Sure?' },
    text: { type: 'plain_text' as const, text: 'It will change.' },
    confirm: { type: 'plain_text' as const, text: 'Yes' },
    deny: { type: 'plain_text' as const, text: 'No' },
  };
  return [
    { type: 'header', text: { type: 'plain_text', text: 'What is new' } },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '*bold* <https://example.com|label> &lt;img src=x onerror="window.hit=1"&gt;' },
      accessory: { type: 'overflow', action_id: 'menu', options: [choice('edit'), choice('move')] },
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'outer ' },
                { type: 'link', url: cited, text: 'Kenji' },
              ],
            },
          ],
        },
        {
          type: 'rich_text_list',
          style: 'bullet',
          indent: 1,
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'inner' }] }],
        },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '<b>code</b>' }] },
        { type: 'rich_text_quote', elements: [{ type: 'emoji', name: 'tada' }] },
      ],
    },
    { type: 'divider' },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'press', text: { type: 'plain_text', text: 'Press' }, style: 'primary', confirm },
        {
          type: 'static_select',
          action_id: 'select',
          placeholder: { type: 'plain_text', text: 'Pick' },
          options: [choice('one'), choice('two')],
        },
      ],
    },
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'notes=1' }] },
  ];
}

/** A tiny app that does, on a word, each thing that the page must be able to show. */
export async function startBot(standIn: StandIn): Promise<Bot> {
  const clientOptions = { slackApiUrl: standIn.apiUrl };
  const receiver = new SocketModeReceiver({ appToken: standIn.world.tokens.app, installerOptions: { clientOptions } });
  const app = new App({ receiver, token: standIn.world.tokens.bot, clientOptions });
  app.command('/summit', async ({ ack, command, client }) => {
    if (command.text === 'silence') return;
    if (command.text === 'modal') {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: modal });
      return;
    }
    if (command.text.startsWith('blocks ')) {
      await ack();
      const blocks = everyBlock(command.text.slice(7).replace(/[<>]/g, ''));
      await client.chat.postMessage({ channel: command.channel_id, text: 'blocks', blocks });
      return;
    }
    await ack(`heard: ${command.text}`);
  });
  app.view('form', async ({ ack, view, body, client }) => {
    const text = (view.state.values.words?.text?.value ?? '').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const room = view.state.values.room?.pick?.selected_option?.value ?? '';
    if (text.includes('bad')) return ack({ response_action: 'errors', errors: { words: 'Not this word.' } });
    await ack();
    await client.chat.postMessage({ channel: 'C0EVENT001', text: `form: ${text} / ${room} / ${body.user.id}` });
  });
  app.action(/.*/, async ({ ack, action, body, client }) => {
    await ack();
    if (body.type !== 'block_actions' || body.message === undefined || body.channel === undefined) return;
    const chosen = 'selected_option' in action ? action.selected_option?.value : 'pressed';
    const id = 'action_id' in action ? action.action_id : '';
    await client.chat.postMessage({ channel: body.channel.id, text: `${id}: ${chosen}` });
  });
  app.message(async ({ message, client }) => {
    if (message.subtype !== undefined || message.thread_ts === undefined) return;
    await client.reactions.add({ channel: message.channel, timestamp: message.ts, name: 'white_check_mark' });
  });
  await app.start();
  return { stop: async () => void (await app.stop()) };
}
