import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { servePage } from '../../src/playground/page-server.ts';
import { browserTest, openBrowser } from './page-browser.ts';
import { startSummit } from './page-summit.ts';

browserTest('three members write notes for two sessions, and each statement of the digest opens its note', async () => {
  const summit = await startSummit();
  const server = await servePage(summit.standIn, { port: 0 });
  const browser = await openBrowser(server.url);
  const { page } = browser;
  const channel = page.locator('#channel');
  const thread = page.locator('#thread');
  const shown = (pane: Locator, text: string): Locator => pane.locator('.message', { hasText: text });
  const writeAs = (name: string) => page.locator('#banner').getByText(name, { exact: true }).click();
  const send = async (field: string, text: string) => {
    await page.locator(field).fill(text);
    await page.locator(field).press('Enter');
  };
  try {
    await send('#composer', '/summit event new Lantern Days');
    await shown(channel, 'Lantern Days').getByText('Only visible to you').waitFor();
    await send('#composer', '/summit session new LAN101 Lamps');
    await shown(channel, 'LAN101 Lamps').waitFor();
    await send('#composer', '/summit session new LAN202 Wicks');
    await shown(channel, 'LAN202 Wicks').waitFor();

    await writeAs('森 健司');
    await send('#composer', '/summit note LAN202 - Wick Cloud is generally available in Tokyo\n  - half the price');
    await shown(channel, 'LAN202 Wicks').getByText('1 reply').click();
    await shown(thread, 'Wick Cloud').waitFor();
    await shown(thread, 'Wick Cloud').getByLabel('More actions').click();
    await page.getByRole('menuitem').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('textarea').fill('- Wick Cloud is generally available in Osaka\n  - half the price');
    await dialog.locator('button[type=submit]').click();
    await shown(thread, 'Osaka').waitFor();

    await writeAs('Emma Clark');
    await shown(channel, 'LAN101 Lamps').hover();
    await shown(channel, 'LAN101 Lamps').getByLabel('Reply in thread').click();
    await page.locator('#thread .message', { hasText: 'LAN101 Lamps' }).waitFor();
    await send('#thread-composer', '- Lamp Server was announced for spring\n  - <img src=x onerror=alert(1)>');
    await shown(thread, 'Lamp Server').locator('.reaction', { hasText: '✅' }).waitFor();

    await send('#composer', '/summit digest en');
    const head = channel.locator('.message', { has: page.locator('[data-block-id="accounting"]') });
    await head.getByText('notes=2').waitFor();
    await head.locator('.thread-link').click();
    const claim = thread.locator('li', { hasText: 'Wick Cloud' }).first();
    await claim.locator('a.cite').first().click();
    const found = thread.locator('.message.is-found');
    await found.waitFor();
    expect(await found.textContent()).toContain('Wick Cloud is generally available in Osaka');
    expect(browser.strangers).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
    await summit.stop();
  }
});
