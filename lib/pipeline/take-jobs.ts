import type { PgBoss } from 'pg-boss';
import type { Db } from '#lib/db/client.ts';
import { findStoppedRuns } from '#lib/db/runs.ts';
import { releaseClaims } from '#lib/db/run-items.ts';
import type { Log } from '#lib/log.ts';
import { enqueue } from './enqueue.ts';
import { CommandAnswer, JobLost, RunStopped, WorkerStopping, createJob, type Job } from './job.ts';
import type { JobData, QueueName } from './queues.ts';

const POLL_MS = 400;
/** Well below the 10 s after which a silent worker's jobs go to another. */
const HEARTBEAT_MS = 3_000;
const CANCEL_POLL_MS = 1_000;

export type Handlers = { [Name in QueueName]: { concurrency: number; handle(job: Job<JobData[Name]>): Promise<void> } };

interface Running {
  queue: QueueName;
  job: Job<JobData[QueueName]>;
  controller: AbortController;
  done: Promise<void>;
}

export interface JobTaker {
  /** Takes no more jobs, hands the running ones back, and waits for them to end. */
  stop(): Promise<void>;
}

/** Keeps as many jobs of each queue at work as its concurrency allows, until it is stopped. */
export function takeJobs(deps: { boss: PgBoss; db: Db; log: Log }, handlers: Handlers): JobTaker {
  const { boss, db, log } = deps;
  const running = new Map<string, Running>();
  const queues = Object.keys(handlers) as QueueName[];
  let stopping = false;

  async function run(queue: QueueName, entry: Running): Promise<void> {
    const { job, controller } = entry;
    try {
      await (handlers[queue].handle as (job: Job<JobData[QueueName]>) => Promise<void>)(job);
    } catch (error) {
      await settleFailure(queue, job, controller.signal, error);
    } finally {
      running.delete(job.id);
    }
  }

  async function settleFailure(queue: QueueName, job: Job<JobData[QueueName]>, signal: AbortSignal, error: unknown): Promise<void> {
    if (error instanceof JobLost || signal.reason instanceof JobLost) {
      log.warn({ queue, jobId: job.id }, 'job was taken over by another worker');
    } else if (signal.reason instanceof WorkerStopping) {
      await handBack(queue, job);
    } else {
      log.error({ err: error, queue, jobId: job.id, attempt: job.retryCount + 1 }, 'job failed');
      await boss.fail(queue, { id: job.id, retryCount: job.retryCount }, { message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** A fresh job does the rest, so that being stopped never counts as a failed attempt. */
  async function handBack(queue: QueueName, job: Job<JobData[QueueName]>): Promise<void> {
    await db.$transaction(async (tx) => {
      await releaseClaims(tx, job.id);
      await job.complete(tx);
      await enqueue(db, tx, queue, [job.data], { key: queue === 'analyse' && 'runId' in job.data ? job.data.runId : undefined });
    });
  }

  async function fill(queue: QueueName): Promise<void> {
    const busy = [...running.values()].filter((entry) => entry.queue === queue).length;
    const free = handlers[queue].concurrency - busy;
    if (free <= 0) return;
    const fetched = await boss.fetch<JobData[QueueName]>(queue, { batchSize: free, includeMetadata: true });
    for (const raw of fetched) {
      const controller = new AbortController();
      if (stopping) controller.abort(new WorkerStopping());
      const entry: Running = { queue, controller, job: createJob(boss, queue, raw, controller.signal), done: Promise.resolve() };
      running.set(raw.id, entry);
      entry.done = run(queue, entry).catch((error: unknown) => log.error({ err: error, queue, jobId: raw.id }, 'job could not be settled'));
    }
  }

  async function beat(queue: QueueName): Promise<void> {
    const held = [...running.values()].filter((entry) => entry.queue === queue && !entry.controller.signal.aborted);
    if (held.length === 0) return;
    const { settled } = CommandAnswer.parse(await boss.touch(queue, held.map(({ job: { id, retryCount } }) => ({ id, retryCount }))));
    const alive = new Set(settled);
    for (const { job, controller } of held) {
      // A job that ended while we asked is gone from `running`, and not lost.
      if (!alive.has(job.id) && running.has(job.id)) controller.abort(new JobLost());
    }
  }

  async function watchCancelled(): Promise<void> {
    const entries = [...running.values()].filter(({ controller }) => !controller.signal.aborted);
    const runIds = [...new Set(entries.flatMap(({ job: { data } }) => ('runId' in data ? [data.runId] : [])))];
    if (runIds.length === 0) return;
    const stopped = await findStoppedRuns(db, runIds);
    for (const { job: { data }, controller } of entries) {
      if ('runId' in data && stopped.has(data.runId)) controller.abort(new RunStopped());
    }
  }

  const timers = queues.flatMap((queue) => [
    every(POLL_MS, () => (stopping ? Promise.resolve() : fill(queue)), log),
    every(HEARTBEAT_MS, () => beat(queue), log),
  ]);
  timers.push(every(CANCEL_POLL_MS, watchCancelled, log));

  return {
    async stop() {
      stopping = true;
      for (const { controller } of running.values()) controller.abort(new WorkerStopping());
      await Promise.all([...running.values()].map(({ done }) => done));
      await Promise.all(timers.map((timer) => timer.stop()));
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

/** Repeats `work` with a pause between, never twice at once. An error is logged, and the next round tries again. */
export function every(pauseMs: number, work: () => Promise<void>, log: Log): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  function next(): void {
    round = work()
      .catch((error: unknown) => log.error({ err: error }, 'background work failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(next, pauseMs);
      });
  }
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
