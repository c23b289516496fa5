import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type PageServer, servePage } from '../../src/playground/page-server.ts';
import { type StandIn, startStandIn } from '../../src/playground/slack/stand-in.ts';
import { type Bot, startBot } from './page-bot.ts';
import { type Browser, browserTest, openBrowser } from './page-browser.ts';

let standIn: StandIn;
let server: PageServer;
let bot: Bot;
let browser: Browser;
let page: Page;

async function open(options: { width?: number; height?: number; locale?: string } = {}): Promise<void> {
  browser = await openBrowser(server.url, options);
  page = browser.page;
  await composer().waitFor();
}

const composer = (): Locator => page.locator('#composer');
const channel = (): Locator => page.locator('#channel');
const thread = (): Locator => page.locator('#thread');
const messageWith = (pane: Locator, text: string): Locator => pane.locator('.message', { hasText: text });

async function send(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

async function openThread(text: string): Promise<void> {
  await messageWith(channel(), text).hover();
  await messageWith(channel(), text).getByLabel('Reply in thread').click();
  await page.locator('#thread-composer').waitFor();
}

beforeEach(async () => {
  standIn = await startStandIn({ ackLimitMs: 1_000, postsPerSecondPerChannel: Number.POSITIVE_INFINITY });
  server = await servePage(standIn, { port: 0 });
  bot = await startBot(standIn);
});

afterEach(async () => {
  await browser?.close();
  await bot.stop();
  await server.close();
  await standIn.close();
});

describe('the page', () => {
  browserTest('a command is completed, acked and answered for its author alone', async () => {
    await open();
    await composer().pressSequentially('/summit di');
    await page.getByRole('option', { name: '/summit digest draft' }).waitFor();
    await composer().press('Tab');
    expect(await composer().inputValue()).toBe('/summit digest');
    await composer().press('Enter');
    const answer = messageWith(channel(), 'heard: digest');
    await answer.getByText('Only visible to you').waitFor();
    expect(await composer().inputValue()).toBe('');
    await page.getByText('森 健司', { exact: true }).click();
    await answer.waitFor({ state: 'detached' });
    expect(browser.strangers).toEqual([]);
  });

  browserTest('a command that nobody acks fails in Slack’s words and keeps what was typed', async () => {
    await open();
    await send(composer(), '/summit silence');
    await messageWith(channel(), 'operation_timeout').getByText('Only visible to you').waitFor();
    expect(await composer().inputValue()).toBe('/summit silence');
  });

  browserTest('every block is shown, and markup in text stays text', async () => {
    await open();
    const root = standIn.say({ as: 'kenji', channel: 'reinvent', text: 'root' });
    const reply = standIn.say({ as: 'kenji', channel: 'reinvent', threadTs: root, text: 'cited reply' });
    await send(composer(), `/summit blocks ${standIn.permalink('reinvent', reply)}`);
    const shown = messageWith(channel(), 'What is new');
    await shown.waitFor();
    expect(await shown.locator('h3').textContent()).toBe('What is new');
    expect(await shown.locator('strong', { hasText: 'bold' }).count()).toBe(1);
    expect(await shown.locator('ul ul li').textContent()).toBe('inner');
    expect(await shown.locator('pre').textContent()).toBe('<b>code</b>');
    expect(await shown.locator('blockquote').textContent()).toBe('🎉');
    expect(await shown.getByText('<img src=x onerror="window.hit=1">').count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(browser.strangers).toEqual([]);
  });

  browserTest('a citation opens the thread and marks the message', async () => {
    await open();
    const root = standIn.say({ as: 'kenji', channel: 'reinvent', text: 'root' });
    const reply = standIn.say({ as: 'kenji', channel: 'reinvent', threadTs: root, text: 'cited reply' });
    await send(composer(), `/summit blocks ${standIn.permalink('reinvent', reply)}`);
    await messageWith(channel(), 'What is new').getByRole('link', { name: 'Kenji' }).click();
    await thread().locator('.message.is-found', { hasText: 'cited reply' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/archives/C0EVENT001/p${reply.replace('.', '')}`);
    await page.reload();
    await thread().locator('.message.is-found', { hasText: 'cited reply' }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await messageWith(thread(), 'cited reply').hover();
    await messageWith(thread(), 'cited reply').getByLabel('Copy link').click();
    await page.getByText('Link copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url().replace(/&cid=.*$/, ''));
  });

  browserTest('buttons ask first, menus and selects tell the app', async () => {
    await open();
    await send(composer(), '/summit blocks https://example.com/');
    const shown = messageWith(channel(), 'What is new');
    await shown.getByRole('button', { name: 'Press' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'No' }).click();
    await shown.getByRole('button', { name: 'Press' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click();
    await messageWith(channel(), 'press: pressed').waitFor();
    expect(await messageWith(channel(), 'press: pressed').count()).toBe(1);
    await shown.getByLabel('Pick').selectOption({ label: 'TWO' });
    await messageWith(channel(), 'select: two').waitFor();
    await shown.getByLabel('More actions').click();
    await page.getByRole('menuitem', { name: 'MOVE' }).click();
    await messageWith(channel(), 'menu: move').waitFor();
  });

  browserTest('a modal shows the app’s errors, keeps what was typed, and gives the keyboard back', async () => {
    await open();
    await send(composer(), '/summit modal');
    const dialog = page.getByRole('dialog');
    const field = dialog.getByLabel('Text');
    await field.waitFor();
    expect(await field.inputValue()).toBe('before');
    await field.fill('bad word');
    await dialog.getByLabel('Room').selectOption({ label: 'B' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Not this word.').waitFor();
    expect(await field.inputValue()).toBe('bad word');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('good <b>');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await messageWith(channel(), 'form: good <b> / b / U0AIKO0001').waitFor();
    await page.keyboard.type('typed at once');
    expect(await composer().inputValue()).toBe('typed at once');
  });

  browserTest('a thread: nested bullets, ✅, edit, delete, and no commands', async () => {
    await open();
    await send(composer(), 'talk one');
    await openThread('talk one');
    const field = page.locator('#thread-composer');
    await field.fill('- first');
    await field.press('Shift+Enter');
    await field.pressSequentially('second');
    expect(await field.inputValue()).toBe('- first\n- second');
    await send(field, '- outer\n  - <img src=x onerror=alert(1)>');
    const note = messageWith(thread(), 'outer');
    expect(await note.locator('ul ul li').textContent()).toBe('<img src=x onerror=alert(1)>');
    await note.locator('.reaction', { hasText: '✅' }).waitFor();
    await send(field, '/summit note x');
    await page.getByText('is not supported in threads').waitFor();
    expect(await field.inputValue()).toBe('/summit note x');
    await note.hover();
    await note.getByLabel('Edit').click();
    const editor = thread().locator('.editor textarea');
    expect(await editor.inputValue()).toBe('- outer\n  - <img src=x onerror=alert(1)>');
    await send(editor, '- changed');
    await messageWith(thread(), 'changed').getByText('(edited)').waitFor();
    await messageWith(thread(), 'changed').hover();
    await messageWith(thread(), 'changed').getByLabel('Delete').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await messageWith(thread(), 'changed').waitFor({ state: 'detached' });
  });

  browserTest('others’ messages cannot be edited, and a file goes as name and size', async () => {
    await open();
    standIn.say({ as: 'kenji', channel: 'reinvent', text: 'not mine' });
    const foreign = messageWith(channel(), 'not mine');
    await foreign.hover();
    expect(await foreign.getByLabel('Edit').count()).toBe(0);
    const file = { name: '写真.png', mimeType: 'image/png', buffer: Buffer.from('secret content') };
    await page.locator('#channel input[type=file]').setInputFiles(file);
    await send(composer(), 'with a file');
    const own = messageWith(channel(), 'with a file');
    await own.getByText('写真.png').waitFor();
    expect(await own.getByText('14 B').count()).toBe(1);
  });

  browserTest('Japanese on a phone: one pane at a time, the member’s locale follows', async () => {
    await open({ width: 390, height: 844, locale: 'ja-JP' });
    expect(await page.getByText('これは Slack ではなく').count()).toBe(1);
    await send(composer(), '朝の部');
    await openThreadInJapanese('朝の部');
    expect(await channel().isVisible()).toBe(false);
    await thread().getByLabel('戻る').click();
    await channel().getByLabel('戻る').click();
    await page.getByRole('link', { name: 'general' }).click();
    expect(await channel().getByRole('heading', { name: '#general' }).isVisible()).toBe(true);
    await page.getByText('English', { exact: true }).click();
    await page.getByText('This is a stand-in, not Slack.').waitFor();
    await standIn.until(() => standIn.state.person('U0AIKO0001')?.locale === 'en-US');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});

async function openThreadInJapanese(text: string): Promise<void> {
  await messageWith(channel(), text).hover();
  await messageWith(channel(), text).getByLabel('スレッドで返信').click();
  await page.locator('#thread-composer').waitFor();
}
