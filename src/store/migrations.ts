import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database, Engine } from './database.ts';
import { createFirstTables } from './migrations/0001-first-tables.ts';

/** In the order of their names. A change of the schema is a new one; a released one is never edited. */
const migrations: Readonly<Record<string, (db: Kysely<unknown>, engine: Engine) => Promise<void>>> = {
  '0001-first-tables': createFirstTables,
};

/**
 * Brings the database up to date in one transaction; a second process that migrates at the same time waits and then
 * finds nothing to do.
 * @returns the names of what was applied
 */
export async function migrate(database: Database): Promise<string[]> {
  const { results, error } = await (await createMigrator(database)).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}

/** Does the database have the tables this version needs? */
export async function isMigrated(database: Database): Promise<boolean> {
  const known = await (await createMigrator(database)).getMigrations();
  return known.every(({ executedAt }) => executedAt !== undefined);
}

async function createMigrator(database: Database): Promise<Migrator> {
  const provided: Record<string, Migration> = {};
  for (const [name, up] of Object.entries(migrations)) provided[name] = { up: (db) => up(db, database.engine) };
  return new Migrator({
    db: database.kysely,
    provider: { getMigrations: async () => provided },
    ...(await migrationSchema(database)),
  });
}

/** Without it, tables of another schema of the same PostgreSQL database would pass for ours. */
async function migrationSchema({ kysely, engine }: Database): Promise<{ migrationTableSchema?: string }> {
  if (engine === 'sqlite') return {};
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(kysely);
  const name = rows[0]?.name;
  return name ? { migrationTableSchema: name } : {};
}
