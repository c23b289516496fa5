import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Block, Message } from '../../src/playground/slack/stand-in.ts';
import { renderText } from '../../src/playground/text/message-text.ts';
import { eachDatabase } from '../support/databases.ts';
import { type Journey, startJourney } from '../support/journey.ts';

/** Elements of every item of every list in a message. */
function listItems(message: Message): Block[][] {
  const lists = message.blocks.flatMap((block) =>
    ((block.elements ?? []) as Block[]).filter(({ type }) => type === 'rich_text_list'),
  );
  return lists.flatMap((list) => (list.elements as Block[]).map((item) => item.elements as Block[]));
}

eachDatabase((_, databases) => {
  describe.each(['socket', 'http'] as const)('by %s', (mode) => {
    let journey: Journey;
    beforeAll(async () => {
      journey = await startJourney({ databaseUrl: await databases.url(), mode });
    });
    afterAll(() => journey.stop());

    test('three members write notes, and each statement of the digest links to its note', async () => {
      const { slack } = journey;
      const [iot = '', queue = ''] = await journey.open(
        'くもデイズ大阪 2026 2026-07-09..2026-07-10',
        '町工場のIoT',
        'HAK-301 Queues at night',
      );
      await journey.command('note 「町工場のIoT」\n- センサーは 1 台 800 円\n  - 電池は 3 年もつ');
      await slack.until(() => slack.thread('reinvent', iot).length === 2);
      const replies = [
        await journey.reply(iot, '- センサーは1台800円だった\n- 現場の声で画面を決めた', 'kenji'),
        await journey.reply(
          queue,
          '- Hako Queue is now GA in Tokyo, about 30% cheaper\n- "A queue is a promise"',
          'emma',
        ),
      ];

      const [head, ...parts] = await journey.digest('ja');

      expect(head && renderText(head)).toContain('くもデイズ大阪 2026');
      expect(head && renderText(head)).toContain('extractive');
      expect(head?.blocks.at(-1)).toMatchObject({ type: 'context', block_id: 'accounting' });
      expect(head && renderText(head)).toMatch(/notes=3 used=3 shortened=0 left_out=0 points=6 shown=6/);
      expect(parts.map((part) => renderText(part)).join('\n')).toMatch(/町工場のIoT[\s\S]*Queues at night/);

      const slashNote = slack.thread('reinvent', iot)[1];
      const permalinks = new Set([slashNote?.ts ?? '', ...replies].map((ts) => slack.permalink('reinvent', ts)));
      const items = [head, ...parts].flatMap((message) => (message ? listItems(message) : []));
      expect(items.length).toBeGreaterThanOrEqual(6);
      for (const elements of items) {
        const links = elements.filter(({ type }) => type === 'link');
        expect(elements.at(-1)?.type).toBe('link');
        for (const link of links) expect(permalinks).toContain(link.url);
      }
      const merged = items.find((elements) => JSON.stringify(elements).includes('800'));
      expect(merged?.filter(({ type }) => type === 'link').map(({ text }) => text)).toEqual(['中村 愛子', '森 健司']);
    });

    test('every post is quiet, carries its key, and pings nobody', () => {
      const posts = journey.slack.posts('reinvent');
      for (const post of posts) {
        expect(post.unfurl).toEqual({ links: false, media: false });
        expect(post.metadata).toMatchObject({ event_type: 'summit_post', event_payload: { key: expect.any(String) } });
      }
      expect(new Set(posts.map((post) => post.metadata?.event_payload.key)).size).toBe(posts.length);
      expect(journey.slack.pings).toEqual([]);
    });

    test('nothing new: a link to it and an offer to publish again, which makes the next version', async () => {
      const { slack } = journey;
      const [first] = slack.timeline('reinvent').slice(-1);
      await journey.command('digest ja', 'kenji');
      await slack.until(() =>
        slack
          .ephemerals('kenji', 'reinvent')
          .some((each) => renderText(each).includes(slack.permalink('reinvent', first?.ts ?? ''))),
      );
      await journey.press('digest_publish_again', 'kenji');
      const second = await slack.until(
        () => slack.timeline('reinvent').find((each) => renderText(each).includes('第2版')),
        10_000,
      );
      const link = slack.permalink('reinvent', second.ts);
      await slack.until(
        () => renderText(slack.timeline('reinvent').find((each) => each.ts === first?.ts) ?? {}).includes(link),
        10_000,
        'the old head to link to the new one',
      );
    });

    test('the log tells of no note', () => {
      expect(journey.log.join('')).not.toMatch(/センサー|Queue|promise/);
    });
  });
});
