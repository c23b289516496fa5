import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toZenn } from '../../../src/digests/render/zenn.ts';
import { note } from '../../support/samples.ts';
import { digestOf, kumoDays } from '../kumo-days.ts';
import { anyDocument, hostileEvent } from './hostile-event.ts';

const article = toZenn(digestOf(kumoDays, { medium: 'document' }), kumoDays);

test('is never published by itself, has at most five topics, and says what made it', () => {
  const [, head = ''] = article.split('---\n');
  expect(head.split('\n')).toEqual([
    'title: "くもデイズ大阪 2026 セッションまとめ"',
    'emoji: "📝"',
    'type: "tech"',
    expect.stringMatching(/^topics: \["[^"]+"(?:,"[^"]+"){0,4}\]$/),
    'published: false',
    '',
  ]);
  expect(article).toContain(':::message\nこの記事は Summit がチームのメモから組み立てた下書きです。');
  expect(article).toContain('AI不使用');
});

test('folds the notes away in containers', () => {
  expect(article).toContain(':::details 箇条書き\n**佐藤**\n\n```text\n- Hako Queue');
});

test('a container has more colons than any line of its notes', () => {
  const input = { ...kumoDays, notes: [note({ sessionId: 'key', text: '- 話\n:::\n::::\n## ここは外' })] };
  const shown = toZenn(digestOf(input, { medium: 'document' }), input);
  expect(shown).toContain(':::::details 箇条書き\n');
  expect(shown).toContain('## ここは外\n```\n:::::\n');
});

test('front matter stays front matter, whatever the event is called', () => {
  fc.assert(
    fc.property(hostileEvent, anyDocument, (input, options) => {
      const lines = toZenn(digestOf(input, options), input).split('\n');
      expect(lines.indexOf('---', 1)).toBe(6);
      expect(lines[5]).toBe('published: false');
      const title: unknown = JSON.parse(lines[1]?.slice('title: '.length) ?? '');
      expect([...String(title)].length).toBeLessThanOrEqual(70);
    }),
  );
});

test('containers are balanced in any text', () => {
  fc.assert(
    fc.property(hostileEvent, anyDocument, (input, options) => {
      let open = '';
      for (const line of toZenn(digestOf(input, options), input).split('\n')) {
        const colons = /^(:{3,})/.exec(line)?.[1] ?? '';
        if (open === '' && colons !== '') open = colons;
        else if (open !== '' && colons.length >= open.length && line.trim() === colons) open = '';
      }
      expect(open).toBe('');
    }),
  );
});
