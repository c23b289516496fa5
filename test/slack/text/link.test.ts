import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLinks } from '../../../src/slack/text/link.ts';
import { hostileText } from '../../support/hostile-text.ts';

function urlsIn(text: string): string[] {
  return findLinks(text).flatMap((part) => (part.kind === 'link' ? [part.url] : []));
}

describe('findLinks', () => {
  test.each([
    ['見て https://example.com/aを', ['https://example.com/a']],
    ['(https://example.com/wiki/A_(b)) end.', ['https://example.com/wiki/A_(b)']],
    [
      'https://example.com/a?b=1&c=2#d, and http://example.org.',
      ['https://example.com/a?b=1&c=2#d', 'http://example.org'],
    ],
    ['label (https://example.com)', ['https://example.com']],
  ])('finds the addresses in %j', (text, urls) => {
    expect(urlsIn(text)).toEqual(urls);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'slack://open',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'http://localhost/',
    'https://slack.com@evil.example/',
    'https://user:pass@example.com/',
    'https://р\u0430ypal.com/',
    `https://example.com/${'a'.repeat(4_000)}`,
    'http://2130706433/',
  ])('makes no link of %j', (text) => {
    expect(urlsIn(text)).toEqual([]);
  });

  test('the parts together are the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(
          findLinks(text)
            .map((part) => (part.kind === 'link' ? part.url : part.text))
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
