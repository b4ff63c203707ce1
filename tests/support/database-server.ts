import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '#lib/cli/prepare-database.ts';
import { startEmbeddedServer } from '#lib/db/embedded/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a prepared database from which tests clone their own. */
    templateUrl: string;
  }
}

/** Nothing here outlives the run, so the server need not care for the disk. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/** Global setup: one server for all test files of a project. Returns the teardown. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'karhuno-test-'));
  const server = await startEmbeddedServer({ dataDir, settings: SETTINGS });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await prepareDatabase(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('templateUrl', server.url);
  return stop;
}
