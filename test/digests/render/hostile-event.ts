import fc from 'fast-check';
import type { DigestInput } from '../../../src/digests/digest-input.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { event, note, session } from '../../support/samples.ts';

/** What tries to become markup where it is shown as a document. */
const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</pre></details><h1>x</h1>',
  '[x](javascript:alert(1))',
  '](javascript:alert(1))',
  '[x](https://example.com/a_b)',
  '[x](https://user:pass@example.com/)',
  '![x](https://example.com/pixel.png)',
  '[^1]: not a source',
  '[^99]',
  '[x]: https://example.com',
  '# heading',
  '## heading',
  '---',
  '```',
  '````\ncode',
  '~~~',
  ':::details x',
  ':::',
  '::::message',
  '| a | b |',
  '- [ ] task',
  '1. item',
  '> quote',
  '$x$ $$y$$',
  '&lt;script&gt;',
  '" onmouseover="alert(1)',
  '`tick` **bold** _it_ ~~no~~',
  '@[card](https://example.com)',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...markup), hostileText), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom('\n', ' ', '：', '\n- ').map((glue) => `- ${parts.join(glue)}`));
const short = fc.oneof(
  fc.constantFrom(...markup),
  hostileText.map((long) => long.slice(0, 60)),
);

/** Everything that people type is hostile: notes, names, titles, speakers, rooms, files, links. */
export const hostileEvent: fc.Arbitrary<DigestInput> = fc
  .record({
    texts: fc.array(text, { minLength: 1, maxLength: 4 }),
    title: short,
    speaker: short,
    room: short,
    name: short,
    file: fc.option(short, { nil: null }),
    permalink: fc.constantFrom(
      null,
      'https://kumo.slack.com/archives/C1/p1',
      'javascript:alert(1)',
      'https://x.example/">',
    ),
  })
  .map(({ texts, title, speaker, room, name, file, permalink }) => ({
    event: event({ name: title }),
    sessions: [session({ id: 'a', title, speakers: [speaker], room }), session({ id: 'b', title: `${title}2` })],
    notes: texts.map((typed, at) =>
      note({
        id: `n${at}`,
        sessionId: at % 2 ? 'a' : 'b',
        authorId: `U${at % 3}`,
        text: typed,
        file,
        line: file === null ? null : 7,
        permalink,
      }),
    ),
    meta: [],
    names: new Map([
      ['U0', name],
      ['U1', 'sato'],
    ]),
  }));

export const anyDocument = fc.record({
  format: fc.constantFrom('updates' as const, 'sessions' as const),
  language: fc.constantFrom('ja' as const, 'en' as const),
  medium: fc.constant('document' as const),
});
