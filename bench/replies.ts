import type { StandIn } from '../src/playground/slack/stand-in.ts';

type Payload = Parameters<StandIn['deliverEnvelope']>[0]['payload'];

/** As people write in a session: a line, a few bullets, Japanese and English. */
const texts = [
  'Cold starts went from 900 ms to 120 ms after they moved the client out of the handler',
  '- 検索は二段構え\n  - まず語で絞る\n  - 次に意味で並べ直す\n- 費用は半分になったとのこと',
  'Announced today: the regional cache is generally available in Osaka. Try it on our thumbnails?',
  '質疑: 失敗した処理をやり直すとき、順番はどう守るのか → 鍵ごとに列を分ける',
  '- demo: one command, then the table fills by itself\n- the speaker warned about `limit` and paging',
];

/**
 * People write `count` replies into a thread, but none is delivered yet. Resolves to the bodies that Slack would send,
 * made by the stand-in itself.
 */
export async function prepareReplies(
  slack: StandIn,
  channel: string,
  threadTs: string,
  count: number,
): Promise<Payload[]> {
  const envelope = await someEnvelope(slack, channel);
  let events: readonly Payload[] = [];
  slack.holdEvents();
  for (let n = 0; n < count; n += 1) {
    slack.say({ as: n % 2 ? 'kenji' : 'emma', channel, threadTs, text: `${texts[n % texts.length]} (${n})` });
    // Pings have to be answered meanwhile, or the app gives its connections up.
    if (n % 1_000 === 0) await new Promise(setImmediate);
  }
  slack.releaseEvents((held) => {
    events = held;
    return [];
  });
  return events.map((event, n) => ({ ...envelope, event, event_id: `EvBench${n}`, event_context: `4-EvBench${n}` }));
}

/** The body of a Slack event that was really sent, about talk in the channel: what a reply's own event is put into. */
async function someEnvelope(slack: StandIn, channel: string): Promise<Payload> {
  const ts = slack.say({ as: 'aiko', channel, text: 'Shall we begin?' });
  const isAbout = ({ event }: Payload) => (event as { ts?: unknown } | undefined)?.ts === ts;
  const delivery = await slack.until(() =>
    slack.acks.find(({ payload, outcome }) => outcome === 'acked' && isAbout(payload)),
  );
  return delivery.payload;
}
