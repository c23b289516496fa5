import { expect, test } from '@jest/globals';
import { countWords } from '../../src/cli/count-words.ts';

test('one alone is singular', () => {
  expect([0, 1, 2].map((count) => countWords(count, 'session'))).toEqual(['0 sessions', '1 session', '2 sessions']);
});
