import { expect, test } from '@jest/globals';
import { toJson } from '../../../src/digests/render/json.ts';
import { digestOf, kumoDays } from '../kumo-days.ts';

test('a digest that was never kept has the shape of one that was', () => {
  const digest = digestOf(kumoDays);
  const json = toJson(digest, null);
  expect(json).toMatchObject({
    id: null,
    version: null,
    format: 'sessions',
    language: 'ja',
    engine: 'extractive',
    status: null,
  });
  expect(json.claims[0]).toEqual({
    text: '音で刃の摩耗を当てるモデルの精度は94%',
    kind: 'fact',
    cites: ['4', '5'],
    sessionId: 'iot',
  });
  expect(json.accounting).toEqual({
    used: ['1', '2', '4', '5', '6'],
    shortened: ['3'],
    leftOut: [],
    points: digest.accounting.points,
    shown: digest.accounting.shown,
  });
});

test('a kept one tells where it stands', () => {
  const kept = {
    id: 'd1',
    version: 2,
    status: 'published' as const,
    createdAt: new Date('2026-07-13T00:12:00Z'),
    messages: [{ channelId: 'C1', ts: '1.2' }],
  };
  expect(toJson(digestOf(kumoDays), kept)).toMatchObject({ ...kept, createdAt: '2026-07-13T00:12:00.000Z' });
});
