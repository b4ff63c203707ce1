import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { createDb } from '#lib/db/client.ts';
import { migrate } from '#prisma/migrate.ts';
import { SCHEMA_FILE, diffSchemas } from '#prisma/schema-engine.ts';
import { seed } from '#prisma/seed.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const databases: TestDatabase[] = [];
afterAll(async () => {
  for (const database of databases) await database.drop();
});

async function open(create: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await create();
  databases.push(database);
  return database;
}

const CATALOGUE = {
  columns: `SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default, numeric_precision, numeric_scale, datetime_precision
            FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`,
  indexes: `SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1, 2`,
  constraints: `SELECT conrelid::regclass::text AS "table", conname, pg_get_constraintdef(oid) AS definition
                FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '_prisma_migrations' ORDER BY 1, 2`,
  enums: `SELECT typname, enumlabel FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid ORDER BY typname, enumlabel`,
};

async function readCatalogue(url: string): Promise<Record<string, unknown[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const catalogue: Record<string, unknown[]> = {};
    for (const [part, sql] of Object.entries(CATALOGUE)) catalogue[part] = (await client.query(sql)).rows;
    return catalogue;
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  test('lead to exactly what the schema describes', async () => {
    const migrated = await open(createEmptyDatabase);
    const described = await open(createEmptyDatabase);
    await migrate(migrated.url);
    const sql = await diffSchemas(null, await readFile(SCHEMA_FILE, 'utf8'));
    await described.db.$transaction(async (tx) => {
      for (const statement of sql!.split(/;\s*$/m)) if (statement.trim()) await tx.$executeRawUnsafe(statement);
    });
    const catalogue = await readCatalogue(migrated.url);
    expect(catalogue.columns!.length).toBeGreaterThan(100);
    expect(catalogue).toEqual(await readCatalogue(described.url));
  });

  test('are applied once when two processes start together', async () => {
    const { url } = await open(createEmptyDatabase);
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await migrate(url)).toEqual([]);
  });
});

describe('seed', () => {
  test('adds what is missing once and leaves edits alone', async () => {
    const { url, db } = await open(createTestDatabase);
    await db.signalType.update({ where: { key: 'funding' }, data: { label: 'Money raised', enabled: false } });
    await db.signalType.delete({ where: { key: 'recall' } });
    await Promise.all([seed(url), seed(url)]);
    expect(await db.signalType.count()).toBe(16);
    expect(await db.signalType.findUnique({ where: { key: 'funding' } })).toMatchObject({ label: 'Money raised', enabled: false });
    expect(await db.settingsVersion.count()).toBe(1);
  });
});

describe('createDb', () => {
  test('keeps instants right on a server in another time zone', async () => {
    const { url, db } = await open(createTestDatabase);
    await db.$executeRawUnsafe(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone = 'Asia/Tokyo'`);
    const instant = new Date('2026-03-01T12:34:56.789Z');
    const reopened = createDb(url);
    const { id } = await reopened.run.create({ data: { trigger: 'manual', startedAt: instant } });
    const [stored] = await reopened.$queryRaw<[{ epoch: number }]>`SELECT EXTRACT(EPOCH FROM "startedAt")::float8 AS epoch FROM "Run"`;
    expect(stored.epoch * 1_000).toBe(instant.getTime());
    expect((await reopened.run.findUniqueOrThrow({ where: { id } })).startedAt).toEqual(instant);
    await reopened.$disconnect();
  });
});
