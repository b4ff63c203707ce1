import { PgBoss, type Queue } from 'pg-boss';

/** What each queue's jobs carry. */
export interface JobData {
  'run-source': { runId: string; sourceId: string };
  clean: { runId: string; itemIds: string[] };
  analyse: { runId: string };
  discover: { discoveryId: string };
}
export type QueueName = keyof JobData;

/** Where a job goes that failed at every attempt, or whose worker died each time: its work is then marked failed. */
export const GIVE_UP_QUEUE = 'give-up';

const HOUR_SECONDS = 3_600;

/** A job whose worker does not touch it for `heartbeatSeconds` (10 is the least that pg-boss allows) goes to another worker. */
const JOB_OPTIONS = {
  heartbeatSeconds: 10,
  expireInSeconds: 6 * HOUR_SECONDS,
  retryLimit: 4,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  deleteAfterSeconds: 24 * HOUR_SECONDS,
} satisfies Omit<Queue, 'name'>;

const QUEUES: { [Name in QueueName]: Omit<Queue, 'name'> } = {
  'run-source': JOB_OPTIONS,
  clean: JOB_OPTIONS,
  /** `short`: at most one waiting job per run, any number at work. */
  analyse: { ...JOB_OPTIONS, policy: 'short' },
  /** Somebody waits for the answer: tried twice, then told. */
  discover: { ...JOB_OPTIONS, retryLimit: 1, expireInSeconds: 120 },
};

/** Installs or updates the job tables and queues. Safe to repeat, and for several processes at once. */
export async function installQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false, registerInstance: false, max: 2 });
  const failures: Error[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  try {
    await createQueues(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures[0]) throw failures[0];
}

/** Creates the queues in a database whose job tables are up to date. */
export async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(GIVE_UP_QUEUE, { ...JOB_OPTIONS, retryLimit: 10 });
  for (const [name, options] of Object.entries(QUEUES)) await boss.createQueue(name, { ...options, deadLetter: GIVE_UP_QUEUE });
}
