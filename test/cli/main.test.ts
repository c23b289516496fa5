import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { run } from './terminal.ts';

const commands = ['start', 'demo', 'doctor', 'migrate', 'import', 'digest', 'export', 'eval'];

describe('help', () => {
  test('names every command, on stdout', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of commands) expect(stdout).toContain(`  ${command} `);
  });

  test.each(commands)('%s explains itself and --json', async (command) => {
    const { code, stdout } = await run([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: summit ${command}`);
    expect(stdout).toContain('--json');
  });
});

test('--version is that of package.json', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('export says that a document holds one event', async () => {
  const { stdout } = await run(['export', '--help']);
  expect(stdout.replace(/\s+/g, ' ')).toContain('choose it with --event when several are kept');
});

describe('wrong use is 2, said on stderr with what to do', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['dance']],
    ['an unknown option', ['migrate', '--fast']],
    ['an unknown format', ['digest', 'a.md', '--format', 'poem']],
    ['an unknown language', ['digest', 'a.md', '--language', 'fr']],
    ['an unknown kind of document', ['export', '--out', 'pdf']],
    ['no file', ['import']],
    ['a missing option', ['eval', '--in', 'a.jsonl']],
    ['a port out of range', ['demo', '--port', '70000']],
    ['one file for both ends', ['eval', '--in', 'a.jsonl', '--out', './a.jsonl']],
    ['an argument too many', ['migrate', 'now']],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--help');
  });
});

describe('failures are 1, in plain words', () => {
  test('start without tokens says which are missing, where to get them, and that the demo needs none', async () => {
    const { code, stdout, stderr } = await run(['start']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const words of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'api.slack.com/apps', 'npm run demo'])
      expect(stderr).toContain(words);
  });

  test('start with half of the tokens names the other half only', async () => {
    const { stderr } = await run(['start'], { env: { SLACK_BOT_TOKEN: 'xoxb-1' } });
    expect(stderr.split('Where to get them')[0]).not.toContain('SLACK_BOT_TOKEN');
  });

  test('all faulty settings are told at once', async () => {
    const { code, stderr } = await run(['migrate'], {
      env: { PORT: 'x', DATABASE_URL: 'mysql://', SUMMIT_TIME_ZONE: 'JST' },
    });
    expect(code).toBe(1);
    for (const name of ['PORT', 'DATABASE_URL', 'SUMMIT_TIME_ZONE']) expect(stderr).toContain(name);
  });

  test.each([
    ['digest', ['digest', '/nowhere/a.md']],
    ['import', ['import', '/nowhere/a.md']],
    ['eval', ['eval', '--in', '/nowhere/a.jsonl', '--out', '/tmp/out.jsonl']],
  ])('%s of a file that is not there', async (_, args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^\/nowhere\/a\.\w+: there is no such file or folder\.\n$/);
  });

  test.each([
    ['digest', ['digest', tmpdir()]],
    ['import', ['import', tmpdir()]],
  ])('%s of a folder', async (_, args) => {
    const { code, stderr } = await run(args);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${tmpdir()}: it is a folder; name a file in it.\n` });
  });

  test('a database that does not answer', async () => {
    const { code, stderr } = await run(['migrate'], { env: { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/d' } });
    expect(code).toBe(1);
    expect(stderr).toContain('Nothing answers at 127.0.0.1:1');
    expect(stderr).not.toContain('hunter2');
  });
});
