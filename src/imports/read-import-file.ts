import { readCsv } from './csv-file.ts';
import type { ImportedFile } from './imported-file.ts';
import { readJson } from './json-file.ts';
import { readMarkdown } from './markdown-file.ts';
import { unreadable } from './unreadable.ts';

/**
 * Reads a file of notes by the ending of its name: `.md`, `.markdown` and `.txt`; `.json`; `.csv` and `.tsv`.
 * @throws SummitError `file_unreadable` with the reason in plain words, and the line where there is one
 */
export function readImportFile(name: string, content: string | Uint8Array): ImportedFile {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  switch (ending) {
    case 'md':
    case 'markdown':
    case 'txt':
      return readMarkdown(name, content);
    case 'json':
      return readJson(name, content);
    case 'csv':
    case 'tsv':
      return readCsv(name, content);
    default:
      throw unreadable(name, 'only .md, .json and .csv files can be imported');
  }
}
