import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { createProgress } from '../../src/cli/progress.ts';

function draw(isTerminal: boolean, json: boolean): { stdout: string; stderr: string } {
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY: isTerminal });
  const progress = createProgress(Object.assign(new EventEmitter(), { env: {}, stdout, stderr }), 'files', { json });
  progress.start(2);
  progress.step(1);
  progress.stop();
  return { stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

test('a terminal sees a bar, on stderr', () => {
  const { stdout, stderr } = draw(true, false);
  expect(stdout).toBe('');
  expect(stderr).toContain('files');
});

test.each([
  ['no terminal', false, false],
  ['an answer meant for a program', true, true],
])('%s sees none', (_, isTerminal, json) => {
  expect(draw(isTerminal, json)).toEqual({ stdout: '', stderr: '' });
});
