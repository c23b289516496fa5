import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { memoryPath } from './database-url.ts';

/**
 * Opens the file, made for its owner alone where it does not exist. Every setting is given on every open: a reopened
 * WAL file would otherwise run with `synchronous=NORMAL`, which loses commits in a power cut.
 */
export function openSqliteFile(path: string): DatabaseSync {
  if (path !== memoryPath) makePrivateFile(path);
  const file = new DatabaseSync(path, { timeout: 5_000 });
  file.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma secure_delete = on;
  `);
  return file;
}

/** Only the owner reads notes on a shared machine; SQLite gives its side files the mode of the main one. */
export function makePrivateFile(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}
