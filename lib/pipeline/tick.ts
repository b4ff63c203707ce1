import type { Db, Tx } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { deleteOldDiscoveries } from '#lib/db/discoveries.ts';
import { deleteOldValidators } from '#lib/db/http-cache.ts';
import { lock, tryLock } from '#lib/db/locks.ts';
import { deleteOldSearchAnswers } from '#lib/db/search-answers.ts';
import { deleteOldFingerprints } from '#lib/db/fingerprints.ts';
import { findRunsWithWaitingAnalysis } from '#lib/db/run-items.ts';
import { insertRun } from '#lib/db/run-start.ts';
import { cancelSource } from '#lib/db/run-sources.ts';
import { lockRun } from '#lib/db/runs.ts';
import { readSettings } from '#lib/db/settings.ts';
import { findLiveRunIds } from '#lib/db/live-jobs.ts';
import { settleOpen } from '#lib/ledger/settle-open.ts';
import type { Log } from '#lib/log.ts';
import { enqueue } from './enqueue.ts';
import { STORY_WINDOW_MS } from './place-in-story.ts';
import { advanceRun } from './run.ts';

/** A run is asked to stop, and within 35 s it has stopped, whatever its workers do. */
const CANCEL_LIMIT_MS = 25_000;
/** Longer than any job needs to appear after its run. */
const LOST_AFTER_MS = 30_000;
const DAY_MS = 86_400_000;
/** Fewer documents than a batch are not kept waiting for longer. */
const ANALYSE_WITHIN_MS = 10_000;
/** Nobody still has the dialog open that shows what was found. */
const DISCOVERIES_KEPT_MS = DAY_MS;
/** An address that was not read for so long is read anew. */
const VALIDATORS_KEPT_MS = 30 * DAY_MS;
/** As long as answers may be used again by the settings. */
const SEARCH_ANSWERS_KEPT_MS = 7 * DAY_MS;
/** Rows of a kind that one tick deletes, so that it stays short. */
const DELETED_AT_ONCE = 500;
/** Longer than any answer is waited for. */
const ABANDONED_AFTER_MS = 15 * 60_000;

/** What must be looked at from time to time. Of several workers one does it at a time. */
export async function tick({ db, log, now }: { db: Db; log: Log; now: () => Date }): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await tryLock(tx, 'tick'))) return;
    await startDueRuns(db, tx, now());
    await wakeSignals(tx, now());
    await analyseWaiting(db, tx, now());
    await deleteOldFingerprints(tx, new Date(now().getTime() - STORY_WINDOW_MS));
    await deleteExpired(tx, now());
    await settleCancelledRuns(db, tx, now(), log);
    await settleAbandoned(tx, now());
    await repairLostRuns(db, tx, now(), log);
  });
}

/** Starts one run of all sources whose time has come. */
async function startDueRuns(db: Db, tx: Tx, now: Date): Promise<void> {
  const { values: settings } = await readSettings(tx);
  if (!settings.collect.scheduled) return;
  // Before they are looked up: what is found now cannot be removed, or taken by another run, until this one has begun.
  await lock(tx, 'start-run');
  const due = await tx.source.findMany({
    where: { deletedAt: null, pausedAt: null, nextPollAt: { lte: now } },
    orderBy: [{ priority: 'desc' }, { nextPollAt: 'asc' }],
    select: { id: true, priority: true },
  });
  if (due.length === 0) return;
  const priorities = new Map(due.map(({ id, priority }) => [id, priority]));
  const started = await insertRun(tx, { trigger: 'schedule', requestedById: null, sourceIds: due.map(({ id }) => id) });
  if (started) await enqueue(db, tx, 'run-source', started.sourceIds.map((sourceId) => ({ runId: started.runId, sourceId })), { priority: ({ sourceId }) => priorities.get(sourceId) ?? 0 });
}

