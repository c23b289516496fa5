import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './terminal.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'summit-eval-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const notes =
  '# Queues at night\n\n- Hako Queue is 30 % cheaper in Tokyo\n- It keeps messages for 30 days\u2028as before\n';
const good = { id: 'a', lang: 'en', notes, max_chars: 60 };

async function evaluateLines(lines: readonly string[], flags: readonly string[] = []) {
  const [input, output] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
  writeFileSync(input, lines.join('\n'));
  const ran = await run(['eval', '--in', input, '--out', output, ...flags]);
  const written = readFileSync(output, 'utf8').split('\n');
  expect(written.pop()).toBe('');
  return { ...ran, input, written: written.map((line) => JSON.parse(line)) };
}

describe('eval', () => {
  test('one line out for each line in, in order, with the id as it came', async () => {
    const { code, stdout, written } = await evaluateLines([
      JSON.stringify(good),
      JSON.stringify({ ...good, id: 7, lang: 'ja' }),
      '',
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(written.map(({ id }) => id)).toEqual(['a', 7]);
    for (const { summary, cites } of written) {
      expect(summary.length).toBeLessThanOrEqual(60);
      expect(cites.every((line: number) => line >= 1 && line <= notes.split('\n').length)).toBe(true);
    }
  });

  test('bad lines are told by number and left out; the rest is written', async () => {
    const lines = [
      '{"id":',
      JSON.stringify(good),
      '',
      JSON.stringify({ ...good, max_chars: 0 }),
      '[]',
      JSON.stringify({ ...good, lang: 'fr' }),
    ];
    const { code, stderr, written, input } = await evaluateLines(lines);
    expect(code).toBe(1);
    expect(written).toHaveLength(1);
    expect(stderr).toContain(`${input}:1: not JSON\n`);
    expect(stderr).toContain(`${input}:4: max_chars: `);
    expect(stderr).toContain(`${input}:5: line: `);
    expect(stderr).toContain(`${input}:6: lang: `);
    expect(stderr).toContain('1 written');
  });

  test('--json counts on stdout', async () => {
    const { stdout } = await evaluateLines([JSON.stringify(good), 'x'], ['--json']);
    expect(JSON.parse(stdout)).toEqual({ written: 1, bad: 1 });
  });

  test('an empty file gives an empty file', async () => {
    expect(await evaluateLines([])).toMatchObject({ code: 0, written: [] });
  });

  test('a folder in place of the file', async () => {
    const { code, stderr } = await run(['eval', '--in', folder, '--out', join(folder, 'out.jsonl')]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${folder}: it is a folder; name a file in it.\n` });
  });

  test('a place that cannot be written to', async () => {
    const input = join(folder, 'in.jsonl');
    writeFileSync(input, '');
    const { code, stderr } = await run(['eval', '--in', input, '--out', join(folder, 'no/such/out.jsonl')]);
    expect(code).toBe(1);
    expect(stderr).toContain('out.jsonl: there is no such file');
  });
});
