import type { StandIn } from '../src/playground/slack/stand-in.ts';
import { startAppProcess } from './app-process.ts';
import type { Contender } from './contender.ts';
import type { BenchDatabases } from './databases.ts';

/** Summit as it is shipped, in its own process, on a fresh database. */
export function createSummit(databases: BenchDatabases): Contender {
  return {
    name: `Summit on ${databases.name}`,
    skipped: databases.skipped,
    async start(slack, channel) {
      const database = await databases.create();
      const env = { DATABASE_URL: database.url, PORT: '0' };
      // Two connections, see socket-receivers.ts: the load goes to both in turn.
      const app = await startAppProcess(slack, ['bin/summit.js', 'start'], 2, env);
      return {
        threadTs: await openSession(slack, channel),
        untilKept: (notes) => waitForNotes(database.countNotes, notes),
        stop: async () => {
          await app.stop();
          await database.drop();
        },
      };
    },
  };
}

/** By commands, as a person does it. Resolves to the thread of the session once Summit knows it. */
async function openSession(slack: StandIn, channel: string): Promise<string> {
  const type = async (text: string) => {
    const { outcome } = await slack.command({ as: 'aiko', channel, command: '/summit', text }).result;
    if (outcome !== 'acked') throw new Error(`/summit ${text}: ${outcome}`);
  };
  await type('event new Bench Days');
  await type('session new Opening');
  const root = await slack.until(() => slack.posts(channel).find((post) => JSON.stringify(post).includes('Opening')));
  // The answer to the command links to the thread; it is given once the thread is stored.
  const link = slack.permalink(channel, root.ts);
  await slack.until(() => slack.ephemerals('aiko', channel).some((each) => JSON.stringify(each).includes(link)));
  return root.ts;
}

/** How long the last notes may take into the database after their acks. */
const limitMs = 30_000;

async function waitForNotes(countNotes: () => Promise<number>, notes: number): Promise<void> {
  const from = performance.now();
  for (let count = await countNotes(); count !== notes; count = await countNotes()) {
    if (performance.now() - from > limitMs) throw new Error(`${notes} notes were acked, ${count} are stored`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
