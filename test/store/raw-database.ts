import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';

/** Every row of every table as text: what is not in it is not kept. */
export async function dumpDatabase(databaseUrl: string): Promise<string> {
  return databaseUrl.startsWith('file:') ? dumpSqlite(databaseUrl.slice('file:'.length)) : dumpPostgres(databaseUrl);
}

function dumpSqlite(path: string): string {
  const file = new DatabaseSync(path);
  const tables = file.prepare("select name from sqlite_master where type = 'table'").all();
  const rows = tables.map(({ name }) => [name, file.prepare(`select * from "${name}"`).all()]);
  file.close();
  return JSON.stringify(rows);
}

async function dumpPostgres(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const tables = await client.query(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace",
  );
  const rows = [];
  for (const { name } of tables.rows) rows.push([name, (await client.query(`select * from "${name}"`)).rows]);
  await client.end();
  return JSON.stringify(rows);
}

/** Runs a statement past the store. */
export async function executeIn(databaseUrl: string, statement: string): Promise<void> {
  if (databaseUrl.startsWith('file:')) {
    const file = new DatabaseSync(databaseUrl.slice('file:'.length));
    file.exec(statement);
    file.close();
    return;
  }
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
