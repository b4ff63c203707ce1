import { fromPrisma, type JobWithMetadata, type PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Tx } from '#lib/db/client.ts';

/** What pg-boss answers to a command on jobs; its own types leave the fields out. */
export const CommandAnswer = z.object({ affected: z.int(), settled: z.array(z.string()).nullish() });

/** A job in a worker's hands. */
export interface Job<Data> {
  id: string;
  data: Data;
  /** 0 at the first attempt. */
  retryCount: number;
  /** For a job that was given up: the queue and id under which it failed. */
  failedAs: { queue: string; jobId: string } | null;
  /** Aborted with a `RunStopped`, `WorkerStopping` or `JobLost` as its reason. */
  signal: AbortSignal;
  /**
   * Ends the job inside the transaction that stores its result.
   * @throws JobLost if another worker has taken it over meanwhile: then nothing of this transaction may stay
   */
  complete(tx: Tx): Promise<void>;
}

/** The job's heartbeat was missed and another worker has it now. */
export class JobLost extends Error {}
/** This worker is being stopped; the job goes back to the queue. */
export class WorkerStopping extends Error {}
/** The run was cancelled. */
export class RunStopped extends Error {}

export function createJob<Data>(boss: PgBoss, queue: string, fetched: Pick<JobWithMetadata<Data>, 'id' | 'data' | 'retryCount' | 'sourceName' | 'sourceId'>, signal: AbortSignal): Job<Data> {
  const { id, data, retryCount, sourceName, sourceId } = fetched;
  return {
    id, data, retryCount, signal,
    failedAs: sourceName && sourceId ? { queue: sourceName, jobId: sourceId } : null,
    async complete(tx) {
      const { affected } = CommandAnswer.parse(await boss.complete(queue, { id, retryCount }, null, { db: fromPrisma(tx) }));
      if (affected !== 1) throw new JobLost(`Job ${id} (${queue}) belongs to another worker now.`);
    },
  };
}

/** Whether the job must end without a result, because another worker will do its work. */
export function isHandedOn(signal: AbortSignal): boolean {
  return signal.reason instanceof WorkerStopping || signal.reason instanceof JobLost;
}
