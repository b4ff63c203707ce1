import { setTimeout as delay } from 'node:timers/promises';
import type { Ctx } from '#lib/auth/ctx.ts';
import type { Db } from '#lib/db/client.ts';
import { getRunProgress } from '#lib/db/runs.ts';
import { readEnv } from '#lib/env.ts';
import { createLog } from '#lib/log.ts';
import { isRunActive } from '#lib/model/run-active.ts';
import type { RunProgress } from '#lib/model/run.ts';
import { closeSender } from '#lib/pipeline/enqueue.ts';
import { startWorker, type Worker } from '#lib/pipeline/worker.ts';
import { createTestDatabase } from './test-database.ts';

const RUN_LIMIT_MS = 60_000;

export interface Workspace {
  db: Db;
  url: string;
  /** An admin. */
  ctx: Ctx;
  /** Those that were started in this process. */
  workers: readonly Worker[];
  /** In this process; stopped by `close`. */
  startWorker(env?: Record<string, string>): Promise<Worker>;
  /** Adds feeds as sources. @returns their ids, in order */
  addFeeds(urls: readonly string[]): Promise<string[]>;
  /** Waits until a run has ended. */
  waitForRun(runId: string): Promise<RunProgress>;
  close(): Promise<void>;
}

/** A database of its own with an admin in it, and workers on demand. */
export async function createWorkspace(): Promise<Workspace> {
  const database = await createTestDatabase();
  const user = await database.db.user.create({ data: { name: 'Ada Admin', email: 'ada@example.com', role: 'admin' } });
  const ctx: Ctx = { db: database.db, user: { id: user.id, role: 'admin', name: user.name } };
  const workers: Worker[] = [];
  return {
    db: database.db,
    url: database.url,
    ctx,
    workers,
    async startWorker(extra = {}) {
      const env = readEnv({ NODE_ENV: 'test', DATABASE_URL: database.url, KARHUNO_ALLOW_NETWORKS: '127.0.0.0/8', ...extra });
      const worker = await startWorker({ env, log: createLog('test-worker', 'error') });
      workers.push(worker);
      return worker;
    },
    async addFeeds(urls) {
      const rows = await database.db.source.createManyAndReturn({ data: urls.map((url) => ({ kind: 'feed' as const, url, name: url })), select: { id: true, url: true } });
      return urls.map((url) => rows.find((row) => row.url === url)!.id);
    },
    waitForRun: (runId) => waitForRun(ctx, runId),
    async close() {
      for (const worker of workers) await worker.stop();
      await closeSender(database.db);
      await database.drop();
    },
  };
}

async function waitForRun(ctx: Ctx, runId: string): Promise<RunProgress> {
  const deadline = Date.now() + RUN_LIMIT_MS;
  for (;;) {
    const progress = await getRunProgress(ctx, runId);
    if (!isRunActive(progress.status)) return progress;
    if (Date.now() > deadline) throw new Error(`The run has not ended: ${JSON.stringify(progress)}`);
    await delay(100);
  }
}
