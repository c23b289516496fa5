import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { heard } from '../src/slack/listeners/index.ts';
import { botScopes as askedScopes } from '../src/slack/scopes.ts';
import { botScopes, slackEvents } from './fixtures/slack-permissions.ts';

const path = resolve(import.meta.dirname, '../manifest.yml');
const source = readFileSync(path, 'utf8');

/** Slack's limits; a key that is not listed here is a slip. */
const manifestShape = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.number() }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().startsWith('/').max(32),
          description: z.string().min(1).max(2_000),
          usage_hint: z.string().max(1_000),
          should_escape: z.literal(true),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()).min(1).max(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true) }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.boolean(),
  }),
});

const manifest = manifestShape.parse(parse(source));
const scopes = manifest.oauth_config.scopes.bot;
const events = manifest.settings.event_subscriptions.bot_events;

describe('scopes', () => {
  test('are listed once', () => expect(new Set(scopes).size).toBe(scopes.length));

  test.each(scopes)('%s exists', (scope) => expect(botScopes).toContain(scope));

  test.each(scopes)('%s has its reason beside it', (scope) => {
    expect(source).toMatch(new RegExp(`^ +- ${scope} # \\S`, 'm'));
  });
});

describe('manifest and code agree', () => {
  test('on the scopes', () => expect([...askedScopes].sort()).toEqual([...scopes].sort()));

  test('on the Slack events', () => {
    expect([...heard.messageEvents, ...Object.keys(heard.slackEvents)].sort()).toEqual([...events].sort());
  });

  test('on the commands', () => {
    expect([...heard.commands]).toEqual(manifest.features.slash_commands.map(({ command }) => command));
  });
});

describe('Slack events', () => {
  test('are listed once', () => expect(new Set(events).size).toBe(events.length));

  test.each(events)('%s exists and a scope that it needs is asked for', (name) => {
    const needed = slackEvents.get(name);
    expect(needed).toBeDefined();
    expect(needed?.filter((scope) => !scopes.includes(scope))).toEqual([]);
  });
});
