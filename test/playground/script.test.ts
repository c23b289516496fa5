import { describe, expect, test } from '@jest/globals';
import { App, SocketModeReceiver } from '@slack/bolt';
import { runScript } from '../../src/playground/script.ts';
import { startStandIn } from '../../src/playground/slack/stand-in.ts';
import { startSummit } from './page-summit.ts';

describe('the scripted journey', () => {
  test('plays from event to second version and shows what Slack would', async () => {
    const summit = await startSummit();
    const lines: string[] = [];
    try {
      await runScript(summit.standIn, (text) => lines.push(text));
    } finally {
      await summit.stop();
    }
    const shown = lines.join('\n');
    expect(shown).toContain('only visible to');
    expect(shown).toContain('◦ 依存の取り出しが平均 90秒から 12秒に');
    expect(shown.match(/notes=\d+ used=\d+/g)?.length).toBeGreaterThanOrEqual(3);
  });

  test('fails by name when the bot does not answer', async () => {
    const standIn = await startStandIn({ ackLimitMs: 100 });
    const clientOptions = { slackApiUrl: standIn.apiUrl };
    const receiver = new SocketModeReceiver({
      appToken: standIn.world.tokens.app,
      installerOptions: { clientOptions },
    });
    const app = new App({ receiver, token: standIn.world.tokens.bot, clientOptions });
    await app.start();
    try {
      await expect(runScript(standIn, () => {})).rejects.toThrow(/event new .*operation_timeout/);
    } finally {
      await app.stop();
      await standIn.close();
    }
  });
});
