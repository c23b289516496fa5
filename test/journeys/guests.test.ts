import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eachDatabase } from '../support/databases.ts';
import { type Journey, startJourney } from '../support/journey.ts';

eachDatabase((_, databases) => {
  let journey: Journey;
  beforeAll(async () => {
    const members = [
      { id: 'U0AIKO0001', name: 'aiko', realName: '中村 愛子' },
      { id: 'U0GUEST001', name: 'guest', realName: 'Gus Guest', locale: 'en-US', isGuest: true },
    ];
    journey = await startJourney({ databaseUrl: await databases.url(), slack: { members } });
    await journey.open('Guest Days', 'Doors');
  });
  afterAll(() => journey.stop());

  test('a guest writes notes', async () => {
    expect(await journey.command('note Doors are open', 'guest')).toContain('✅');
    await journey.slack.until(() => journey.slack.posts('reinvent').length === 2);
    expect((await journey.notes()).at(-1)).toMatchObject({ authorId: 'U0GUEST001', text: 'are open' });
  });

  test.each(['digest', 'digest draft', 'event new Mine', 'event close', 'session new Mine'])(
    'a guest is refused /summit %s',
    async (command) => {
      const posts = journey.slack.posts('reinvent').length;
      expect(await journey.command(command, 'guest')).toMatch(/guest/i);
      expect(journey.slack.posts('reinvent')).toHaveLength(posts);
    },
  );
});
