import { PgBoss, fromPrisma } from 'pg-boss';
import { databaseUrlOf, type Db, type Tx } from '#lib/db/client.ts';
import { createLog } from '#lib/log.ts';
import type { JobData, QueueName } from './queues.ts';

const DAY_SECONDS = 86_400;
const senders = new WeakMap<Db, Promise<PgBoss>>();

/**
 * Adds jobs inside the caller's transaction: they exist if and only if it commits.
 * A job whose key is already waiting in a queue that allows one is left out. Of waiting jobs the highest priority goes first.
 */
export async function enqueue<Name extends QueueName>(
  db: Db,
  tx: Tx,
  queue: Name,
  jobs: readonly JobData[Name][],
  options: { key?: string; priority?: (job: JobData[Name]) => number } = {},
): Promise<void> {
  if (jobs.length === 0) return;
  const sender = await openSender(db);
  await sender.insert(queue, jobs.map((data) => ({ data, priority: options.priority?.(data), singletonKey: options.key })), { db: fromPrisma(tx) });
}

/** Lets go of the sender's timers; a later `enqueue` opens it again. */
export async function closeSender(db: Db): Promise<void> {
  const sender = senders.get(db);
  senders.delete(db);
  await (await sender)?.stop({ graceful: false });
}

/** Sends only, through the caller's transaction; its own connection reads the queues' options once and closes when idle. */
function openSender(db: Db): Promise<PgBoss> {
  const open = senders.get(db);
  if (open) return open;
  const boss = new PgBoss({
    connectionString: databaseUrlOf(db), max: 1, migrate: false, supervise: false, schedule: false, registerInstance: false, queueCacheIntervalSeconds: DAY_SECONDS,
  });
  boss.on('error', (error) => createLog('jobs', 'error').error({ err: error }, 'sending jobs'));
  const started = boss.start();
  senders.set(db, started);
  started.catch(() => senders.delete(db));
  return started;
}
