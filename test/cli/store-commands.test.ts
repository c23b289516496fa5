import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportShape } from '../fixtures/export-shape.ts';
import { eachDatabase } from '../support/databases.ts';
import { run } from './terminal.ts';

const report = `# Kumo Days 2026

2026-07-09

## [10:00 - 10:40] SVS101 Queues at night

- Hako Queue is generally available in Tokyo
  - 30 % cheaper than before
- Messages are kept for 30 days
- Who pays for the dead letters?
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'summit-cli-'));
  writeFileSync(join(folder, 'kumo.md'), report);
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'kumo.md');

eachDatabase((_name, databases) => {
  let env: Record<string, string>;
  const summit = (...args: string[]) => run(args, { env });

  beforeAll(async () => {
    env = { DATABASE_URL: await databases.url() };
  });

  test('migrate finds nothing to do where all is done', async () => {
    expect(await summit('migrate')).toEqual({ code: 0, stdout: 'Nothing to do.\n', stderr: '' });
    expect(JSON.parse((await summit('migrate', '--json')).stdout)).toEqual({ applied: [] });
  });

  test('export of nothing is an empty list', async () => {
    expect(JSON.parse((await summit('export')).stdout)).toEqual({ events: [] });
  });

  test('import says what it did and what comes next; the same file again changes nothing', async () => {
    const first = await summit('import', file(), '--event', 'Kumo  Days');
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('/summit event use') });
    expect(first.stdout).toMatch(
      /^Kumo Days: 2 sessions; notes: [1-9]\d* new, 0 known, 0 replaced; \d+ other lines\n {2}1 of 2 notes is under no session: /,
    );
    const again = JSON.parse((await summit('import', file(), '--event', 'kumo days', '--json')).stdout);
    expect(again.events).toEqual([expect.objectContaining({ name: 'Kumo Days', notesNew: 0, notesReplaced: 0 })]);
  });

  test('export has the fixed shape and every line that is not empty', async () => {
    const { code, stdout, stderr } = await summit('export');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { events } = exportShape.parse(JSON.parse(stdout));
    const lines = events.flatMap(({ meta, sessions }) => [
      ...meta.map(({ line }) => line),
      ...sessions.flatMap((session) => session.meta.map(({ line }) => line)),
      ...sessions.flatMap(({ notes }) =>
        notes.flatMap(({ line, text }) =>
          (text ?? '').split('\n').flatMap((each, at) => (each.trim() === '' ? [] : [(line ?? 0) + at])),
        ),
      ),
    ]);
    const given = report.split('\n').flatMap((text, at) => (text.trim() === '' ? [] : [at + 1]));
    expect(lines.sort((a, b) => a - b)).toEqual(given);
  });

  test.each(['md', 'zenn', 'html'])('export as %s names the session', async (kind) => {
    const { code, stdout } = await summit('export', '--event', 'KUMO DAYS', '--out', kind);
    expect(code).toBe(0);
    expect(stdout).toContain('Queues at night');
  });

  test('an event that nobody knows is refused with those that are known', async () => {
    const { code, stderr } = await summit('export', '--event', 'Other');
    expect(code).toBe(1);
    expect(stderr).toBe('There is no event “Other”. Known: Kumo Days.\n');
  });

  test('several events do not fit in one document', async () => {
    await summit('import', file(), '--event', 'Second');
    const { code, stderr } = await summit('export', '--out', 'md');
    expect(code).toBe(2);
    expect(stderr).toContain('Kumo Days (');
    expect(JSON.parse((await summit('export')).stdout).events).toHaveLength(2);
  });

  test('doctor is content with database and settings, and skips what is not set up', async () => {
    const { code, stdout } = await summit('doctor', '--json');
    expect(code).toBe(0);
    const { ok, checks } = JSON.parse(stdout);
    expect(ok).toBe(true);
    expect(checks.map(({ name, state }: { name: string; state: string }) => `${name} ${state}`)).toEqual([
      'node ok',
      'settings ok',
      'database ok',
      'slack skipped',
      'model skipped',
    ]);
  });
});

describe('import of a file', () => {
  const keep = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const fresh = (name: string) => ({ env: { DATABASE_URL: `file:${join(folder, name)}` } });

  test('tells the notes under no session, and what would make one', async () => {
    const plain = keep('plain.md', '# My conf\n\n## Lunch\n\n- Good soup\n\n## Session: Cold start\n\n- It is slow\n');
    const { code, stdout } = await run(['import', plain], fresh('e.db'));
    expect(code).toBe(0);
    expect(stdout).toContain(
      '\n  1 of 2 notes is under no session: a heading becomes a session when it has a code or a time',
    );
    const table = keep('table.csv', 'session,text\n,Good soup\n,Long queue\n');
    expect((await run(['import', table], fresh('e.db'))).stdout).toContain(
      '2 of 2 notes are under no session: a row names its session in the column session or code.\n',
    );
    const { events } = JSON.parse((await run(['import', plain, table, file(), '--json'], fresh('e.db'))).stdout);
    // In the report, the line with the day.
    expect(events.map((event: { notesUnderNoSession: number }) => event.notesUnderNoSession)).toEqual([1, 2, 1]);
  });

  test.each([
    ['head.csv', 'session,text\n'],
    ['title.md', '# Only a title\n'],
    ['bare.json', '{"event": "Bare", "sessions": []}'],
  ])('%s without note and session is refused, and nothing beside it is stored', async (name, text) => {
    const { code, stdout, stderr } = await run(['import', file(), keep(name, text)], fresh('f.db'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`${name} holds no note and no session.\nNothing was stored.\n`);
    expect(JSON.parse((await run(['export'], fresh('f.db'))).stdout)).toEqual({ events: [] });
  });
});

describe('a database without tables', () => {
  test('migrate makes them and says which; import and export make them by themselves', async () => {
    const fresh = (name: string) => ({ env: { DATABASE_URL: `file:${join(folder, name)}` } });
    expect((await run(['migrate'], fresh('a.db'))).stdout).toMatch(/^Applied: 0001-.*\.\n$/);
    expect(await run(['export'], fresh('b.db'))).toMatchObject({ code: 0 });
    expect(await run(['import', file()], fresh('c.db'))).toMatchObject({ code: 0 });
  });

  test('doctor says that it answers and what brings it up to date', async () => {
    const { code, stdout } = await run(['doctor'], { env: { DATABASE_URL: `file:${join(folder, 'd.db')}` } });
    expect(code).toBe(0);
    expect(stdout).toContain('✓ database  It answers. start or migrate');
  });

  test('doctor fails where no database answers', async () => {
    const { code, stdout } = await run(['doctor'], { env: { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/d' } });
    expect(code).toBe(1);
    expect(stdout).toContain('✗ database');
    expect(stdout).not.toContain('hunter2');
  });
});
