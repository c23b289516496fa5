import { describe, expect, test } from '@jest/globals';
import type { Session } from '../../src/events/session.ts';
import { readNoteWords } from '../../src/notes/note-words.ts';
import { session } from '../support/samples.ts';

const sessions: Session[] = [
  session({ id: 's1', title: '町工場のIoT', code: 'IOT-201' }),
  session({ id: 's2', title: 'Queues at night', code: null }),
];
const read = (text: string) => readNoteWords(text, sessions);

describe('the words of /summit note', () => {
  test.each([
    ['IOT-201 沼の話', 's1', '沼の話'],
    ['ｉｏｔ-201 沼の話', 's1', '沼の話'],
    ['町工場のＩｏＴ 沼の話', 's1', '沼の話'],
    ['"queues at NIGHT" they sleep', 's2', 'they sleep'],
    ['“Queues at night” they sleep', 's2', 'they sleep'],
    ['「町工場の IoT」沼の話', 's1', '沼の話'],
    ['『町工場のIoT』\n- a\n  - b', 's1', '- a\n  - b'],
  ])('%p names a session', (text, sessionId, rest) => {
    expect(read(text)).toMatchObject({ session: { id: sessionId }, text: rest, newTitle: null });
  });

  test.each([
    ['「後から」まとめる', '後から'],
    ['"Other talk" was good', 'Other talk'],
    ['ANT301 was good', 'ANT301'],
    ['ａｎｔ301 was good', 'ａｎｔ301'],
  ])('%p is all note, and offers a session', (text, newTitle) => {
    expect(read(text)).toEqual({ session: null, text, kind: null, newTitle });
  });

  test.each([
    'S3 is cheaper now',
    'Great talk on caching',
    '速い',
    '「引用」',
    '"unclosed text',
    '「 」 blank',
    'ANT301',
  ])('%p is all note', (text) => {
    expect(read(text)).toMatchObject({ session: null, text, newTitle: null });
  });

  test.each([
    ['idea: build it', 'idea', 'idea: build it', null],
    ['目的：学ぶ', 'aim', '目的：学ぶ', null],
    ['IOT-201 quote: small is fast', 'quote', 'quote: small is fast', 's1'],
    ['「町工場のIoT」次回：早く行く', 'next', '次回：早く行く', 's1'],
  ])('%p says its kind', (text, kind, rest, sessionId) => {
    const words = read(text);
    expect({ ...words, session: words.session?.id ?? null }).toMatchObject({ kind, text: rest, session: sessionId });
  });

  test('an ordinary word with a colon is note text', () => {
    expect(read('Lambda: faster')).toMatchObject({ kind: null, text: 'Lambda: faster' });
  });
});
