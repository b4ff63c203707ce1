import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { SchemaEngine, type DiffTarget, type MigrationList } from '@prisma/schema-engine-wasm';

export const SCHEMA_FILE = join(import.meta.dirname, 'schema.prisma');
export const MIGRATIONS_DIR = join(import.meta.dirname, 'migrations');
/** The schema as the last migration left it; the next migration starts from here. */
export const MIGRATED_SCHEMA_FILE = join(MIGRATIONS_DIR, 'schema.prisma');

const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database does not have yet, with Prisma's schema engine built as WebAssembly.
 * @returns their names
 */
export async function applyMigrations(databaseUrl: string, migrationsList: MigrationList): Promise<string[]> {
  // One connection that stays until the end: the engine holds a lock that lives as long as its connection.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 });
  try {
    const engine = await openEngine(new PrismaPg(pool));
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
    return appliedMigrationNames;
  } finally {
    await pool.end();
  }
}

async function openEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  const ignoreEngineLog = () => undefined;
  return await SchemaEngine.new({ datamodels: undefined }, ignoreEngineLog, bindMigrationAwareSqlAdapterFactory(adapter));
}

/** The engine asks for the server's version when it opens. Comparing two schemas asks nothing more, so no server is needed. */
function createVersionOnlyAdapter(): SqlMigrationAwareDriverAdapterFactory {
  const identity = { provider: 'postgres', adapterName: 'version-only' } as const;
  const refuse = () => Promise.reject(new Error('Comparing two schemas must not touch a database.'));
  const connection: SqlDriverAdapter = {
    ...identity,
    queryRaw: async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 18.0', 180_000]],
    }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: async () => undefined,
  };
  return { ...identity, connect: async () => connection, connectToShadowDb: async () => connection };
}

/** Reads the migrations in the order in which they are applied. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS_DIR, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => {
      const value = await readFile(join(MIGRATIONS_DIR, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
    }),
  );
  const lockfile = { path: 'migration_lock.toml', content: await readFile(join(MIGRATIONS_DIR, 'migration_lock.toml'), 'utf8') };
  return { baseDir: MIGRATIONS_DIR, lockfile, shadowDbInitScript: '', migrationDirectories };
}

/** Returns the SQL that leads from one schema to another, or null where they are the same. `null` as `from` is the empty database. */
export async function diffSchemas(from: string | null, to: string): Promise<string | null> {
  const engine = await openEngine(createVersionOnlyAdapter());
  const target = (content: string): DiffTarget => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] });
  const result = await engine.diff({
    from: from === null ? { tag: 'empty' } : target(from),
    to: target(to),
    script: true,
    exitCode: true,
    filters: NO_FILTER,
  });
  return result.exitCode === 0 ? null : result.stdout;
}
