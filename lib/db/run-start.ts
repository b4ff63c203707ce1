import type { Tx } from './client.ts';
import { lock } from './locks.ts';

export interface StartedRun {
  runId: string;
  sourceIds: string[];
}

/**
 * Creates a run of those sources that no other active run is working on.
 * @returns null if none is left
 */
export async function insertRun(
  tx: Tx,
  run: { trigger: 'manual' | 'schedule'; requestedById: string | null; sourceIds: readonly string[] },
): Promise<StartedRun | null> {
  await lock(tx, 'start-run');
  const busy = await tx.runSource.findMany({
    where: { sourceId: { in: [...run.sourceIds] }, run: { status: { in: ['queued', 'running', 'cancelling'] } } },
    select: { sourceId: true },
  });
  const busyIds = new Set(busy.map(({ sourceId }) => sourceId));
  const sourceIds = run.sourceIds.filter((id) => !busyIds.has(id));
  if (sourceIds.length === 0) return null;
  const { id: runId } = await tx.run.create({ data: { trigger: run.trigger, requestedById: run.requestedById }, select: { id: true } });
  await tx.runSource.createMany({ data: sourceIds.map((sourceId) => ({ runId, sourceId })) });
  return { runId, sourceIds };
}
