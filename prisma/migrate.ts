import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { MIGRATED_SCHEMA_FILE, MIGRATIONS_DIR, SCHEMA_FILE, applyMigrations, diffSchemas, readMigrations } from './schema-engine.ts';

/** Any fixed number serves, as long as all processes that migrate use the same one. */
const MIGRATION_LOCK = 4_725_200_118;

/**
 * Brings the database up to the newest migration. Processes that start at once wait for each other.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await applyMigrations(databaseUrl, await readMigrations());
  } finally {
    await lock.end();
  }
}

/**
 * Writes a migration that leads from the last migration's schema to the edited one.
 * @returns its folder, or null where nothing has changed
 */
export async function createMigration(name: string): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('A migration is named in lower case with underscores, e.g. add_budgets.');
  const edited = await readFile(SCHEMA_FILE, 'utf8');
  const migrated = existsSync(MIGRATED_SCHEMA_FILE) ? await readFile(MIGRATED_SCHEMA_FILE, 'utf8') : null;
  const sql = await diffSchemas(migrated, edited);
  if (sql === null) return null;
  const { migrationDirectories } = await readMigrations();
  const folder = join(MIGRATIONS_DIR, `${String(migrationDirectories.length + 1).padStart(4, '0')}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
  await writeFile(MIGRATED_SCHEMA_FILE, edited);
  return folder;
}

async function main(): Promise<void> {
  const [verb, name] = parseArgs({ allowPositionals: true }).positionals;
  if (verb !== 'new' || name === undefined) throw new Error('Usage: node prisma/migrate.ts new NAME');
  const folder = await createMigration(name);
  console.log(folder ?? 'The schema has not changed since the last migration.');
}

if (import.meta.main) await main();
