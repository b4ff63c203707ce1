import { setTimeout as delay } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import type { Env } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import type { Log } from '#lib/log.ts';
import { analyseItems } from './analyse-items.ts';
import { cleanItems } from './clean-items.ts';
import { collectSource } from './collect-source.ts';
import { createDeps } from './deps.ts';
import { discover } from './discover.ts';
import { closeSender } from './enqueue.ts';
import { every } from './every.ts';
import { giveUp } from './give-up.ts';
import { createQueues } from './queues.ts';
import { reportStatus } from './report-status.ts';
import { takeJobs, type KeptPlaces } from './take-jobs.ts';
import { tick } from './tick.ts';

const TICK_MS = 5_000;
/** How often jobs of silent workers are looked for. */
const SUPERVISE_SECONDS = 5;
const STOP_LIMIT_MS = 18_000;
/** Sources wait for their hosts most of the time. */
const SOURCES_AT_ONCE = 64;
/** A source may hold its place for hours, and somebody waits for a run that was started by hand. Scheduled sources have priorities up to 100. */
const KEPT_FOR_RUNS_BY_HAND: KeptPlaces = { count: 16, fromPriority: 101 };

export interface Worker {
  /** Hands running jobs back and lets go of everything, within 20 s. */
  stop(): Promise<void>;
}

/** Takes jobs from the database until it is stopped. Several workers share the work. */
export async function startWorker({ env, log }: { env: Env; log: Log }): Promise<Worker> {
  const databaseUrl = env.DATABASE_URL;
  if (!databaseUrl) throw new AppError('invalid_input', 'A worker needs DATABASE_URL.');
  const boss = new PgBoss({
    connectionString: databaseUrl, max: 4, options: '-c idle_in_transaction_session_timeout=10s', schedule: false, instanceName: 'karhuno-worker',
    superviseIntervalSeconds: SUPERVISE_SECONDS, monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on('error', (err) => log.error({ err }, 'job queue'));
  boss.on('warning', (warning) => log.warn({ warning }, 'job queue'));
  await boss.start();
  await createQueues(boss);
  const workerId = crypto.randomUUID();
  const deps = createDeps(env, databaseUrl, log, workerId);
  const reporter = reportStatus(workerId, deps);
  const taker = takeJobs({ boss, db: deps.db, log }, {
    discover: { concurrency: 2, handle: (job) => discover(job, deps) },
    'run-source': { concurrency: SOURCES_AT_ONCE, kept: KEPT_FOR_RUNS_BY_HAND, handle: (job) => collectSource(job, deps) },
    clean: { concurrency: 2, handle: (job) => cleanItems(job, deps) },
    analyse: { concurrency: 2, handle: (job) => analyseItems(job, deps) },
    'give-up': { concurrency: 1, handle: (job) => giveUp(job, deps) },
  });
  const ticker = every(TICK_MS, () => tick(deps), log);
  log.info('worker started');

  return {
    async stop() {
      const stopped = Promise.all([taker.stop(), ticker.stop()]).then(() => true);
      const inTime = await Promise.race([stopped, delay(STOP_LIMIT_MS, false, { ref: false })]);
      if (!inTime) log.warn('jobs did not end in time; another worker will take them over');
      await reporter.stop();
      await closeSender(deps.db);
      await boss.stop({ graceful: false });
      await deps.close();
      log.info('worker stopped');
    },
  };
}
