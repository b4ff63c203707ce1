import type { PgBoss } from 'pg-boss';
import type { Db } from '#lib/db/client.ts';
import { releaseClaims } from '#lib/db/run-items.ts';
import type { Log } from '#lib/log.ts';
import { enqueue } from './enqueue.ts';
import { every, type Repeated } from './every.ts';
import { JobLost, WorkerStopping, createJob, type Job } from './job.ts';
import type { JobData, QueueName } from './queues.ts';
import { abortStoppedRuns, touchJobs, type RunningJob } from './watch-jobs.ts';

const POLL_MS = 400;
/** Well below the 10 s after which a silent worker's jobs go to another. */
const HEARTBEAT_MS = 3_000;
const CANCEL_POLL_MS = 1_000;

/** Places that less urgent jobs never take, however long those at work hold theirs. */
export interface KeptPlaces {
  count: number;
  /** The lowest priority that may have them. */
  fromPriority: number;
}

export type Handlers = { [Name in QueueName]: { concurrency: number; kept?: KeptPlaces; handle(job: Job<JobData[Name]>): Promise<void> } };

interface TakenJob extends RunningJob {
  priority: number;
}

export interface TakerDeps {
  boss: PgBoss;
  db: Db;
  log: Log;
}

export interface JobTaker {
  /** Takes no more jobs, hands the running ones back, and waits for them to end. */
  stop(): Promise<void>;
}

/** Keeps as many jobs of each queue at work as its concurrency allows, until it is stopped. */
export function takeJobs(deps: TakerDeps, handlers: Handlers): JobTaker {
  const { boss, db, log } = deps;
  const running = new Map<string, TakenJob>();
  let stopping = false;

  async function fill(queue: QueueName): Promise<void> {
    if (stopping) return;
    const { concurrency, kept } = handlers[queue];
    const busy = [...running.values()].filter((entry) => entry.queue === queue);
    const free = concurrency - busy.length;
    const freeForAll = kept ? Math.min(free, concurrency - kept.count - busy.filter(({ priority }) => priority < kept.fromPriority).length) : free;
    const taken = await take(queue, freeForAll);
    // The most urgent come first: if some places for all stay empty, nothing waits for those that are kept.
    if (kept && taken >= freeForAll) await take(queue, free - taken, kept.fromPriority);
  }

  /** @returns how many jobs were taken */
  async function take(queue: QueueName, count: number, minPriority?: number): Promise<number> {
    if (stopping || count <= 0) return 0;
    const fetched = await boss.fetch<JobData[QueueName]>(queue, { batchSize: count, includeMetadata: true, ...(minPriority !== undefined && { minPriority }) });
    for (const raw of fetched) {
      const controller = new AbortController();
      if (stopping) controller.abort(new WorkerStopping());
      const entry: TakenJob = { queue, controller, job: createJob(boss, queue, raw, controller.signal), priority: raw.priority, done: Promise.resolve() };
      running.set(raw.id, entry);
      entry.done = work(entry).finally(() => {
        running.delete(raw.id);
        takers.get(queue)?.wake();
      });
    }
    return fetched.length;
  }

  async function work(entry: TakenJob): Promise<void> {
    const { queue, job } = entry;
    try {
      await (handlers[queue].handle as (job: Job<JobData[QueueName]>) => Promise<void>)(job);
    } catch (error) {
      await settleFailure(deps, entry, error).catch((err: unknown) => log.error({ err, queue, jobId: job.id }, 'job could not be settled'));
    }
  }

  const takers = new Map<QueueName, Repeated>();
  for (const queue of Object.keys(handlers) as QueueName[]) takers.set(queue, every(POLL_MS, () => fill(queue), log));
  const timers = [
    ...takers.values(),
    every(HEARTBEAT_MS, () => touchJobs(boss, running), log),
    every(CANCEL_POLL_MS, () => abortStoppedRuns(db, running), log),
  ];

  return {
    async stop() {
      stopping = true;
      for (const { controller } of running.values()) controller.abort(new WorkerStopping());
      await Promise.all(timers.map((timer) => timer.stop()));
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

async function settleFailure({ boss, db, log }: TakerDeps, entry: TakenJob, error: unknown): Promise<void> {
  const { queue, job, controller: { signal } } = entry;
  if (error instanceof JobLost || signal.reason instanceof JobLost) {
    log.warn({ queue, jobId: job.id }, 'job was taken over by another worker');
  } else if (signal.reason instanceof WorkerStopping) {
    await handBack(db, entry);
  } else {
    log.error({ err: error, queue, jobId: job.id, attempt: job.retryCount + 1 }, 'job failed');
    await boss.fail(queue, { id: job.id, retryCount: job.retryCount }, { message: error instanceof Error ? error.message : String(error) });
  }
}

/** A fresh job of the same priority does the rest, so that being stopped never counts as a failed attempt. */
async function handBack(db: Db, { queue, job, priority }: TakenJob): Promise<void> {
  await db.$transaction(async (tx) => {
    await releaseClaims(tx, job.id);
    await job.complete(tx);
    await enqueue(db, tx, queue, [job.data], { key: queue === 'analyse' && 'runId' in job.data ? job.data.runId : undefined, priority: () => priority });
  });
}
