import { PgBoss, type Queue } from 'pg-boss';

/** What each queue's jobs carry. */
export interface JobData {
  'run-source': { runId: string; sourceId: string };
  clean: { runId: string; itemIds: string[] };
  analyse: { runId: string };
  discover: { discoveryId: string };
  /** Jobs that failed at every attempt, or whose worker died each time; what they should have done is marked failed. */
  'give-up': JobData['run-source'] | JobData['clean'] | JobData['analyse'] | JobData['discover'];
}
export type QueueName = keyof JobData;

const HOUR_SECONDS = 3_600;

/** A job whose worker does not touch it for `heartbeatSeconds` (10 is the least that pg-boss allows) goes to another worker. */
const JOB_OPTIONS = {
  heartbeatSeconds: 10,
  expireInSeconds: 6 * HOUR_SECONDS,
  retryLimit: 6,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  deleteAfterSeconds: 24 * HOUR_SECONDS,
} satisfies Omit<Queue, 'name'>;

/** The first is where the others' jobs go in the end. */
const QUEUES: { [Name in QueueName]: Omit<Queue, 'name'> } = {
  'give-up': { ...JOB_OPTIONS, retryLimit: 20 },
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
  for (const [name, options] of Object.entries(QUEUES)) {
    await boss.createQueue(name, name === 'give-up' ? options : { ...options, deadLetter: 'give-up' satisfies QueueName });
  }
}
