import type { Db, Tx } from '#lib/db/client.ts';
import type { RunStatus } from '#lib/db/generated/enums.ts';
import { rememberValidators } from '#lib/db/http-cache.ts';
import { settleOpen } from '#lib/ledger/settle-open.ts';
import { addRunEvent, lockRun } from '#lib/db/runs.ts';
import { enqueue } from './enqueue.ts';

/** Analysis begins when so many items wait, or when nothing more can come. */
const ANALYSE_WHEN_WAITING = 16;

interface Outstanding {
  /** Sources are queued or being collected. */
  collecting: boolean;
  /** Items are before analysis. */
  upstream: boolean;
  /** Items that no analyse job has claimed, counted no further than it matters. */
  waiting: number;
  claimed: boolean;
}

/**
 * Moves a run on after something in it has ended: starts analysis when enough waits, and ends the run when nothing is left.
 * Call it in the transaction that ends the work, before other rows of the run are locked.
 */
export async function advanceRun(db: Db, tx: Tx, runId: string, now: Date): Promise<void> {
  const run = await lockRun(tx, runId);
  if (!run || run.status === 'finished' || run.status === 'cancelled' || run.status === 'failed') return;
  const left = await findOutstanding(tx, runId);
  const drained = !left.collecting && !left.upstream;
  if (drained && left.waiting === 0 && !left.claimed) return endRun(tx, runId, run.status === 'cancelling' ? 'cancelled' : 'finished', now);
  if (run.status === 'cancelling') return;
  if (left.waiting >= ANALYSE_WHEN_WAITING || (drained && left.waiting > 0)) await enqueue(db, tx, 'analyse', [{ runId }], { key: runId });
}

/** Asked after every few items, so each part of it stops at the first row that answers it, however many items a run has. */
async function findOutstanding(tx: Tx, runId: string): Promise<Outstanding> {
  const rows = await tx.$queryRaw<Outstanding[]>`
    SELECT
      EXISTS (SELECT FROM "RunSource" WHERE "runId" = ${runId}::uuid AND status IN ('queued', 'running')) AS collecting,
      EXISTS (SELECT FROM "RunItem" WHERE "runId" = ${runId}::uuid AND outcome = 'pending' AND stage IN ('collect', 'clean', 'dedupe', 'done')) AS upstream,
      (SELECT count(*)::int FROM (
        SELECT FROM "RunItem" WHERE "runId" = ${runId}::uuid AND outcome = 'pending' AND stage = 'analyse' AND "claimedBy" IS NULL LIMIT ${ANALYSE_WHEN_WAITING}
      ) AS item) AS waiting,
      EXISTS (SELECT FROM "RunItem" WHERE "runId" = ${runId}::uuid AND outcome = 'pending' AND stage = 'analyse' AND "claimedBy" IS NOT NULL) AS claimed`;
  return rows[0] ?? { collecting: false, upstream: false, waiting: 0, claimed: false };
}

/** The run must be locked, and nothing of it may be under way. */
async function endRun(tx: Tx, runId: string, status: Extract<RunStatus, 'finished' | 'cancelled'>, now: Date): Promise<void> {
  await settleOpen(tx, { runId }, now);
  if (status === 'finished') await rememberValidators(tx, runId, now);
  await tx.run.update({ where: { id: runId }, data: { status, finishedAt: now } });
  const signals = await tx.signal.count({ where: { runId } });
  await addRunEvent(tx, runId, { type: 'run_finished', status, signals });
}
