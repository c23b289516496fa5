import { fileURLToPath } from 'node:url';

/** Where the store is. */
export type DatabasePlace =
  | { readonly engine: 'sqlite' /** A file's path, or `:memory:`. */; readonly path: string }
  | { readonly engine: 'postgres'; readonly url: string };

/** SQLite's own name for a database that lives in the process and ends with it. */
export const memoryPath = ':memory:';

/**
 * Reads `file:./data/summit.db`, `file:/var/lib/summit.db`, `file:///var/lib/summit.db`, `file::memory:` and
 * `postgres://…` or `postgresql://…`.
 * @throws Error for anything else; it does not repeat the URL, which may hold a password
 */
export function readDatabaseUrl(databaseUrl: string): DatabasePlace {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return { engine: 'postgres', url: databaseUrl };
  if (databaseUrl.startsWith('file://')) return { engine: 'sqlite', path: fileURLToPath(databaseUrl) };
  const path = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : '';
  if (path === '') throw new Error('DATABASE_URL should be file:<path> or postgres://…');
  return { engine: 'sqlite', path };
}
