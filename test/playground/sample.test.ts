import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sampleEvent, sampleLooseNotes, sampleSessions } from '../../src/playground/sample/sample-event.ts';
import { seedSample } from '../../src/playground/sample.ts';
import { startSummit } from './page-summit.ts';

const notes = [...sampleLooseNotes, ...sampleSessions.flatMap((session) => session.notes)];
const lines = notes.flatMap(({ text }) => text.split('\n')).map((line) => line.trim().replace(/^(?:-|\d+\.) /, ''));

describe('the sample event', () => {
  test('is written by three authors in two languages, with everything a digest must cope with', () => {
    const all = notes.map(({ text }) => text).join('\n');
    expect(new Set(notes.map(({ by }) => by)).size).toBe(3);
    expect(sampleSessions.length).toBeGreaterThanOrEqual(6);
    for (const sign of [
      'Amazon Q',
      'CodeCatalyst',
      'CodeBuild',
      'CloudFormation',
      '（感想',
      'GA',
      'Preview',
      'announced',
      'https://',
      '```',
      '\n  - ',
      ':rocket:',
      '「',
    ]) {
      expect(all).toContain(sign);
    }
    expect(all).toMatch(/45秒から6秒[\s\S]*45秒から8秒/);
  });

  test('goes through the bot, every note once, and leaves a channel without answers to commands', async () => {
    const { standIn, stop } = await startSummit();
    const steps: number[] = [];
    try {
      await seedSample(standIn, (done) => steps.push(done));
      expect(steps.at(-1)).toBe(1 + sampleSessions.length + notes.length);
      expect(standIn.ephemerals('aiko', sampleEvent.channel)).toEqual([]);
      await standIn.command({ as: 'emma', channel: sampleEvent.channel, command: '/summit', text: 'digest' }).result;
      const head = () =>
        standIn
          .timeline(sampleEvent.channel)
          .find(({ blocks }) => blocks.some(({ block_id }) => block_id === 'accounting'));
      expect(JSON.stringify(await standIn.until(head, 30_000, 'the digest'))).toContain(`notes=${notes.length} `);
    } finally {
      await stop();
    }
  });

  const seeds = join(import.meta.dirname, '../../../shared/seeds');
  const isThere = existsSync(seeds);
  (isThere ? test : test.skip)(
    `takes no sentence from other reports${isThere ? '' : ' (skipped: ../shared/seeds is absent)'}`,
    () => {
      const reports = readdirSync(seeds).map((file) => readFileSync(join(seeds, file), 'utf8').replace(/\s/g, ''));
      const taken = lines.filter(
        (line) => line.length > 8 && reports.some((report) => report.includes(line.replace(/\s/g, ''))),
      );
      expect(taken).toEqual([]);
    },
  );
});
