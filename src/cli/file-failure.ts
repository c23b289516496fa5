import { CommandFailed } from './exit-code.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/**
 * What the system said about a file that a person named, in plain words; any other error as it came.
 * @param readPath the file that was read: a folder can be opened, and the failure to read it names no path
 */
export function wordFileError(error: unknown, readPath: string): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error)) return error;
  const path = 'path' in error ? String(error.path) : error.code === 'EISDIR' ? readPath : null;
  const reason = reasons[String(error.code)];
  return reason === undefined || path === null ? error : new CommandFailed(`${path}: ${reason}.`);
}
