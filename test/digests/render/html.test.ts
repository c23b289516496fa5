import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toHtml } from '../../../src/digests/render/html.ts';
import { note } from '../../support/samples.ts';
import { digestOf, inputOf, kumoDays } from '../kumo-days.ts';
import { anyDocument, hostileEvent } from './hostile-event.ts';

const page = toHtml(digestOf(kumoDays, { medium: 'document' }), kumoDays);

test('asks for nothing from elsewhere', () => {
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
  expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed)\b|\bsrc=|url\(|@import/);
});

test('each statement names its authors, each name leads to the cited line and from there to the note', () => {
  const [, first = ''] = /約3割安い <span class="cites">(.*?)<\/span>/.exec(page) ?? [];
  expect(first.replace(/\d+/g, 'n')).toBe('〔<a href="#source-n">佐藤</a>・<a href="#source-n">林</a>〕');
  const [, second = ''] = /・<a href="#source-(\d+)">林/.exec(first) ?? [];
  expect(page).toContain(
    `<li id="source-${second}"><a href="https://kumo.slack.com/archives/C1/p2" rel="noopener noreferrer nofollow">林</a> 基調講演<q>- Hako Queue is generally`,
  );
});

test('counts the authors after the second, and each note once', () => {
  const same = '- 摩耗を当てるモデルの精度は94%だった';
  const input = inputOf([
    ['sato', `${same}\n${same}`],
    ['hayashi', same],
    ['wang', same],
    ['mori', same],
  ]);
  const names = new Map(['sato', 'hayashi', 'wang', 'mori'].map((id) => [id, id]));
  const named = { ...input, names };
  const [, cites = ''] = /だった <span class="cites">(.*?)<\/span>/.exec(toHtml(digestOf(named), named)) ?? [];
  expect(cites.replace(/<[^>]*>/g, '')).toBe('〔sato・hayashi +2〕');
});

test('a file of one author is cited by line', () => {
  const input = {
    ...kumoDays,
    notes: [note({ sessionId: 'key', text: '- 会場は満員だった', file: 'kumo.md', line: 40 })],
  };
  expect(toHtml(digestOf(input), input)).toContain('〔<a href="#source-1">L40</a>〕');
});

test('draws who wrote about which session', () => {
  expect(page).toContain('aria-label="誰がどのセッションを書いたか"');
  expect(page).toContain('<text class="silent" x="0"');
  expect(page.match(/class="dot"/g)).toHaveLength(6);
});

test('keeps the notes verbatim', () => {
  expect(page).toContain(
    '<pre>- 再利用率は15%\n- **Mori DB: シャードの自動分割がプレビュー**\n  - 手で切らなくてよい\n',
  );
});

test('links within the page lead somewhere', () => {
  const targets = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(targets).toContain(target);
});

describe('hostile text', () => {
  const elements =
    /^(?:html|head|meta|title|style|body|main|header|h[1-3]|p|section|nav|ol|ul|li|a|b|span|blockquote|details|summary|pre|figure|figcaption|svg|text|line|circle|code|q)$/;

  test('is text and nothing else', () => {
    fc.assert(
      fc.property(hostileEvent, anyDocument, (input, options) => {
        const html = toHtml(digestOf(input, options), input);
        for (const [tag, name = '', rest = ''] of html.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
          if (tag === '<!doctype html>') continue;
          expect(name).toMatch(elements);
          expect(rest).toMatch(/^(?: [a-zA-Z0-9-]+="[^"<>]*")*\/?$/);
          expect(rest).not.toMatch(/ (?:on\w+|style|src|srcset)=/i);
          const [, href] = / href="([^"]*)"/.exec(rest) ?? [];
          if (href !== undefined) expect(href).toMatch(/^(?:#(?:source|part)-\d+$|https?:\/\/)/);
        }
      }),
    );
  });

  test('closes what it opens', () => {
    fc.assert(
      fc.property(hostileEvent, anyDocument, (input, options) => {
        const open: string[] = [];
        const html = toHtml(digestOf(input, options), input).replace('<!doctype html>', '');
        for (const [tag, name = ''] of html.matchAll(/<\/?([a-z0-9]+)[^>]*>/g)) {
          if (tag.startsWith('</')) expect(open.pop()).toBe(name);
          else if (!tag.endsWith('/>') && name !== 'meta') open.push(name);
        }
        expect(open).toEqual([]);
      }),
    );
  });

  test('hides and reorders nothing', () => {
    fc.assert(
      fc.property(hostileEvent, anyDocument, (input, options) => {
        expect(toHtml(digestOf(input, options), input)).not.toMatch(
          /[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f]|[\u{e0000}-\u{e007f}]/u,
        );
      }),
    );
  });
});
