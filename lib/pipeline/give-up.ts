import { failSource } from '#lib/db/run-sources.ts';
import { endItems } from '#lib/db/run-items.ts';
import { lockRun } from '#lib/db/runs.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/client.ts';
import type { PipelineDeps } from './deps.ts';
import { enqueue } from './enqueue.ts';
import type { Job } from './job.ts';
import type { JobData } from './queues.ts';
import { advanceRun } from './run.ts';

const CODE = 'internal';
const MESSAGE = 'Karhuno failed at this several times and has given up. The log has the details.';

/** Job `give-up`: marks as failed what a job should have done that failed at every attempt, so that its run can end. */
export async function giveUp(job: Job<JobData['give-up']>, deps: PipelineDeps): Promise<void> {
  const { db, now } = deps;
  const { data } = job;
  await db.$transaction(async (tx) => {
    if ('discoveryId' in data) {
      await tx.discovery.updateMany({
        where: { id: data.discoveryId, status: { in: ['queued', 'running'] } },
        data: { status: 'failed', errorCode: CODE, errorMessage: MESSAGE, finishedAt: now() },
      });
    } else {
      await lockRun(tx, data.runId);
      await giveUpRunWork(tx, job, deps);
      await advanceRun(db, tx, data.runId, now());
    }
    await job.complete(tx);
  });
}

async function giveUpRunWork(tx: Tx, { data, failedAs }: Job<JobData['give-up']>, { db, now }: PipelineDeps): Promise<void> {
  if ('sourceId' in data) {
    const { runId, sourceId } = data;
    await failItems(tx, { runId, sourceId, stage: 'collect' });
    const fetched = await tx.runItem.findMany({ where: { runId, sourceId, stage: 'clean', outcome: 'pending' }, select: { id: true } });
    if (fetched.length > 0) await enqueue(db, tx, 'clean', [{ runId, itemIds: fetched.map(({ id }) => id) }]);
    await failSource(tx, { runId, sourceId, now: now(), code: CODE, message: MESSAGE });
  } else if ('itemIds' in data) {
    await failItems(tx, { id: { in: data.itemIds }, stage: 'clean' });
  } else if ('runId' in data && failedAs) {
    await failItems(tx, { runId: data.runId, claimedBy: failedAs.jobId, stage: 'analyse' });
  }
}

async function failItems(tx: Tx, where: Prisma.RunItemWhereInput & { stage: 'collect' | 'clean' | 'analyse' }): Promise<void> {
  const items = await tx.runItem.findMany({ where: { ...where, outcome: 'pending' }, select: { id: true } });
  await endItems(tx, items.map(({ id }) => id), where.stage, { outcome: 'failed', code: CODE, message: MESSAGE, final: false });
}
