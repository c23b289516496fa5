import type { z } from 'zod';
import { languageOf, readFileText } from './file-text.ts';
import type { ImportedFile } from './imported-file.ts';
import { fromExport } from './json-export.ts';
import { exportShape, firstFault, simpleShape } from './json-shape.ts';
import { fromSimple } from './json-simple.ts';
import { unreadable } from './unreadable.ts';

/**
 * Reads what `export --out json` writes, or the simple shape
 * `{event, sessions:[{title, code?, speakers?, room?, startsAt?, endsAt?, notes:[{author?, text}]}]}`.
 * JSON has no lines of its own: a note without one gets its number within the file.
 * @throws SummitError `file_unreadable` naming the line, or the place such as `sessions[2].notes[0].text`
 */
export function readJson(file: string, content: string | Uint8Array): ImportedFile {
  const text = readFileText(file, content);
  const value = parseJson(file, text);
  const isExport = typeof value === 'object' && value !== null && 'events' in value;
  const read = isExport
    ? fromExport(file, check(file, exportShape, value))
    : fromSimple(file, check(file, simpleShape, value));
  const words = read.sessions.flatMap(({ title, notes }) => [title, ...notes.map((note) => note.text)]);
  return { file, language: languageOf([read.eventName, ...words].join('\n')), ...read };
}

function check<T>(file: string, shape: z.ZodType<T>, value: unknown): T {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  throw unreadable(file, firstFault(read.error));
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const told = error instanceof Error ? error.message : '';
    const line = /line (\d+)/.exec(told)?.[1] ?? lineAt(text, /position (\d+)/.exec(told)?.[1]);
    throw unreadable(file, 'this is not valid JSON', line === undefined ? text.split('\n').length : Number(line));
  }
}

function lineAt(text: string, position: string | undefined): number | undefined {
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
}
