import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './terminal.ts';

const mori = `# くもデイズ大阪 2026

## [13:30 - 14:10] IOT201 町工場のIoT

* Hako Queue が東京で一般提供
* 温度は 5 分おきに送れば足りる
* 現場の人が直せることが大事だと思う
`;

const hayashi = `# くもデイズ大阪 2026

## IOT201 町工場のIoT

- Hako Queue が東京で一般提供になった
- 電池は 2 年もつ
`;

let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'summit-digest-'));
  writeFileSync(path('mori.md'), mori);
  writeFileSync(path('hayashi.md'), hayashi);
  writeFileSync(path('empty.md'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('digest of files', () => {
  test('is Markdown on stdout, headings in the language of the notes', async () => {
    const { code, stdout, stderr } = await run(['digest', path('mori.md'), '--format', 'sessions']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^# くもデイズ大阪 2026 セッションまとめ\n/);
    expect(stdout).toContain('町工場のIoT');
    expect(stdout).toContain('notes=');
  });

  test('several files are one event: a session of both stands there once and cites both', async () => {
    const { stdout } = await run(['digest', path('mori.md'), path('hayashi.md'), '--json']);
    const { event, claims } = JSON.parse(stdout);
    const named = event.sessions.filter(({ title }: { title: string }) => title.includes('町工場のIoT'));
    expect(named).toHaveLength(1);
    expect(new Set(named[0].notes.map(({ file }: { file: string }) => file))).toEqual(
      new Set(['mori.md', 'hayashi.md']),
    );
    const ids = new Set(named[0].notes.map(({ id }: { id: string }) => id));
    expect(claims.length).toBeGreaterThan(0);
    for (const { cites } of claims) expect(cites.filter((id: string) => !ids.has(id))).toEqual([]);
  });

  test('--out json and --json are the same', async () => {
    const [out, json] = [
      await run(['digest', path('mori.md'), '--out', 'json']),
      await run(['--json', 'digest', path('mori.md')]),
    ];
    // Times of notes are the moment of the run.
    const withoutTimes = (text: string) => text.replaceAll(/"\d{4}-\d\d-\d\dT[^"]+"/g, '""');
    expect(withoutTimes(out.stdout)).toBe(withoutTimes(json.stdout));
  });

  test('--language words the headings', async () => {
    const { stdout } = await run(['digest', path('mori.md'), '--format', 'updates', '--language', 'en']);
    expect(stdout).toContain("What's new");
  });

  test.each(['zenn', 'html'])('--out %s', async (kind) => {
    const { code, stdout } = await run(['digest', path('mori.md'), '--out', kind]);
    expect(code).toBe(0);
    expect(stdout).toContain('町工場のIoT');
  });

  test('no bar is drawn unless stderr is a terminal', async () => {
    const { stderr } = await run(['digest', path('mori.md')], { isTerminal: true });
    expect(stderr).toContain('files');
  });

  test.each(['themes', 'report', 'trip'])('%s is not built yet and says so', async (format) => {
    const { code, stdout, stderr } = await run(['digest', path('mori.md'), '--format', format]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('not built yet');
  });

  test('help offers the formats that are built, and names those to come as such', async () => {
    const help = (await run(['digest', '--help'])).stdout.replace(/\s+/g, ' ');
    expect(help).toContain('(choices: "updates", "sessions")');
    expect(help).toContain('themes, report, trip: to come');
    const { code, stderr } = await run(['digest', path('mori.md'), '--format', 'poem']);
    expect(code).toBe(2);
    expect(stderr).toContain('Allowed choices are updates, sessions.');
  });

  test('an empty file is refused by name', async () => {
    const { code, stderr } = await run(['digest', path('empty.md')]);
    expect(code).toBe(1);
    expect(stderr).toContain('empty.md cannot be read: the file is empty.');
  });
});

const seeds = resolve(import.meta.dirname, '../../../shared/seeds');
const seedFiles = listSeeds();

function listSeeds(): string[] {
  try {
    return readdirSync(seeds).map((name) => join(seeds, name));
  } catch {
    return [];
  }
}

describe('real reports', () => {
  if (seedFiles.length === 0) test.skip('there are no real reports beside the repository', () => {});
  for (const seed of seedFiles) {
    test(`${basename(seed)} names its sessions`, async () => {
      const { code, stdout } = await run(['digest', seed]);
      expect(code).toBe(0);
      const { event } = JSON.parse((await run(['digest', seed, '--json'])).stdout);
      for (const { title, notes, isGeneral } of event.sessions) {
        if (notes.length > 0 && !isGeneral && title !== 'General') expect(plain(stdout)).toContain(plain(title));
      }
    });
  }
});

/** Without the marks and escapes of Markdown. */
function plain(text: string): string {
  return text.replace(/[\\*_`\s]/g, '');
}
