import { type Config, ConfigError, readConfig } from '../config.ts';
import { wordExpected } from './error-words.ts';
import type { Io } from './io.ts';

/** One thing that `doctor` looked at. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'failed' | 'skipped';
  readonly words: string;
}

/** What the check-up asks of the outside world; the parts of the app in use. */
export interface Outside {
  /** Says whether the database answers and is up to date; throws where it does not answer. */
  readonly database: (config: Config) => Promise<Verdict>;
  /** One verdict for each token, the bot's first; HTTP in place of Socket Mode has no other. */
  readonly slack: (config: Config) => Promise<readonly Verdict[]>;
  readonly model: (modelId: string) => Promise<Verdict>;
}

/** In the order of the verdicts on them. */
const slackTokens = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const;

interface Verdict {
  readonly isFine: boolean;
  readonly words: string;
}

/** Looks at everything Summit needs. Each check stands for itself: one that fails stops none behind it. */
export async function checkUp(io: Pick<Io, 'env'>, outside: Outside): Promise<Check[]> {
  const node: Check = { name: 'node', state: 'ok', words: `Node ${process.versions.node}.` };
  const config = tryConfig(io.env);
  if (config instanceof ConfigError) {
    return [node, ...config.faults.map((words): Check => ({ name: 'settings', state: 'failed', words }))];
  }
  const groups = await Promise.all([
    ask('database', async () => [await outside.database(config)]),
    askSlack(config, outside),
    askModel(config, outside),
  ]);
  return [node, { name: 'settings', state: 'ok', words: 'All can work.' }, ...groups.flat()];
}

function tryConfig(env: Io['env']): Config | ConfigError {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

async function askSlack(config: Config, outside: Outside): Promise<Check[]> {
  if (config.slack !== null) return ask('slack', async () => (await outside.slack(config)).map(nameToken));
  const words = `Not set: ${config.slackMissing.join(', ')}. \`npm run demo\` needs none.`;
  // One token of two is a slip; none is a machine where the bot is not to run.
  return [{ name: 'slack', state: config.slackMissing.length > 1 ? 'skipped' : 'failed', words }];
}

/** The same words about two tokens, as without a network, must not look like one fault told twice. */
function nameToken({ isFine, words }: Verdict, at: number): Verdict {
  const setting = slackTokens[at];
  return { isFine, words: setting === undefined || words.includes(setting) ? words : `${setting}: ${words}` };
}

async function askModel(config: Config, outside: Outside): Promise<Check[]> {
  const { bedrockModelId } = config;
  if (bedrockModelId !== null) return ask('model', async () => [await outside.model(bedrockModelId)]);
  return [
    { name: 'model', state: 'skipped', words: 'BEDROCK_MODEL_ID is not set: digests are extracts of the notes.' },
  ];
}

async function ask(name: string, question: () => Promise<readonly Verdict[]>): Promise<Check[]> {
  try {
    return (await question()).map(({ isFine, words }) => ({ name, state: isFine ? 'ok' : 'failed', words }));
  } catch (error) {
    return [{ name, state: 'failed', words: wordExpected(error) ?? String(error) }];
  }
}
