import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../../..');

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karhuno-reset-'));
  database = await createTestDatabase();
  await database.db.user.create({ data: { email: 'ada@example.com', name: 'Ada', role: 'admin' } });
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Runs the command as it is run, on a data directory and maybe a database of the test's own. */
async function reset(email: string, dataDir: string, databaseUrl = ''): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, KARHUNO_DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', join(ROOT, 'lib/cli/admin.ts'), 'reset', email], { cwd: ROOT, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

test('where there is no database none is made, and the folder is named that was looked in', async () => {
  const missing = join(folder, 'missing');
  const result = await reset('ada@example.com', missing);
  expect(result).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`no Karhuno database in ${missing}.`) });
  expect(result.stderr).toContain('KARHUNO_DATA_DIR=FOLDER');
  expect(existsSync(missing)).toBe(false);

  const empty = await mkdtemp(join(folder, 'empty-'));
  expect(await reset('ada@example.com', empty)).toMatchObject({ code: 1, stderr: expect.stringContaining(`no Karhuno database in ${empty}.`) });
  expect(await readdir(empty)).toEqual([]);
});

test('a database of somebody else is left as it is', async () => {
  const empty = await createEmptyDatabase();
  expect(await reset('ada@example.com', join(folder, 'unused'), empty.url)).toMatchObject({ code: 1, stderr: expect.stringMatching(/^The database test_\w+ holds nothing of Karhuno\./) });
  await empty.drop();
});

test('where there is one, somebody who is there gets a link', async () => {
  const unused = join(folder, 'unused');
  expect(await reset('Ada@example.com', unused, database.url)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^http:.*\/reset\?token=\S+\n$/) });
  expect(await reset('eve@example.com', unused, database.url)).toMatchObject({ code: 1, stderr: expect.stringContaining('Nobody here has the address eve@example.com') });
  expect(existsSync(unused)).toBe(false);
});
