import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { tellError } from '../../src/cli/error-words.ts';
import { SummitError } from '../../src/errors.ts';

function tell(error: unknown, env: Record<string, string> = {}): { code: number; said: string } {
  const stderr = new PassThrough();
  const code = tellError(error, Object.assign(new EventEmitter(), { env, stdout: new PassThrough(), stderr }));
  return { code, said: String(stderr.read() ?? '') };
}

describe('an unexpected error', () => {
  const error = new Error('boom at xoxb-123-secret');

  test('is a reference, without stack and without secrets', () => {
    const { code, said } = tell(error);
    expect(code).toBe(1);
    expect(said).toMatch(/^Something went wrong \(reference [0-9a-f]{8}\): boom at \[secret\]\n/);
    expect(said).not.toMatch(/ {4}at /);
  });

  test('comes with its stack where LOG_LEVEL is debug', () => {
    expect(tell(error, { LOG_LEVEL: 'debug' }).said).toMatch(/\n {4}at /);
  });

  test('that is no Error is told as it is', () => expect(tell('odd').said).toContain('odd'));
});

test('a refusal has no reference', () => {
  expect(tell(new SummitError('event_unknown', { event: 'A', known: 'B, C' }))).toEqual({
    code: 1,
    said: 'There is no event “A”. Known: B, C.\n',
  });
});

test('a code of the system is told by what to do', () => {
  const taken = Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 3000 });
  expect(tell(taken).said).toBe('Port 3000 is taken. Choose another with PORT.\n');
});
