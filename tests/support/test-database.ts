import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDb, type Db } from '#lib/db/client.ts';

export interface TestDatabase {
  url: string;
  db: Db;
  /** Ends the connections of everybody and removes the database. */
  drop(): Promise<void>;
}

/** Clones the prepared template (tables, seed rows, job queues); call it once per test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return await createDatabase('TEMPLATE karhuno');
}

/** An empty database, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return await createDatabase('TEMPLATE template0');
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(`CREATE DATABASE ${name} ${template}`);
  const url = withDatabaseName(name);
  const db = createDb(url);
  const drop = async () => {
    await db.$disconnect();
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { url, db, drop };
}

function withDatabaseName(name: string): string {
  const url = new URL(inject('templateUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/** The template must have no connections while it is cloned, so this goes through another database. */
async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabaseName('postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