/** A few documents are analysed, too, while the rest of their run waits for a slow host. */
async function analyseWaiting(db: Db, tx: Tx, now: Date): Promise<void> {
  const runIds = await findRunsWithWaitingAnalysis(tx, new Date(now.getTime() - ANALYSE_WITHIN_MS));
  for (const runId of runIds) await enqueue(db, tx, 'analyse', [{ runId }], { key: runId });
}

/** What is kept for a time only. */
async function deleteExpired(tx: Tx, now: Date): Promise<void> {
  const before = (keptMs: number): Date => new Date(now.getTime() - keptMs);
  await deleteOldDiscoveries(tx, before(DISCOVERIES_KEPT_MS), DELETED_AT_ONCE);
  await deleteOldValidators(tx, before(VALIDATORS_KEPT_MS), DELETED_AT_ONCE);
  await deleteOldSearchAnswers(tx, before(SEARCH_ANSWERS_KEPT_MS), DELETED_AT_ONCE);
}

async function wakeSignals(tx: Tx, now: Date): Promise<void> {
  await tx.signal.updateMany({ where: { status: 'snoozed', snoozedUntil: { lte: now } }, data: { status: 'new', snoozedUntil: null } });
}

/** The watchdog of runs that were asked to stop and have not: their workers hang or are gone. */
async function settleCancelledRuns(db: Db, tx: Tx, now: Date, log: Log): Promise<void> {
  const hung = await tx.run.findMany({ where: { status: 'cancelling', cancelledAt: { lte: new Date(now.getTime() - CANCEL_LIMIT_MS) } }, select: { id: true } });
  for (const { id: runId } of hung) {
    log.warn({ runId }, 'ending a cancelled run whose work did not stop');
    await lockRun(tx, runId);
    const sources = await tx.runSource.findMany({ where: { runId, status: { in: ['queued', 'running'] } }, select: { sourceId: true } });
    for (const { sourceId } of sources) await cancelSource(tx, { runId, sourceId, now });
    await tx.runItem.updateMany({ where: { runId, outcome: 'pending' }, data: { outcome: 'dropped', dropReason: 'cancelled' } });
    await advanceRun(db, tx, runId, now);
  }
}

/** What was paid for in a run that has ended, or is removed, since its worker died: nobody waits for it any more. */
async function settleAbandoned(tx: Tx, now: Date): Promise<void> {
  const isOver: Prisma.LedgerEntryWhereInput = { OR: [{ runId: null }, { run: { status: { in: ['finished', 'cancelled', 'failed'] } } }] };
  await settleOpen(tx, { ...isOver, occurredAt: { lte: new Date(now.getTime() - ABANDONED_AFTER_MS) } }, now);
}

/** Gives work whose job has vanished a job again. No job of such a run is alive, so nothing is done twice. */
async function repairLostRuns(db: Db, tx: Tx, now: Date, log: Log): Promise<void> {
  const active = await tx.run.findMany({
    where: { status: { in: ['queued', 'running'] }, createdAt: { lte: new Date(now.getTime() - LOST_AFTER_MS) } }, select: { id: true },
  });
  const live = await findLiveRunIds(tx, active.map(({ id }) => id));
  for (const { id: runId } of active.filter(({ id }) => !live.has(id))) {
    log.warn({ runId }, 'giving a run without jobs its jobs back');
    await lockRun(tx, runId);
    const sources = await tx.runSource.findMany({ where: { runId, status: { in: ['queued', 'running'] } }, select: { sourceId: true } });
    await enqueue(db, tx, 'run-source', sources.map(({ sourceId }) => ({ runId, sourceId })));
    const fetched = await tx.runItem.findMany({ where: { runId, stage: 'clean', outcome: 'pending' }, select: { id: true } });
    if (fetched.length > 0) await enqueue(db, tx, 'clean', [{ runId, itemIds: fetched.map(({ id }) => id) }]);
    await tx.runItem.updateMany({ where: { runId, outcome: 'pending' }, data: { claimedBy: null } });
    await enqueue(db, tx, 'analyse', [{ runId }], { key: runId });
  }
}
