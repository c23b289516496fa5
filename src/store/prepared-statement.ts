import type { PoolClient, QueryConfig, QueryResult } from 'pg';

/** Marks a statement that runs so often, and so shortly, that PostgreSQL should plan it once per connection. */
export function preparedAs(name: string, text: string): string {
  return `/* prepared as ${name} */ ${text}`;
}

type Run = (query: QueryConfig) => Promise<QueryResult>;

/** Makes a connection prepare what is marked so. Texts of one name must be the same. */
export function prepareMarked(client: PoolClient): void {
  const run: Run = client.query.bind(client);
  const query = (text: string, values: unknown[] = []) => {
    const name = /^\/\* prepared as (\w+) \*\//.exec(text)?.[1];
    return name === undefined ? run({ text, values }) : runPrepared(run, { name, text, values });
  };
  Object.assign(client, { query });
}

/** A pooler in between may hand each statement to another connection, where nothing is prepared. */
async function runPrepared(run: Run, { name, text, values }: Required<Pick<QueryConfig, 'name' | 'text' | 'values'>>) {
  try {
    return await run({ name, text, values });
  } catch (error) {
    if (!isUnprepared(error)) throw error;
    return run({ text, values });
  }
}

/** PostgreSQL, appendix A: `invalid_sql_statement_name`, `duplicate_prepared_statement`. */
function isUnprepared(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '26000' || code === '42P05';
}
