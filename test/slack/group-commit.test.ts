import { describe, expect, test } from '@jest/globals';
import { createGroupCommit } from '../../src/slack/group-commit.ts';

describe('a group commit', () => {
  test('takes what arrives during a commit together, within its limit', async () => {
    const batches: number[][] = [];
    const add = createGroupCommit(async (items: readonly number[]) => {
      batches.push([...items]);
      return items.length;
    }, 3);
    const sizes = await Promise.all([1, 2, 3, 4, 5].map(add));
    expect(batches).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(sizes).toEqual([3, 3, 3, 2, 2]);
  });

  test('fails those of the failed batch alone, and goes on', async () => {
    const add = createGroupCommit(async (items: readonly number[]) => {
      if (items.includes(1)) throw new Error('disk full');
      return 'kept';
    }, 1);
    const results = await Promise.allSettled([add(1), add(2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await expect(add(3)).resolves.toBe('kept');
  });
});
