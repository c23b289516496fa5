import { CommandFailed } from './exit-code.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** What the system said about a file that a person named, in plain words; any other error as it came. */
export function wordFileError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('path' in error)) return error;
  const reason = reasons[String(error.code)];
  return reason === undefined ? error : new CommandFailed(`${String(error.path)}: ${reason}.`);
}
