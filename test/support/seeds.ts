import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from '@jest/globals';
import { headingPath } from '../../src/imports/heading-path.ts';
import type { ImportedFile } from '../../src/imports/imported-file.ts';
import { readMarkdown } from '../../src/imports/markdown-file.ts';
import type { Point } from '../../src/notes/point.ts';
import { pointsOf } from '../../src/notes/points.ts';

/** Real reports beside the repository. They are not part of it, so tests name them by line and at most a few words. */
const folder = new URL('../../../shared/seeds/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder) : [];

export type SeedNumber = '000' | '001' | '002' | '003' | '004';

/** A test on a report; skipped by name where the reports are not there. */
export const testSeeds: (name: string, work: () => void) => void =
  files.length > 0 ? test : (name, work) => test.skip(`${name} (no reports beside the repository)`, work);

export function readSeed(number: SeedNumber): { readonly file: string; readonly text: string } {
  const file = files.find((name) => name.startsWith(number)) ?? '';
  return { file, text: readFileSync(new URL(file, folder), 'utf8') };
}

/** The points of an imported report by line of the file, from 1. */
export function seedPoints(number: SeedNumber): Map<number, Point[]> {
  const { file, text } = readSeed(number);
  return pointsByLine(readMarkdown(file, text));
}

export function pointsByLine(read: ImportedFile): Map<number, Point[]> {
  const lines = [...read.meta, ...read.sessions.flatMap(({ meta }) => meta)];
  const meta = lines.map((line) => ({ ...line, eventId: 'event', sessionId: null, file: read.file }));
  const notes = read.sessions.flatMap((session) => session.notes);
  const points = notes.flatMap(({ text, line }) =>
    pointsOf({ id: String(line), text, kind: null }, headingPath(meta, read.file, line)),
  );
  return Map.groupBy(points, ({ noteId, line }) => Number(noteId) + line);
}
