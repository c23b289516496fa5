import { App, SocketModeReceiver } from '@slack/bolt';

// The least that a Bolt app can do with a message: it acks, and nothing else. Stock parts, stock settings.
const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slackApiUrl } = process.env;
if (!token || !appToken || !slackApiUrl) throw new Error('started without tokens');

const clientOptions = { slackApiUrl };
const receiver = new SocketModeReceiver({ appToken, installerOptions: { clientOptions: { ...clientOptions } } });
const app = new App({ token, receiver, clientOptions });
app.message(async () => {});
process.once('SIGTERM', () => process.exit());
await app.start();
