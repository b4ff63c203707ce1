import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { AppError } from '#lib/errors.ts';
import { RunEventData, type RunEvent, type RunProgress } from '#lib/model/run.ts';
import type { RunSourceStatus, RunStatus } from './generated/enums.ts';
import type { Db, Tx } from './client.ts';
import { computeFunnel } from './run-funnel.ts';
import { IS_NOT_READ, SOURCE_STATE } from './run-source-state.ts';
import { HELD, SPENT } from './spend.ts';

const EVENTS_AT_ONCE = 1_000;

/**
 * Where a run stands, computed from its rows alone.
 * @throws AppError forbidden, not_found
 */
export async function getRunProgress(ctx: Ctx, runId: string): Promise<RunProgress> {
  requireRole(ctx, 'viewer');
  // One snapshot for all counts, so that they add up while the run goes on.
  return ctx.db.$transaction((tx) => readProgress(tx, runId), { isolationLevel: 'RepeatableRead' });
}

async function readProgress(tx: Tx, runId: string): Promise<RunProgress> {
  const run = await tx.run.findUnique({ where: { id: runId }, include: { requestedBy: { select: { name: true } } } });
  if (!run) throw new AppError('not_found', 'This run no longer exists.');
  const sources = await countSources(tx, runId, run.cancelledAt !== null);
  const groups = await tx.runItem.groupBy({ by: ['stage', 'outcome', 'dropReason'], where: { runId }, _count: true });
  const signals = await tx.signal.count({ where: { runId } });
  const items = groups.map(({ _count, ...group }) => ({ ...group, count: _count }));
  const statusCount = (status: RunSourceStatus) => sources.find((group) => group.status === status)?.count ?? 0;
  const total = (field: 'count' | 'listed' | 'unchanged' | 'postponed') => sources.reduce((sum, group) => sum + group[field], 0);
  return {
    id: run.id,
    status: run.status,
    trigger: run.trigger,
    requestedBy: run.requestedBy?.name ?? null,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    errorMessage: run.errorMessage,
    sources: {
      total: total('count'),
      queued: statusCount('queued'), running: statusCount('running'), done: statusCount('done'), failed: statusCount('failed'), cancelled: statusCount('cancelled'),
    },
    items: {
      listed: total('listed'),
      unchanged: total('unchanged'),
      postponed: total('postponed'),
      entered: items.reduce((sum, { count }) => sum + count, 0),
    },
    funnel: computeFunnel(items),
    signals,
    costNanos: await sumRunCost(tx, runId),
  };
}

interface SourceGroup {
  status: RunSourceStatus;
  count: number;
  listed: number;
  unchanged: number;
  postponed: number;
}

async function countSources(tx: Tx, runId: string, wasCancelled: boolean): Promise<SourceGroup[]> {
  return tx.$queryRaw<SourceGroup[]>`
    SELECT ${SOURCE_STATE} AS status, count(*)::int AS count, COALESCE(sum(rs."listedItems"), 0)::int AS listed,
      COALESCE(sum(rs."unchangedItems"), 0)::int AS unchanged, COALESCE(sum(rs."postponedItems"), 0)::int AS postponed
    FROM "RunSource" rs LEFT JOIN (
      SELECT "sourceId", count(*) AS "notRead" FROM "RunItem" WHERE ${wasCancelled} AND "runId" = ${runId}::uuid AND ${IS_NOT_READ} GROUP BY 1
    ) items ON items."sourceId" = rs."sourceId"
    WHERE rs."runId" = ${runId}::uuid GROUP BY 1`;
}

/** Spent and still reserved, in nano-dollars. */
async function sumRunCost(tx: Tx, runId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ nanos: string }[]>`
    SELECT COALESCE(sum(${SPENT} + ${HELD}), 0)::text AS nanos FROM "LedgerEntry" e WHERE e."runId" = ${runId}::uuid`;
  return rows[0]?.nanos ?? '0';
}

/**
 * Events after `afterSeq` ('0' for all), in order, at most 1,000.
 * @throws AppError forbidden, invalid_input
 */
export async function listRunEvents(ctx: Ctx, runId: string, afterSeq: string): Promise<RunEvent[]> {
  requireRole(ctx, 'viewer');
  if (!/^\d{1,18}$/.test(afterSeq)) throw new AppError('invalid_input', 'afterSeq must be the number of the last event that was seen.');
  const rows = await ctx.db.runEvent.findMany({ where: { runId, seq: { gt: BigInt(afterSeq) } }, orderBy: { seq: 'asc' }, take: EVENTS_AT_ONCE });
  return rows.map((row) => ({ seq: row.seq.toString(), at: row.at.toISOString(), data: RunEventData.parse(row.data) }));
}

/** Call it with the run locked: then events become visible in the order of their numbers, and no reader skips one. */
export async function addRunEvent(tx: Tx, runId: string, data: RunEventData): Promise<void> {
  await tx.runEvent.create({ data: { runId, type: data.type, data } });
}

/**
 * Holds the run's row until the transaction ends. Take it before any other row of the run.
 * (`NO KEY` lets others insert rows that refer to the run meanwhile.)
 */
export async function lockRun(tx: Tx, runId: string): Promise<{ status: RunStatus; startedAt: Date | null } | null> {
  const rows = await tx.$queryRaw<{ status: RunStatus; startedAt: Date | null }[]>`
    SELECT status, "startedAt" FROM "Run" WHERE id = ${runId}::uuid FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}

/** Marks the run as running when its first job begins. */
export async function markRunStarted(tx: Tx, runId: string, now: Date): Promise<void> {
  const run = await lockRun(tx, runId);
  if (run?.status !== 'queued') return;
  await tx.run.update({ where: { id: runId }, data: { status: 'running', startedAt: now } });
  await addRunEvent(tx, runId, { type: 'run_started', sourceCount: await tx.runSource.count({ where: { runId } }) });
}

/** Runs among these that somebody has asked to stop, or that have ended. */
export async function findStoppedRuns(db: Db, runIds: readonly string[]): Promise<Set<string>> {
  const going = await db.run.findMany({ where: { id: { in: [...runIds] }, status: { in: ['queued', 'running'] } }, select: { id: true } });
  const goingIds = new Set(going.map(({ id }) => id));
  return new Set(runIds.filter((id) => !goingIds.has(id)));
}
