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

  test('fails only what cannot be committed, not what came with it, and goes on', async () => {
    const add = createGroupCommit(async (items: readonly number[]) => {
      if (items.includes(2)) throw new Error('not a timestamp');
      return 'kept';
    }, 3);
    const results = await Promise.allSettled([add(1), add(2), add(3)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(add(3)).resolves.toBe('kept');
  });
});
