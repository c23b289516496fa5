import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');

/** Stands in for Summit: says how it was started, then ends as its first argument asks. */
const program = `
const [end, value] = process.argv.slice(2);
process.on('SIGTERM', () => process.exit(7));
const major = Number.parseInt(process.versions.node, 10);
console.log(JSON.stringify({ major, pid: process.pid, args: process.argv.slice(2), isMarked: 'SUMMIT_HANDED_OVER' in process.env }));
if (end === 'exit') process.exitCode = Number(value);
else if (end === 'die') process.kill(process.pid, value as string);
else setTimeout(() => {}, 60_000);
`;

interface Hello {
  readonly major: number;
  readonly pid: number;
  readonly args: readonly string[];
  readonly isMarked: boolean;
}

let place: string;
const running: ChildProcess[] = [];

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'summit-launcher-'));
  install(join(place, 'whole'));
  symlinkSync(join(root, 'node_modules'), join(place, 'whole/node_modules'));
  install(join(place, 'bare'));
});

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rmSync(place, { recursive: true }));

function install(folder: string): void {
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/main.ts'), program);
}

/** Makes the Node of the tests believe that it is another one. The Node it hands over to is not told. */
function pretend(node: string, platform: string = process.platform): string[] {
  const lie = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${node}' } });
    Object.defineProperty(process, 'platform', { value: '${platform}' });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(lie)}`];
}

function launch(folder: string, flags: readonly string[], ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [...flags, join(place, folder, 'bin/summit.js'), ...args]);
  running.push(child);
  return child;
}

async function ending(child: ChildProcess): Promise<{ code: number | null; signal: string | null; stderr: string }> {
  if (child.stderr === null) throw new Error('no stderr');
  const [[code, signal], stderr] = await Promise.all([once(child, 'exit'), text(child.stderr)]);
  return { code, signal, stderr };
}

async function hello(child: ChildProcess): Promise<Hello> {
  if (child.stdout === null) throw new Error('no stdout');
  const [line] = await once(child.stdout, 'data');
  return JSON.parse(String(line));
}

describe('on a Node that is new enough', () => {
  test('the program runs in the same process', async () => {
    const child = launch('bare', [], 'exit', '3', '--json');
    const [said, end] = await Promise.all([hello(child), ending(child)]);
    expect(said).toMatchObject({ pid: child.pid, args: ['exit', '3', '--json'] });
    expect(end.code).toBe(3);
  });
});

describe('on an old Node', () => {
  test('the Node from npm takes over, with arguments and exit code', async () => {
    const child = launch('whole', pretend('18.19.0'), 'exit', '2', 'a b', '「引用」');
    const [said, end] = await Promise.all([hello(child), ending(child)]);
    expect(said).toMatchObject({ args: ['exit', '2', 'a b', '「引用」'], isMarked: false });
    expect(said.major).toBeGreaterThanOrEqual(24);
    expect(said.pid).not.toBe(child.pid);
    expect(end.code).toBe(2);
  });

  test('a death by signal is passed on', async () => {
    const child = launch('whole', pretend('20.20.2'), 'die', 'SIGABRT');
    expect(await ending(child)).toMatchObject({ code: null, signal: 'SIGABRT' });
  });

  test('SIGTERM reaches the program, which ends in its own way', async () => {
    const child = launch('whole', pretend('20.20.2'), 'wait');
    await hello(child);
    child.kill('SIGTERM');
    expect(await ending(child)).toMatchObject({ code: 7, signal: null });
  });

  test('the program does not outlive a launcher that was killed', async () => {
    const child = launch('whole', pretend('20.20.2'), 'wait');
    await hello(child);
    child.kill('SIGKILL');
    // Resolves when stderr closes, which the last process that holds it does by ending.
    expect(await ending(child)).toMatchObject({ signal: 'SIGKILL' });
  });

  test.each([
    ['no Node came with npm', 'bare', process.platform],
    ['there is none for the platform', 'whole', 'sunos'],
  ])('says what to do where %s', async (_, folder, platform) => {
    const end = await ending(launch(folder, pretend('20.20.2', platform), 'exit', '0'));
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('Summit needs Node 24 or newer. This is Node 20.20.2');
    expect(end.stderr).toContain('npm ci');
    expect(end.stderr).not.toContain('    at ');
  });
});
