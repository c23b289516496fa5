import { z } from 'zod';
import { type Language, languages } from './language.ts';

/** How the bot is tied to one workspace. */
export type SlackConfig =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string };

export interface Config {
  /** Null where tokens are missing; `slackMissing` then says which. */
  readonly slack: SlackConfig | null;
  readonly slackMissing: readonly string[];
  /** Settings that are given but not used, because another one decides. */
  readonly unused: readonly string[];
  /** Ends in `/api/`; null = slack.com. */
  readonly slackApiUrl: string | null;
  readonly databaseUrl: string;
  readonly bedrockModelId: string | null;
  readonly language: Language;
  readonly timeZone: string;
  readonly port: number;
  readonly logLevel: (typeof logLevels)[number];
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Settings that cannot work, all told at once, one per line. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`These settings cannot work:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** Slack's tokens say what they are for; one of another kind here is a slip. Other texts may be a stand-in's. */
const token = (kind: string, others: readonly string[]) =>
  z
    .string()
    .refine((value) => !others.some((other) => value.startsWith(other)), `should be the one that begins with ${kind}`)
    .optional();

const schema = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', ['xapp-', 'xoxp-', 'xoxe']),
  SLACK_APP_TOKEN: token('xapp-', ['xox']),
  SLACK_SIGNING_SECRET: z.string().min(1).optional(),
  SLACK_API_URL: z.url('should be a URL').endsWith('/api/', 'should end in /api/').optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'should be file:<path> or postgres://…')
    .default('file:./data/summit.db'),
  BEDROCK_MODEL_ID: z.string().optional(),
  SUMMIT_LANGUAGE: z.enum(languages as [Language, Language], 'should be ja or en').default('ja'),
  SUMMIT_TIME_ZONE: z
    .string()
    .refine((zone) => isTimeZone(zone), 'should be an IANA zone such as Asia/Tokyo')
    .default('Asia/Tokyo'),
  PORT: z.coerce.number('should be a number').int().min(0).max(65_535, 'should be 0–65535').default(3000),
  LOG_LEVEL: z.enum(logLevels, `should be one of ${logLevels.join(', ')}`).default('info'),
});

/**
 * Checks the settings. The one reader of the environment: nothing else looks at `process.env`.
 * @throws ConfigError with every fault at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // An empty value in a .env file means "not set", as the commented lines of .env.example suggest.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const settings = parsed.data;
  return {
    ...readSlack(settings),
    slackApiUrl: settings.SLACK_API_URL ?? null,
    databaseUrl: settings.DATABASE_URL,
    bedrockModelId: settings.BEDROCK_MODEL_ID ?? null,
    language: settings.SUMMIT_LANGUAGE,
    timeZone: settings.SUMMIT_TIME_ZONE,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
  };
}

/** With an app token and a signing secret both set, Socket Mode wins (the log says so at start). */
function readSlack(settings: z.infer<typeof schema>): Pick<Config, 'slack' | 'slackMissing' | 'unused'> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = settings;
  if (botToken && appToken) {
    const unused = signingSecret ? ['SLACK_SIGNING_SECRET'] : [];
    return { slack: { mode: 'socket', botToken, appToken }, slackMissing: [], unused };
  }
  if (botToken && signingSecret)
    return { slack: { mode: 'http', botToken, signingSecret }, slackMissing: [], unused: [] };
  const slackMissing = [
    ...(botToken ? [] : ['SLACK_BOT_TOKEN']),
    ...(appToken || signingSecret ? [] : ['SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)']),
  ];
  return { slack: null, slackMissing, unused: [] };
}

/**
 * A zone by its IANA name, written as it is listed whatever the case it was typed in. `JST`, `EST` or `+09:00` are
 * refused: they say nothing about summer time.
 */
export function timeZoneNamed(zone: string): string | null {
  if (zone !== 'UTC' && !zone.includes('/')) return null;
  const listed = Intl.supportedValuesOf('timeZone').find((known) => known.toLowerCase() === zone.toLowerCase());
  if (listed) return listed;
  try {
    // Names that are no longer, or not yet, the listed ones (Europe/Kyiv) are known all the same.
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function isTimeZone(zone: string): boolean {
  return timeZoneNamed(zone) !== null;
}
