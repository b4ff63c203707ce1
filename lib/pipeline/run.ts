import type { Db, Tx } from '#lib/db/client.ts';
import type { RunStatus } from '#lib/db/generated/enums.ts';
import { rememberValidators } from '#lib/db/http-cache.ts';
import { settleOpen } from '#lib/ledger/settle-open.ts';
import { addRunEvent, lockRun } from '#lib/db/runs.ts';
import { enqueue } from './enqueue.ts';

/** Analysis begins when so many items wait, or when nothing more can come. */
const ANALYSE_WHEN_WAITING = 16;

interface Outstanding {
  /** Sources that are queued or being collected. */
  sources: number;
  /** Items before analysis. */
  upstream: number;
  /** Items that no analyse job has claimed. */
  waiting: number;
  claimed: number;
}

/**
 * Moves a run on after something in it has ended: starts analysis when enough waits, and ends the run when nothing is left.
 * Call it in the transaction that ends the work, before other rows of the run are locked.
 */
export async function advanceRun(db: Db, tx: Tx, runId: string, now: Date): Promise<void> {
  const run = await lockRun(tx, runId);
  if (!run || run.status === 'finished' || run.status === 'cancelled' || run.status === 'failed') return;
  const left = await countOutstanding(tx, runId);
  const drained = left.sources === 0 && left.upstream === 0;
  if (drained && left.waiting === 0 && left.claimed === 0) return endRun(tx, runId, run.status === 'cancelling' ? 'cancelled' : 'finished', now);
  if (run.status === 'cancelling') return;
  if (left.waiting >= ANALYSE_WHEN_WAITING || (drained && left.waiting > 0)) await enqueue(db, tx, 'analyse', [{ runId }], { key: runId });
}

async function countOutstanding(tx: Tx, runId: string): Promise<Outstanding> {
  const rows = await tx.$queryRaw<Outstanding[]>`
    SELECT
      (SELECT count(*)::int FROM "RunSource" WHERE "runId" = ${runId}::uuid AND status IN ('queued', 'running')) AS sources,
      count(*) FILTER (WHERE stage <> 'analyse')::int AS upstream,
      count(*) FILTER (WHERE stage = 'analyse' AND "claimedBy" IS NULL)::int AS waiting,
      count(*) FILTER (WHERE stage = 'analyse' AND "claimedBy" IS NOT NULL)::int AS claimed
    FROM "RunItem" WHERE "runId" = ${runId}::uuid AND outcome = 'pending'`;
  return rows[0] ?? { sources: 0, upstream: 0, waiting: 0, claimed: 0 };
}

/** The run must be locked, and nothing of it may be under way. */
async function endRun(tx: Tx, runId: string, status: Extract<RunStatus, 'finished' | 'cancelled'>, now: Date): Promise<void> {
  await settleOpen(tx, { runId }, now);
  if (status === 'finished') await rememberValidators(tx, runId, now);
  await tx.run.update({ where: { id: runId }, data: { status, finishedAt: now } });
  const signals = await tx.signal.count({ where: { runId } });
  await addRunEvent(tx, runId, { type: 'run_finished', status, signals });
}
