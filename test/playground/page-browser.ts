import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@jest/globals';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** `test` where a Chromium is installed; elsewhere a skip that says why. */
export function browserTest(name: string, body: () => Promise<void>): void {
  if (executable === undefined) test.skip(`${name} (skipped: no Chromium is installed)`, body);
  else test(name, body, 60_000);
}

export interface Browser {
  readonly page: Page;
  /** Addresses asked for outside the page's own origin. */
  readonly strangers: readonly string[];
  close(): Promise<void>;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(
  url: string,
  { width = 1280, height = 800, locale = 'en-US' }: { width?: number; height?: number; locale?: string } = {},
): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'summit-browser-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: flags,
    headless: true,
    viewport: { width, height },
    locale,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) strangers.push(request.url());
  });
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  return {
    page,
    strangers,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
