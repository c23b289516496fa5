import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldMessage, type KeptMessage } from '../../src/store/captured-note.ts';
import { deletion, edit, reply, threadTs } from './samples.ts';

const ts = '1780000001.000100';
const delivery = fc.oneof(
  { weight: 3, arbitrary: fc.constant(reply(ts, { text: 'one' })) },
  {
    weight: 6,
    arbitrary: fc
      .record({ second: fc.integer({ min: 1, max: 4 }), text: fc.constantFrom('one', 'two', 'three') })
      .map(({ second, text }) => edit(ts, `178000000${second}.000000`, text)),
  },
  { weight: 1, arbitrary: fc.constant(deletion(ts)) },
);

/** What people can see of it; how often an edit counted depends on which one came first. */
function visible(kept: KeptMessage | null) {
  return kept?.authorId && kept.text !== null ? { text: kept.text, editedUs: kept.editedUs } : null;
}

test('the same deliveries in any order and number leave the same note', () => {
  const deliveries = fc.array(delivery, { minLength: 1, maxLength: 11 });
  const orders = deliveries.chain((all) =>
    fc.record({
      inOrder: fc.constant(all),
      shuffled: fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
    }),
  );
  fc.assert(
    fc.property(orders, ({ inOrder, shuffled }) => {
      expect(visible(shuffled.reduce(foldMessage, null))).toEqual(visible(inOrder.reduce(foldMessage, null)));
    }),
  );
});

test('what changes nothing leaves the very same object, so that nothing is written', () => {
  const kept = [reply(ts, { text: 'one' }), edit(ts, '1780000002.000000', 'two')].reduce(foldMessage, null);
  const again = [reply(ts), edit(ts, '1780000002.000000', 'two'), edit(ts, '1780000001.000000', 'older')];
  for (const message of again) expect(foldMessage(kept, message)).toBe(kept);
  const gone = foldMessage(kept, deletion(ts));
  for (const message of [...again, deletion(ts)]) expect(foldMessage(gone, message)).toBe(gone);
});

test('a new list of files alone is kept, without a new revision', () => {
  const kept = foldMessage(null, reply(ts, { text: 'one', files: ['a.png', 'b.png'] }));
  const message = { ...edit(ts, '1780000002.000000', 'one'), files: ['a.png'] };
  expect(foldMessage(kept, message)).toMatchObject({ text: 'one', files: ['a.png'], revision: 1 });
});

test('no note is made of a root, of a message without an author, or of an edit that was none', () => {
  for (const message of [
    reply(threadTs),
    reply(ts, { authorId: null }),
    reply(ts, { kind: 'edited', editedTs: null, text: 'with a preview' }),
  ]) {
    expect(foldMessage(null, message)).toBeNull();
  }
});
