import { fileURLToPath } from 'node:url';
import { startAppProcess } from './app-process.ts';
import type { Contender } from './contender.ts';

/** A bare Bolt app that only acks: what no Bolt app can be faster than. */
export const floor: Contender = {
  name: 'bare Bolt app, only acks',
  skipped: null,
  async start(slack, channel) {
    const threadTs = slack.say({ as: 'aiko', channel, text: 'Notes of the opening go here' });
    const { stop } = await startAppProcess(slack, [fileURLToPath(new URL('floor-app.ts', import.meta.url))], 1);
    return { threadTs, untilKept: async () => {}, stop };
  },
};
