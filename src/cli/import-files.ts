import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportedFile } from '../imports/imported-file.ts';
import { readImportFile } from '../imports/read-import-file.ts';
import { wordFileError } from './file-failure.ts';

/** Reads and understands files that a person named. @throws CommandFailed, SummitError `file_unreadable` */
export async function readImportFiles(
  paths: readonly string[],
  onFile: () => void = () => {},
): Promise<ImportedFile[]> {
  const files: ImportedFile[] = [];
  for (const path of paths) {
    files.push(readImportFile(basename(path), await readBytes(path)));
    onFile();
  }
  return files;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw wordFileError(error, path);
  }
}
