import { describe, expect, test } from '@jest/globals';
import { ConfigError, isTimeZone, readConfig } from '../src/config.ts';

const bot = ['xox', 'b-1'].join('');
const app = ['xap', 'p-1'].join('');

describe('the settings', () => {
  test('have defaults that need nothing', () => {
    expect(readConfig({})).toEqual({
      slack: null,
      slackMissing: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)'],
      unused: [],
      slackApiUrl: null,
      databaseUrl: 'file:./data/summit.db',
      bedrockModelId: null,
      language: 'ja',
      timeZone: 'Asia/Tokyo',
      port: 3000,
      logLevel: 'info',
    });
  });

  test('choose Socket Mode where an app token is set, HTTP where only a signing secret is', () => {
    const both = readConfig({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: 's' });
    expect([both.slack?.mode, both.unused]).toEqual(['socket', ['SLACK_SIGNING_SECRET']]);
    expect(readConfig({ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: 's', SLACK_APP_TOKEN: '' }).slack?.mode).toBe(
      'http',
    );
  });

  test('tell every fault at once', () => {
    const read = () =>
      readConfig({
        SLACK_BOT_TOKEN: app,
        SLACK_API_URL: 'http://x',
        DATABASE_URL: 'mysql://x',
        PORT: '70000',
        SUMMIT_TIME_ZONE: 'JST',
        SUMMIT_LANGUAGE: 'fr',
        LOG_LEVEL: 'loud',
      });
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      expect((error as ConfigError).faults.map((fault) => fault.split(':')[0])).toEqual([
        'SLACK_BOT_TOKEN',
        'SLACK_API_URL',
        'DATABASE_URL',
        'SUMMIT_LANGUAGE',
        'SUMMIT_TIME_ZONE',
        'PORT',
        'LOG_LEVEL',
      ]);
    }
  });

  test.each(['Asia/Tokyo', 'UTC', 'America/Argentina/Buenos_Aires', 'Europe/Kyiv'])('%s is a zone', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  test.each(['JST', 'EST', '+09:00', 'UTC+9', 'Mars/Phobos', ''])('%p is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});
