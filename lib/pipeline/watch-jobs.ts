import type { PgBoss } from 'pg-boss';
import type { Db } from '#lib/db/client.ts';
import { findStoppedRuns } from '#lib/db/runs.ts';
import { CommandAnswer, JobLost, RunStopped, type Job } from './job.ts';
import type { JobData, QueueName } from './queues.ts';

/** A job that this worker has in hand. */
export interface RunningJob {
  queue: QueueName;
  job: Job<JobData[QueueName]>;
  controller: AbortController;
  done: Promise<void>;
}

/** Tells the queue that these jobs are alive, and aborts those that another worker has taken over. */
export async function touchJobs(boss: PgBoss, running: ReadonlyMap<string, RunningJob>): Promise<void> {
  for (const [queue, held] of Map.groupBy(workingJobs(running), (entry) => entry.queue)) {
    const attempts = held.map(({ job: { id, retryCount } }) => ({ id, retryCount }));
    const { settled } = CommandAnswer.parse(await boss.touch(queue, attempts));
    const alive = new Set(settled);
    for (const { job, controller } of held) {
      // A job that ended while we asked is gone from `running`, and not lost.
      if (!alive.has(job.id) && running.has(job.id)) controller.abort(new JobLost());
    }
  }
}

/** Aborts jobs of runs that somebody has asked to stop. */
export async function abortStoppedRuns(db: Db, running: ReadonlyMap<string, RunningJob>): Promise<void> {
  const ofRuns = workingJobs(running).flatMap((entry) => ('runId' in entry.job.data ? [{ ...entry, runId: entry.job.data.runId }] : []));
  if (ofRuns.length === 0) return;
  const stopped = await findStoppedRuns(db, [...new Set(ofRuns.map(({ runId }) => runId))]);
  for (const { runId, controller } of ofRuns) {
    if (stopped.has(runId)) controller.abort(new RunStopped());
  }
}

function workingJobs(running: ReadonlyMap<string, RunningJob>): RunningJob[] {
  return [...running.values()].filter(({ controller }) => !controller.signal.aborted);
}
