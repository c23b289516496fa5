import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { DigestContext } from '../../src/digests/digest.ts';
import { toHtml } from '../../src/digests/render/html.ts';
import { toMarkdown } from '../../src/digests/render/markdown.ts';
import { planImport } from '../../src/imports/import-plan.ts';
import { toImportedEvent } from '../../src/imports/imported-event.ts';
import { readMarkdown } from '../../src/imports/markdown-file.ts';
import { digestOf } from './kumo-days.ts';
import { shownLines, textOf } from './shown-lines.ts';

const folder = join(import.meta.dirname, '../../../shared/seeds');
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .sort()
  : [];
const settings = { timeZone: 'Asia/Tokyo', now: new Date('2026-07-13T00:00:00Z') };

function read(file: string) {
  return toImportedEvent(
    planImport([readMarkdown(file, readFileSync(join(folder, file), 'utf8'))], settings),
    settings,
  );
}

if (files.length === 0)
  test.skip('the reports in ../shared/seeds are absent here: their digests are not tested', () => {});
else
  describe.each(files)('%s', (file) => {
    const input = read(file);

    test.each(['updates', 'sessions', null] as const)(
      'format %s: names its sessions and accounts for every note',
      (format) => {
        const digest = digestOf(input, { format, medium: 'document' });
        const context: DigestContext = input;
        for (const text of [toMarkdown(digest, context), toHtml(digest, context)])
          for (const { title, isGeneral } of input.sessions)
            if (!isGeneral) expect(plain(text)).toContain(plain(title));
        const { used, shortened, leftOut } = digest.accounting;
        expect([...used, ...shortened, ...leftOut].sort()).toEqual(input.notes.map(({ id }) => id).sort());
      },
    );

    test('cites for each statement the line of the file that says it', () => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n');
      const notes = new Map(input.notes.map((note) => [note.id, note]));
      for (const medium of ['slack', 'document'] as const)
        for (const claim of digestOf(input, { format: null, medium }).claims) {
          const [cite] = claim.cites;
          const line = (notes.get(cite?.noteId ?? '')?.line ?? 0) + (cite?.line ?? 0);
          expect(plain(lines[line - 1] ?? '')).toContain(plain(claim.text));
        }
    });
  });

const recap = files.find((file) => file.startsWith('004'));
/** The lines of 004 that only say what a word means. */
const definitions = [24, 75, 76, 89, 91, 92, 96, 99, 111, 115, 116, 121, 140, 170, 173, 177, 179, 187];

if (recap)
  test.each(['slack', 'document'] as const)(
    'a definition of the recap of updates is never an update (%s)',
    (medium) => {
      const input = read(recap);
      const lines = readFileSync(join(folder, recap), 'utf8').split('\n');
      const digest = digestOf(input, { format: null, medium });
      expect(digest.format).toBe('updates');
      const updates = new Set(digest.claims.filter(({ kind }) => kind === 'update').map(({ id }) => id));
      const shown = shownLines(digest).filter(({ claimId }) => updates.has(claimId ?? ''));
      for (const number of definitions) {
        const definition = plain((lines[number - 1] ?? '').replace(/^\s*(?:\d+\.|[-*])\s*/, ''));
        expect(definition).not.toBe('');
        for (const line of shown) expect(plain(textOf(line))).not.toContain(definition);
      }
    },
  );

/** Without marks, escapes and blanks. */
function plain(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(/[*_~`\\\s]/g, '');
}
