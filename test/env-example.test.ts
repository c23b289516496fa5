import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'dotenv';
import { readConfig } from '../src/config.ts';

const source = readFileSync(resolve(import.meta.dirname, '../.env.example'), 'utf8');

const names = [
  ...['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL'],
  ...['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'TOKEN_ENCRYPTION_KEY'],
  ...['DATABASE_URL', 'BEDROCK_MODEL_ID', 'AWS_REGION', 'AWS_ENDPOINT_URL_BEDROCK_RUNTIME'],
  ...['SUMMIT_LANGUAGE', 'SUMMIT_TIME_ZONE', 'PORT', 'LOG_LEVEL', 'NODE_ENV'],
];

test.each(names)('%s stands in .env.example, once', (name) => {
  expect(source.match(new RegExp(`^#?${name}=`, 'gm'))).toHaveLength(1);
});

test('a copy of it as it is changes nothing', () => {
  expect(readConfig(parse(source))).toEqual(readConfig({}));
});

test('no empty variable reaches the AWS SDK, which would take it for a value', () => {
  expect(Object.keys(parse(source)).filter((name) => name.startsWith('AWS_'))).toEqual([]);
});
