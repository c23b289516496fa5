import { expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { systemClock } from '../../src/clock.ts';
import { createLogger } from '../../src/logger.ts';
import { startStandIn } from '../../src/playground/slack/stand-in.ts';
import type { Post } from '../../src/ports/post-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { createPace } from '../../src/slack/pace.ts';
import { createPoster } from '../../src/slack/poster.ts';
import { eachDatabase } from '../support/databases.ts';

const words = (text: string) => ({
  text,
  blocks: [
    {
      type: 'rich_text' as const,
      elements: [{ type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text }] }],
    },
  ],
});

async function startPoster(
  store: Store,
  render: (post: Post) => Promise<ReturnType<typeof words> | null>,
  turn?: () => Promise<void>,
) {
  const slack = await startStandIn({ postsPerSecondPerChannel: Number.POSITIVE_INFINITY });
  const client = new WebClient(slack.world.tokens.bot, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const pace = createPace(systemClock, 0, 1);
  const poster = createPoster({
    store,
    client,
    permalinks: { permalink: async () => null },
    render,
    clock: systemClock,
    postPace: turn ? { ...pace, turn } : pace,
    changePace: pace,
    log: createLogger('silent'),
  });
  return { slack, poster };
}

const root = {
  workspaceId: 'T1',
  channelId: 'C0EVENT001',
  parentKey: null,
  kind: 'session',
  subjectId: 's',
  ordinal: 0,
} as const;

eachDatabase((_, databases) => {
  test('a store that does not answer for a while ends nothing: the next wake posts', async () => {
    const store = await databases.open();
    await store.posts.add([{ ...root, key: 'root' }]);
    let isDown = true;
    const down = async () => {
      throw new Error('the database does not answer');
    };
    const posts: Store['posts'] = {
      ...store.posts,
      get: (key) => (isDown ? down() : store.posts.get(key)),
      retryAt: (key, at) => (isDown ? down() : store.posts.retryAt(key, at)),
    };
    const { slack, poster } = await startPoster({ ...store, posts }, async () => words('hello'));
    poster.wake();
    await poster.until(async () => true, AbortSignal.timeout(1_000));
    await new Promise(setImmediate);
    isDown = false;
    await slack.until(() => {
      poster.wake();
      return slack.posts('reinvent').length === 1;
    });
    await poster.stop();
    await slack.close();
  });

  test('what is edited while its post waits for its turn is posted as it is then', async () => {
    const store = await databases.open();
    await store.posts.add([{ ...root, key: 'root' }]);
    const turn = Promise.withResolvers<void>();
    let text = 'before';
    const { slack, poster } = await startPoster(
      store,
      async () => words(text),
      () => turn.promise,
    );
    poster.wake();
    await new Promise((done) => setTimeout(done, 50));
    text = 'after';
    turn.resolve();
    await slack.until(() => slack.posts('reinvent').length === 1);
    expect(slack.posts('reinvent').map((post) => post.text)).toEqual(['after']);
    await poster.stop();
    await slack.close();
  });
});
