import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { WorkerReport, type WorkerRow } from '#lib/model/worker-status.ts';
import type { Db } from './client.ts';

/** A worker that was silent for so long is not at work any more. */
const SILENT_AFTER_MS = 10_000;
const FORGET_AFTER_MS = 3_600_000;

/** Workers that are at work now, the oldest first. */
export async function listWorkers(ctx: Ctx): Promise<WorkerRow[]> {
  requireRole(ctx, 'viewer');
  return readWorkers(ctx.db);
}

/** For monitoring; nobody in particular asks, so the caller decides who may see them. */
export async function readWorkers(db: Db): Promise<WorkerRow[]> {
  const rows = await db.workerStatus.findMany({ where: { heartbeatAt: { gte: new Date(Date.now() - SILENT_AFTER_MS) } }, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] });
  return rows.flatMap(({ id, startedAt, heartbeatAt, data }) => {
    // A worker of another version may write something else.
    const report = WorkerReport.safeParse(data);
    return report.success ? [{ id, startedAt: startedAt.toISOString(), heartbeatAt: heartbeatAt.toISOString(), report: report.data }] : [];
  });
}

/** Whether any worker of whatever version is at work. */
export async function hasLiveWorker(db: Db, now: Date): Promise<boolean> {
  return (await db.workerStatus.count({ where: { heartbeatAt: { gte: new Date(now.getTime() - SILENT_AFTER_MS) } } })) > 0;
}

export async function saveWorkerStatus(db: Db, { id, startedAt, now, report }: { id: string; startedAt: Date; now: Date; report: WorkerReport }): Promise<void> {
  await db.workerStatus.upsert({
    where: { id },
    create: { id, startedAt, heartbeatAt: now, data: report },
    update: { heartbeatAt: now, data: report },
  });
}

/** Takes a worker that ends off the list, and those that were killed long ago. */
export async function removeWorkerStatus(db: Db, id: string, now: Date): Promise<void> {
  await db.workerStatus.deleteMany({ where: { OR: [{ id }, { heartbeatAt: { lt: new Date(now.getTime() - FORGET_AFTER_MS) } }] } });
}
