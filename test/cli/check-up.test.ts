import { describe, expect, test } from '@jest/globals';
import { type Check, checkUp, type Outside } from '../../src/cli/check-up.ts';

const fine: Outside = {
  database: async () => ({ isFine: true, words: 'It answers.' }),
  slack: async () => [{ isFine: true, words: 'summit in Team.' }],
  model: async (modelId) => ({ isFine: true, words: `${modelId} answers.` }),
};

const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

function states(checks: readonly Check[]): string[] {
  return checks.map(({ name, state }) => `${name} ${state}`);
}

describe('check-up', () => {
  test('of everything', async () => {
    const checks = await checkUp({ env: { ...tokens, BEDROCK_MODEL_ID: 'm' } }, fine);
    expect(states(checks)).toEqual(['node ok', 'settings ok', 'database ok', 'slack ok', 'model ok']);
  });

  test('what is not set up is skipped, and the words say what then', async () => {
    const checks = await checkUp({ env: {} }, fine);
    expect(states(checks)).toEqual(['node ok', 'settings ok', 'database ok', 'slack skipped', 'model skipped']);
    expect(checks.find(({ name }) => name === 'slack')?.words).toContain('npm run demo');
  });

  test('one token of two is a fault', async () => {
    const checks = await checkUp({ env: { SLACK_APP_TOKEN: 'xapp-1' } }, fine);
    expect(checks.find(({ name }) => name === 'slack')).toMatchObject({
      state: 'failed',
      words: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
  });

  test('settings that cannot work are each told, and nothing is asked with them', async () => {
    const asked = await checkUp({ env: { ...tokens, PORT: 'x', LOG_LEVEL: 'loud' } }, fine);
    expect(states(asked)).toEqual(['node ok', 'settings failed', 'settings failed']);
  });

  test('each token that got no answer is named, once', async () => {
    const verdict = (words: string) => ({ isFine: false, words });
    const said = async (...words: string[]) => {
      const checks = await checkUp({ env: tokens }, { ...fine, slack: async () => words.map(verdict) });
      return checks.filter(({ name }) => name === 'slack').map((check) => check.words);
    };
    expect(await said('No answer.', 'No answer.')).toEqual([
      'SLACK_BOT_TOKEN: No answer.',
      'SLACK_APP_TOKEN: No answer.',
    ]);
    expect(await said('SLACK_BOT_TOKEN is wrong.')).toEqual(['SLACK_BOT_TOKEN is wrong.']);
  });

  test('one that breaks stops no other', async () => {
    const database = async () => Promise.reject(new Error('no such host'));
    const checks = await checkUp({ env: tokens }, { ...fine, database });
    expect(states(checks)).toEqual(['node ok', 'settings ok', 'database failed', 'slack ok', 'model skipped']);
    expect(checks[2]?.words).toBe('Error: no such host');
  });
});
