import { DatabaseSync } from 'node:sqlite';
import { memoryPath } from './database-url.ts';
import { makePrivateFile } from './sqlite-file.ts';

/** Another `summit start` holds the file. The message says which and what to do. */
export class StoreLockedError extends Error {
  readonly file: string;
  /** As the holder sees itself: inside a container it is another number outside. */
  readonly pid: number | null;

  constructor(file: string, pid: number | null) {
    const holder = pid === null ? 'another process' : `process ${pid}`;
    super(
      `${file} is in use by ${holder}, another \`summit start\`. Stop that one, or set DATABASE_URL to another file.`,
    );
    this.name = 'StoreLockedError';
    this.file = file;
    this.pid = pid;
  }
}

/**
 * Holds the file against a second `start` by an open write transaction on `<file>.lock`. The system takes such a lock
 * back when the process dies, however it dies, so nothing stale is ever left; others can still read the holder's pid.
 * @returns how to let go
 * @throws StoreLockedError
 */
export function lockSqliteFile(path: string): () => void {
  if (path === memoryPath) return () => {};
  const lockPath = `${path}.lock`;
  makePrivateFile(lockPath);
  const lock = new DatabaseSync(lockPath, { timeout: 0 });
  try {
    lock.exec('create table if not exists holder (pid integer not null)');
    lock.exec('begin immediate');
    lock.exec(`delete from holder; insert into holder (pid) values (${process.pid}); commit`);
    lock.exec('begin immediate');
  } catch (error) {
    const pid = isBusy(error) ? readHolder(lock) : null;
    lock.close();
    throw isBusy(error) ? new StoreLockedError(path, pid) : error;
  }
  return () => lock.close();
}

function readHolder(lock: DatabaseSync): number | null {
  try {
    const row = lock.prepare('select pid from holder').get();
    return typeof row?.pid === 'number' ? row.pid : null;
  } catch {
    // The holder is only just writing its pid. That there is one is known already, and is told without it.
    return null;
  }
}

/** SQLite's result code SQLITE_BUSY; the bits above the lowest eight say why. */
function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' && (code & 0xff) === 5;
}
